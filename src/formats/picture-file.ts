/** A picture as it may be published: without what a camera or program noted in it, its pixels as they were. */
export interface PictureFile {
  readonly kind: "png" | "jpg" | "webp" | "avif" | "gif";
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** In bytes. */
export const largestPicture = 8 * 1024 * 1024;
const mostPixels = 100_000_000;

/**
 * What the bytes are, whatever the file's name; null for anything but a whole PNG, JPEG, WebP, AVIF or GIF of sensible size. Only the parts that show
 * the picture are taken: places and times (Exif, XMP, IPTC), comments, previews, and whatever follows the end are left. The way up of a photograph stays.
 */
export const pictureFile = (file: Uint8Array): PictureFile | null => {
  if (file.length > largestPicture) return null;
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  try {
    const found = readers.map((reader) => reader(bytes)).find((one) => one !== null) ?? null;
    return found && found.width > 0 && found.height > 0 && found.width * found.height <= mostPixels ? found : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

const png = (bytes: Buffer): PictureFile | null => {
  if (bytes.toString("latin1", 0, 8) !== "\x89PNG\r\n\x1a\n" || bytes.toString("latin1", 12, 16) !== "IHDR") return null;
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; ; ) {
    const name = bytes.toString("latin1", at + 4, at + 8);
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    if (/^(?:IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|sBIT|bKGD|pHYs|acTL|fcTL|fdAT)$/.test(name)) parts.push(bytes.subarray(at, end));
    if (name === "IEND") return { kind: "png", width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), bytes: Buffer.concat(parts) };
    at = end;
  }
};

/** https://www.w3.org/Graphics/JPEG/itu-t81.pdf, annex B. */
const jpg = (bytes: Buffer): PictureFile | null => {
  if (bytes.readUInt16BE(0) !== 0xffd8) return null;
  const parts = [bytes.subarray(0, 2)];
  let [width, height, turned] = [0, 0, 1];
  for (let at = 2; ; ) {
    if (bytes.readUInt8(at) !== 0xff) return null;
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd9) {
      if (turned !== 1) parts.splice(1, 0, turnedAs(turned));
      const isLying = turned >= 5;
      return { kind: "jpg", width: isLying ? height : width, height: isLying ? width : height, bytes: Buffer.concat([...parts, bytes.subarray(at, at + 2)]) };
    }
    let end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    const name = segment.toString("latin1", 4, 16);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) [height, width] = [segment.readUInt16BE(5), segment.readUInt16BE(7)];
    if (marker === 0xe1 && name.startsWith("Exif\0\0")) turned = orientationIn(segment.subarray(10));
    if (marker === 0xda) while (bytes.readUInt8(end) !== 0xff || bytes.readUInt8(end + 1) === 0 || (bytes.readUInt8(end + 1) & 0xf8) === 0xd0) end++;
    const isOfApplication = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
    if (!isOfApplication || (marker === 0xe0 && name.startsWith("JFIF\0")) || (marker === 0xee && name.startsWith("Adobe")) || (marker === 0xe2 && name.startsWith("ICC_PROFILE"))) parts.push(bytes.subarray(at, end));
    at = end;
  }
};

/** Exif's tag 0x0112: 1 as it is, up to 8; from 5 on the picture lies on its side. */
const orientationIn = (tiff: Buffer): number => {
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number): number => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const start = tiff.length < 8 ? 0 : isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(start); entry++) {
    const at = start + 2 + entry * 12;
    const said = short(at) === 0x0112 ? short(at + 8) : 0;
    if (said >= 1 && said <= 8) return said;
  }
  return 1;
};

/** An Exif segment that says the way up, and nothing else. */
const turnedAs = (orientation: number): Buffer => Buffer.from(`ffe10022457869660000` + `4d4d002a00000008` + `0001` + `0112000300000001000${orientation}0000` + `00000000`, "hex");

/** https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
const gif = (bytes: Buffer): PictureFile | null => {
  if (!/^GIF8[79]a$/.test(bytes.toString("latin1", 0, 6))) return null;
  const tableBytes = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  const start = 13 + tableBytes(bytes.readUInt8(10));
  const parts = [bytes.subarray(0, start)];
  for (let at = start; ; ) {
    const sign = bytes.readUInt8(at);
    if (sign === 0x3b) return { kind: "gif", width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8), bytes: Buffer.concat([...parts, bytes.subarray(at, at + 1)]) };
    if (sign !== 0x21 && sign !== 0x2c) return null;
    let end = sign === 0x21 ? at + 2 : at + 11 + tableBytes(bytes.readUInt8(at + 9));
    while (bytes.readUInt8(end) !== 0) end += bytes.readUInt8(end) + 1;
    end++;
    const isShown = sign === 0x2c || bytes.readUInt8(at + 1) === 0xf9 || /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(bytes.toString("latin1", at + 3, at + 14));
    if (isShown) parts.push(bytes.subarray(at, end));
    at = end;
  }
};

/** https://developers.google.com/speed/webp/docs/riff_container */
const webp = (bytes: Buffer): PictureFile | null => {
  if (bytes.toString("latin1", 0, 4) !== "RIFF" || bytes.toString("latin1", 8, 12) !== "WEBP") return null;
  const length = 8 + bytes.readUInt32LE(4);
  if (length > bytes.length) return null;
  const parts: Buffer[] = [];
  let size: readonly [number, number] = [0, 0];
  for (let at = 12; at + 8 <= length; ) {
    const name = bytes.toString("latin1", at, at + 4);
    const end = at + 8 + bytes.readUInt32LE(at + 4);
    if (end > length) return null;
    const chunk = Buffer.from(bytes.subarray(at, Math.min(end + (end & 1), length)));
    if (name === "VP8X") {
      chunk[8] = chunk.readUInt8(8) & ~0x0c;
      size = [chunk.readUIntLE(12, 3) + 1, chunk.readUIntLE(15, 3) + 1];
    } else if (name === "VP8 " && size[0] === 0) size = [chunk.readUInt16LE(14) & 0x3fff, chunk.readUInt16LE(16) & 0x3fff];
    else if (name === "VP8L" && size[0] === 0) size = [(chunk.readUInt32LE(9) & 0x3fff) + 1, ((chunk.readUInt32LE(9) >>> 14) & 0x3fff) + 1];
    if (/^(?:VP8[ LX]|ALPH|ANIM|ANMF|ICCP)$/.test(name)) parts.push(chunk);
    at = end + (end & 1);
  }
  const body = Buffer.concat(parts);
  const head = Buffer.from("RIFF\0\0\0\0WEBP", "latin1");
  head.writeUInt32LE(body.length + 4, 4);
  return { kind: "webp", width: size[0], height: size[1], bytes: Buffer.concat([head, body]) };
};

/** Its notes cannot be taken out without moving its pixels: a file that has any (items `Exif` and `mime`) is not taken. */
const avif = (bytes: Buffer): PictureFile | null => {
  if (!/^ftypavi[fs]/.test(bytes.toString("latin1", 4, 12))) return null;
  let [width, height, end] = [0, 0, 0];
  for (let at = 0; at + 8 <= bytes.length; at = end) {
    const name = bytes.toString("latin1", at + 4, at + 8);
    end = at + bytes.readUInt32BE(at);
    if (end < at + 8 || end > bytes.length || !/^(?:ftyp|meta|mdat|moov)$/.test(name)) return null;
    if (name !== "meta") continue;
    const meta = bytes.toString("latin1", at, end);
    if (/infe.{8,12}(?:Exif|mime|uri )/s.test(meta)) return null;
    for (const { index } of meta.matchAll(/ispe/g)) [width, height] = [Math.max(width, bytes.readUInt32BE(at + index + 8)), Math.max(height, bytes.readUInt32BE(at + index + 12))];
  }
  return { kind: "avif", width, height, bytes };
};

const readers = [png, jpg, gif, webp, avif] as const;

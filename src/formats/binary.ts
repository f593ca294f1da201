const starts: readonly (readonly [what: string, start: string])[] = [
  ["a PNG image", "\x89PNG\r\n"],
  ["a JPEG image", "\xff\xd8\xff"],
  ["a GIF image", "GIF8"],
  ["a TIFF image", "II*\0"],
  ["a TIFF image", "MM\0*"],
  ["a PDF", "%PDF-"],
  ["a PostScript file", "%!PS"],
  ["a zip archive (or an office document, which is one)", "PK\x03\x04"],
  ["a zip archive", "PK\x05\x06"],
  ["an old office document", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"],
  ["a rich text (RTF) file", "{\\rtf"],
  ["a gzip archive", "\x1f\x8b\x08"],
  ["a 7z archive", "7z\xbc\xaf\x27\x1c"],
  ["a RAR archive", "Rar!\x1a\x07"],
  ["an xz archive", "\xfd7zXZ\0"],
  ["a zstd archive", "\x28\xb5\x2f\xfd"],
  ["a program", "\x7fELF"],
  ["a program", "\xca\xfe\xba\xbe"],
  ["a program", "\xcf\xfa\xed\xfe"],
  ["a program", "\0asm"],
  ["a database", "SQLite format 3\0"],
  ["a sound file", "ID3\x03"],
  ["a sound file", "ID3\x04"],
  ["a sound file", "OggS\0"],
  ["a font", "wOFF"],
  ["a font", "wOF2"],
  ["a property list", "bplist00"],
];

/** What a file is when it is no text at all, by its first bytes or by the bytes that no text has; null for text. */
export const binaryKind = (bytes: Uint8Array): string | null => {
  const start = Buffer.from(bytes.subarray(0, 512)).toString("latin1");
  for (const [what, sign] of starts) if (start.startsWith(sign)) return what;
  if (/^RIFF.{4}(?:WEBP|WAVE|AVI )/s.test(start)) return "an image, sound or film";
  if (/^.{4}ftyp[a-z0-9 ]{4}/s.test(start)) return "an image or film";
  if (/^BZh[1-9]1AY&SY/.test(start)) return "a bzip2 archive";
  if (/^MZ.{0,500}\0/s.test(start)) return "a program";
  return hasManyControls(bytes) ? "no text" : null;
};

/** More than a few, and more than one byte in fifty: control characters other than tab, line ends, form feed and escape. */
const hasManyControls = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, 64 * 1024);
  let found = 0;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0;
    if (byte < 32 && byte !== 0 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) found++;
  }
  return found > 4 && found > 0.02 * sample.length;
};

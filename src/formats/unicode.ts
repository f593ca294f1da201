import { isUtf8 } from "node:buffer";

export interface UnicodeGuess {
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be";
  /** Bytes of the byte order mark. */
  readonly mark: number;
}

/** By byte order mark. */
export const markedUnicode = (bytes: Uint8Array): UnicodeGuess | null => {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", mark: 3 };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: "utf-32le", mark: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: "utf-32be", mark: 4 };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", mark: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", mark: 2 };
  return null;
};

/** UTF-16 without a mark: its spaces and line ends put NUL bytes on one side only, and read so they give text. */
export const unmarkedUtf16 = (bytes: Uint8Array): UnicodeGuess | null => {
  const sample = bytes.subarray(0, 64 * 1024);
  if (!sample.includes(0)) return null;
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 === 1 || even + odd < sample.length / 50) return null;
  if (odd > 20 * even && looksLikeText(sample, 0)) return { encoding: "utf-16le", mark: 0 };
  if (even > 20 * odd && looksLikeText(sample, 1)) return { encoding: "utf-16be", mark: 0 };
  return null;
};

/** Whether nearly all 16-bit units, their low byte at `low`, are letters of the usual scripts, ASCII or punctuation. */
const looksLikeText = (sample: Uint8Array, low: 0 | 1): boolean => {
  let good = 0;
  const units = Math.floor(sample.length / 2);
  for (let i = 0; i < units; i++) {
    const unit = (sample[2 * i + low] ?? 0) + 256 * (sample[2 * i + 1 - low] ?? 0);
    if (unit === 9 || unit === 10 || unit === 13 || (unit >= 0x20 && unit < 0x7f) || (unit >= 0xa0 && unit < 0x2100) || (unit >= 0x3000 && unit < 0xd7b0)) good++;
  }
  return good > 0.97 * units;
};

/** Valid UTF-8; or nearly so, as when a crawler cut a file inside a character: at least three good characters above ASCII for each bad byte. */
export const isMostlyUtf8 = (bytes: Uint8Array): boolean => {
  if (isUtf8(bytes)) return true;
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    const tail = byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
    const whole = tail > 0 && bytes.subarray(i + 1, i + 1 + tail).every((next) => next >= 0x80 && next < 0xc0) && i + tail < bytes.length;
    if (whole) i += tail;
    if (whole) good++;
    else bad++;
  }
  return good >= 3 * bad;
};

import { library } from "../lib/library.ts";

const iconv = library<typeof import("iconv-lite")>("iconv-lite");

/** Text that was once read in a wrong encoding, put right. */
export interface Repair {
  readonly text: string;
  /** As what UTF-8 had been read; null when only quotes and dashes of windows-1252 had been taken for control characters. */
  readonly misreadAs: string | null;
}

/**
 * The text as it was before it was misread, when every sign of it can be turned back; null when there is nothing to repair.
 * Single control characters of the range that windows-1252 uses for quotes and dashes become these.
 */
export const repaired = (text: string): Repair | null => {
  if (!/[\u0080-\u009fÂ-ôР-Яа-яЂ-џ]/.test(text)) return null;
  for (const misreadAs of misreadPair.test(text) ? ["windows-1252", "windows-1251"] : []) {
    const once = turnedBack(text, misreadAs);
    if (once !== null) return { text: turnedBack(once, misreadAs) ?? once, misreadAs };
  }
  if (!/[\u0080-\u0084\u0086-\u009f]/.test(text)) return null;
  const quoted = text.replace(/[\u0080-\u009f]/g, (sign) => signsOf("windows-1252")[sign.charCodeAt(0)] ?? sign);
  return quoted === text ? null : { text: quoted, misreadAs: null };
};

/** What the first two bytes of a letter beyond ASCII would be, read as either encoding: without it there is nothing to turn back. */
const misreadPair = /[\u00c2-\u00f4\u0412-\u0444][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u0401-\u040f\u0451-\u045f\u0490\u0491\u2010-\u203f\u20ac\u2116\u2122]/;

/** Two or more typical signs of a misreading that cannot be turned back as a whole. */
export const looksMisread = (text: string): boolean =>
  (text.match(/â€[™œ\u009d“”˜¦]|Ã[\u00a0-\u00bf]|Ð[\u00a0-\u00bf]|Ñ[€‚ƒ„…†‡ˆ‰]|вЂ[™њќќ“”¦]|Р[\u00b0-\u00bf°ѕё]Р/g)?.length ?? 0) >= 2;

const turnedBack = (text: string, encoding: string): string | null => {
  const bytesBySign = bytesOf(encoding);
  const bytes = Buffer.allocUnsafe(text.length);
  let awaited = 0;
  let found = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const byte = code < 128 ? code : bytesBySign.get(code);
    if (byte === undefined || (byte & 0xc0) === 0x80 !== awaited > 0) return null;
    if (awaited > 0) awaited--;
    else if (byte >= 0xc2) {
      awaited = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : byte < 0xf5 ? 3 : 0;
      if (awaited === 0) return null;
      found += awaited;
    }
    bytes[i] = byte;
  }
  if (awaited > 0 || found < (encoding === "windows-1251" ? 2 : 1)) return null;
  const back = bytes.toString("utf8");
  return /[\ufffd\u0000-\u0008\u000e-\u001f\u0080-\u0084\u0086-\u009f]/.test(back) ? null : back;
};

const signs = new Map<string, readonly string[]>();

/** What each byte stands for; bytes that stand for nothing are left as control characters, as browsers do. */
const signsOf = (encoding: string): readonly string[] => {
  const known = signs.get(encoding);
  if (known) return known;
  const made = Array.from({ length: 256 }, (_, byte) => {
    const sign = iconv().decode(Buffer.from([byte]), encoding);
    return sign === "\ufffd" ? String.fromCharCode(byte) : sign;
  });
  signs.set(encoding, made);
  return made;
};

const bytes = new Map<string, ReadonlyMap<number, number>>();

const bytesOf = (encoding: string): ReadonlyMap<number, number> => {
  const known = bytes.get(encoding);
  if (known) return known;
  const made = new Map<number, number>();
  for (let byte = 128; byte < 160; byte++) made.set(byte, byte);
  signsOf(encoding).forEach((sign, byte) => made.set(sign.charCodeAt(0), byte));
  bytes.set(encoding, made);
  return made;
};

import { brotliDecompressSync, gunzipSync } from "node:zlib";

/**
 * A published file's texts as a reader or a program may see them: opened when compressed, then as it stands with what is
 * written in other signs (entities, `%20`, `\u0041`) read, and once more without its markup.
 */
export const textsOf = (path: string, bytes: Uint8Array): readonly string[] => {
  const opened = openedBytes(path, bytes);
  const text = Buffer.from(opened.buffer, opened.byteOffset, opened.byteLength).toString("utf8");
  const plain = text.includes("<") ? text.replace(comment, " ").replace(inline, "").replace(tag, " ") : text.includes("](") || text.includes("**") ? text.replace(/\]\([^)\s]*\)|[*\\`]/g, "") : null;
  return plain === null ? [signsRead(text)] : [signsRead(text), signsRead(plain)];
};

/** A record or an index may be compressed within its own format, whatever its name says. */
const openedBytes = (path: string, bytes: Uint8Array): Uint8Array => {
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes, { maxOutputLength: 512 * 1024 * 1024 });
    if (path.endsWith(".br")) return brotliDecompressSync(bytes, { maxOutputLength: 512 * 1024 * 1024 });
  } catch {
    throw new Error(`${path} is compressed and cannot be opened: what it holds cannot be checked.`);
  }
  return bytes;
};

const comment = /<!--|-->/g;
/** What stands inside a word. */
const inline = /<\/?(?:a|abbr|b|bdi|bdo|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|u|wbr)(?=[\s>/])[^>]*>/gi;
const tag = /<\/?[a-z!?][^>]*>/gi;

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", shy: "" };

const signsRead = (text: string): string => {
  let read = text;
  if (read.includes("%")) read = read.replace(/(?:%[0-9a-f]{2})+/gi, (signs) => Buffer.from(signs.replaceAll("%", ""), "hex").toString("utf8"));
  if (read.includes("\\")) read = read.replace(/\\u([0-9a-f]{4})|\\([nrtbf"'\\/])/gi, (_, code: string | undefined, sign: string | undefined) => (code !== undefined ? String.fromCharCode(parseInt(code, 16)) : /[nrtbf]/.test(sign ?? "") ? " " : (sign ?? "")));
  if (read.includes("&")) read = read.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));?/gi, (whole, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined) => (name !== undefined ? (named[name.toLowerCase()] ?? whole) : charOf(decimal === undefined ? parseInt(hexadecimal ?? "", 16) : Number(decimal))));
  return read;
};

const charOf = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : " ");

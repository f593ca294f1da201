import { problem, warning, type Problem } from "../model/problem.ts";
import type { OriginalFile } from "../model/format.ts";
import { binaryKind } from "./binary.ts";
import { guessedEncoding } from "./encoding-guess.ts";
import { library } from "../lib/library.ts";
import { checkedText } from "./text-check.ts";
import { isMostlyUtf8, markedUnicode, unmarkedUtf16 } from "./unicode.ts";

const iconv = library<typeof import("iconv-lite")>("iconv-lite");

/** In bytes. A larger text is held back. */
export const largestText = 2 * 1024 * 1024;

/** In bytes. Browsers save pages with scripts, styles and pictures inside; their words must still fit into `largestText`. */
export const largestOriginal = 8 * 1024 * 1024;

export type Decoding =
  | {
      readonly kind: "text";
      /** Line ends are "\n". */
      readonly text: string;
      readonly encoding: string;
      /** See `RawDocument`. */
      readonly pageBreaks: readonly number[];
      readonly problems: readonly Problem[];
    }
  | { readonly kind: "held-back"; readonly problems: readonly [Problem] };

export interface DecodeOptions {
  readonly declared?: string | null;
  readonly checked?: boolean;
  readonly limit?: number;
}

/**
 * The words of a file, whatever encoding it is in: by its byte order mark, by what it declares, as UTF-8, as UTF-16, else by the letters it would give.
 * `declared` is the charset that the file names; `checked` is false for a record of ours, whose words stay as they are; `limit` is in bytes.
 */
export const decoded = (file: OriginalFile, { declared = null, checked = true, limit = largestText }: DecodeOptions = {}): Decoding => {
  const { path, bytes } = file;
  if (bytes.length > limit) return held(tooLarge(path, limit));
  const mark = markedUnicode(bytes);
  const utf16 = mark ? null : unmarkedUtf16(bytes);
  const binary = mark ?? utf16 ? null : binaryKind(bytes);
  if (binary !== null) return held(binaryFile(path, `This is ${binary}, whatever its name says.`));
  const zero = mark ?? utf16 ? -1 : bytes.indexOf(0);
  if (zero >= 0) return held(binaryFile(path, "This file has NUL bytes, which no text has.", lineAt(bytes, zero)));
  const encoding = (mark ?? utf16)?.encoding ?? encodingOf(bytes, declared);
  const written = decodedAs(bytes.subarray(mark?.mark ?? 0), encoding);
  const text = written.includes("\r") ? written.replace(/\r\n?/g, "\n") : written;
  const wrong = mark ?? utf16 ? null : wrongDeclaration(declared, encoding);
  if (text.includes("\0")) return held(binaryFile(path, "This file has NUL characters, which no text has.", text.slice(0, text.indexOf("\0")).split("\n").length));
  if (/^[\s\u200b\ufeff]*$/.test(text)) return held(emptyFile(path));
  const read = checked ? checkedText(text, path) : { text, pageBreaks: [], problems: [] };
  return { kind: "text", encoding, ...read, problems: [...(wrong === null ? [] : [wronglyDeclared(path, wrong, encoding)]), ...read.problems] };
};

const encodingOf = (bytes: Uint8Array, declared: string | null): string => {
  if (isMostlyUtf8(bytes)) return "utf-8";
  const known = declared === null ? null : canonical(declared);
  const guessed = guessedEncoding(bytes);
  return known === null || known.startsWith("utf-") || isBelied(bytes, known, guessed) ? guessed : known;
};

/**
 * Whether the letters say another encoding than the declared one, beyond doubt: the declared one leaves signs unreadable and the other none,
 * or the other gives running words of a script (many bytes above ASCII, side by side) that the declared one would read as nonsense.
 */
const isBelied = (bytes: Uint8Array, known: string, guessed: string): boolean => {
  if (known === guessed || !runningScripts.test(guessed)) return false;
  const [one, other] = [known, guessed].map((name) => decodedAs(bytes, name));
  if (one === other || other === undefined || other.includes("\ufffd")) return false;
  return one?.includes("\ufffd") === true || runsAboveAscii(bytes) >= 40;
};

const runningScripts = /^(?:windows-1251|koi8-[ru]|ibm866|iso-8859-5|maccyrillic|gb|big5|shift|euc-|windows-1253|iso-8859-7)/;

/** How many bytes above ASCII stand behind three others. */
const runsAboveAscii = (bytes: Uint8Array): number => {
  let [count, length] = [0, 0];
  for (const byte of bytes) {
    length = byte > 127 ? length + 1 : 0;
    if (length > 3) count++;
  }
  return count;
};

/** The declared name when the words were read in another encoding; UTF-8 under another name is too common to tell of. */
const wrongDeclaration = (declared: string | null, encoding: string): string | null => {
  const known = declared === null ? null : canonical(declared);
  return known === null || known === encoding || encoding === "utf-8" ? null : declared;
};

const wronglyDeclared = (file: string, declared: string, encoding: string): Problem =>
  warning({
    code: "encoding-declared-wrong",
    file,
    message: `This file says that it is ${declared.slice(0, 40)}, but its letters are ${encoding}; it was read so.`,
    fix: "Look at the words on its page. If they are wrong, save the article again as UTF-8.",
  });

/** The encoding that browsers take for a declared name (https://encoding.spec.whatwg.org/): `iso-8859-1` is windows-1252. */
const canonical = (label: string): string | null => {
  try {
    const { encoding } = new TextDecoder(label.trim());
    const name = ({ "x-mac-cyrillic": "maccyrillic", "iso-8859-8-i": "iso-8859-8" } as const)[encoding] ?? encoding;
    return iconv().encodingExists(name) ? name : null;
  } catch {
    return iconv().encodingExists(label) ? label.toLowerCase() : null;
  }
};

const decodedAs = (bytes: Uint8Array, encoding: string): string => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return encoding === "utf-8" ? buffer.toString("utf8") : iconv().decode(buffer, encoding, { stripBOM: false });
};

const lineAt = (bytes: Uint8Array, offset: number): number => {
  let line = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 10) line++;
  return line;
};

const held = (one: Problem): Decoding => ({ kind: "held-back", problems: [one] });

const emptyFile = (file: string): Problem =>
  problem({ code: "empty-file", file, message: "There are no words in this file.", fix: "Save the article again, or delete the file." });

export const tooLarge = (file: string, limit: number): Problem =>
  problem({
    code: "too-large",
    file,
    message: `This file is larger than ${limit} bytes, the most that is read.`,
    fix: "Save the article alone, without images inside, or cut the file into one file per article.",
  });

const binaryFile = (file: string, message: string, line?: number): Problem =>
  problem({
    code: "binary-file",
    file,
    ...(line === undefined ? {} : { line }),
    message,
    fix: "Save the article as text, Markdown or HTML.",
  });


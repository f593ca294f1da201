import type { Mark } from "../model/block.ts";
import type { MarkedText } from "./marked-text.ts";
import { nestedMarks } from "./nested-marks.ts";

/** What a line break of the text becomes: a hard break where lines may follow, else a character reference. */
export type BreakStyle = "hard" | "reference";

/**
 * Marked text as Markdown that `markdownInline` reads back exactly, and other readers as CommonMark (https://spec.commonmark.org/0.31.2/).
 * Strong and emphasised words that the signs of Markdown cannot express stand in HTML tags.
 */
export const inlineMarkdown = ({ text, marks }: MarkedText, breaks: BreakStyle): string => {
  if (text === "") return empty;
  const nested = nestedMarks({ text, marks });
  const escape = escaper(text, new Set(nested.flatMap((mark) => (mark.kind === "link" ? [mark.start] : []))), breaks);
  const open: { readonly mark: Mark; readonly close: string }[] = [];
  let out = "";
  let at = 0;
  const writeTo = (end: number): void => {
    while (open.length > 0 && (open.at(-1)?.mark.end ?? Infinity) <= end) {
      const last = open.pop();
      if (!last) break;
      out += escape(at, last.mark.end) + last.close;
      at = last.mark.end;
    }
    out += escape(at, end);
    at = end;
  };
  nested.forEach((mark, i) => {
    writeTo(mark.start);
    if (mark.kind === "code" && isPlainCode(text.slice(mark.start, mark.end), nested[i + 1], mark) && !out.endsWith("`")) {
      out += `\`${text.slice(mark.start, mark.end)}\``;
      at = mark.end;
      return;
    }
    const [before, close] = signsOf(mark, text, out, open.some((one) => one.mark.kind === mark.kind));
    out += before;
    open.push({ mark, close });
  });
  writeTo(text.length);
  return out;
};

/** What stands for a text without a character, where Markdown would have nothing. */
export const empty = "<!---->";

const signsOf = (mark: Mark, text: string, out: string, isInSame: boolean): readonly [open: string, close: string] => {
  if (mark.kind === "link") return ["[", `](${mark.href.replace(/[\\()<>|`]|&(?=#?\w{1,31};)/g, "\\$&")})`];
  if (mark.kind === "code") return ["<code>", "</code>"];
  const [tag, sign] = mark.kind === "strong" ? ["strong", "**"] : ["em", "_"];
  const isClear =
    !isInSame &&
    !out.endsWith(sign) &&
    /\S/.test(text[mark.start] ?? " ") &&
    /\S/.test(text[mark.end - 1] ?? " ") &&
    partsWords(text[mark.start - 1]) &&
    partsWords(text[mark.end]);
  return isClear ? [sign, sign] : [`<${tag}>`, `</${tag}>`];
};

const partsWords = (sign: string | undefined): boolean => sign === undefined || /[\s\p{P}\p{S}]/u.test(sign);

const isPlainCode = (code: string, next: Mark | undefined, mark: Mark): boolean =>
  (next === undefined || next.start >= mark.end) && /^[^`\n|]+$/.test(code) && code.trim() === code && code.search(unprintable) < 0;

/** Controls, line and direction marks, lone surrogates: no editor shows them, and some change them. */
export const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u;
const unprintables = new RegExp(unprintable, "gu");

export const reference = (sign: string): string => `&#${sign.codePointAt(0) ?? 0};`;

/** For the words between two offsets: what Markdown would take for a sign is escaped, as far as it stands where it is one. */
const escaper = (text: string, linkStarts: ReadonlySet<number>, breaks: BreakStyle): ((from: number, to: number) => string) => {
  const before = (offset: number): string => text[offset - 1] ?? "\n";
  const after = (offset: number): string => text[offset + 1] ?? "\n";
  const escaped = (sign: string, offset: number): string => {
    if (sign === "\n") return breaks === "hard" && before(offset) !== "\n" && after(offset) !== "\n" ? "\\\n" : reference(sign);
    if (sign === " " || sign === "\t") return before(offset) === "\n" || after(offset) === "\n" ? reference(sign) : sign;
    if (sign === "&") return /^&#?\w{1,31};/.test(text.slice(offset, offset + 40)) ? "\\&" : sign;
    if (sign === "!") return linkStarts.has(offset + 1) ? "\\!" : sign;
    const endsMarker = /\s/.test(after(offset));
    if (sign === "." || sign === ")") return endsMarker && /(?:^|\n)\d{1,9}$/.test(text.slice(Math.max(0, offset - 10), offset)) ? `\\${sign}` : sign;
    if (sign === "#") return before(offset) === "\n" || after(offset) === "\n" ? "\\#" : sign;
    if ("-+=:>".includes(sign)) return before(offset) === "\n" && (endsMarker || "=>".includes(sign) || after(offset) === "-") ? `\\${sign}` : sign;
    return `\\${sign}`;
  };
  return (from, to) => {
    const words = text.slice(from, to).replace(signs, (sign, index: number) => escaped(sign, from + index));
    return beyondAscii.test(words) ? words.replace(unprintables, reference) : words;
  };
};

/** What `escaped` may change, by what stands beside it; at the edges of a slice whatever it is. */
const signs = /[\\`*_[\]<|~!\n]|&(?=#|\w|$)|(?<![^\n])[ \t#=:>+-]|[ \t#](?![^\n])|(?<!\D)[.)](?!\S)/g;

const beyondAscii = /[^\t\n -~]/;

import { hasWords, wordsOf } from "../../lib/text.ts";

/**
 * The part of an address that makes browsers find and mark a paragraph by its first and last words: https://wicg.github.io/scroll-to-text-fragment/
 * At most six of its words; null when it has none.
 */
export const textFragment = (text: string): string | null => {
  const line = (text.split("\n", 1)[0] ?? "").trim();
  if (!hasWords(line, 1)) return null;
  if (!hasWords(line, 7)) return `:~:text=${encoded(line)}`;
  const start = /^(?:\P{L}*?[\p{L}\p{N}][^\s]*){1}(?:\s+\S+){2}/u.exec(line)?.[0] ?? wordsOf(line).slice(0, 3).join(" ");
  const end = lastThree(line) ?? wordsOf(line).slice(-3).join(" ");
  return `:~:text=${encoded(start)},${encoded(end)}`;
};

/** What stands behind the last white space but two; null where there is none. */
const lastThree = (line: string): string | null => {
  let at = line.length;
  for (let words = 0; words < 3; words++) {
    while (at > 0 && isSpace(line, at - 1)) at--;
    if (at === 0) return null;
    while (at > 0 && !isSpace(line, at - 1)) at--;
  }
  return line.slice(at);
};

const isSpace = (line: string, at: number): boolean => /\s/.test(line.charAt(at));

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed()).replace(/[-!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

import { wordsOf } from "../../lib/text.ts";

/**
 * The part of an address that makes browsers find and mark a paragraph by its first and last words: https://wicg.github.io/scroll-to-text-fragment/
 * At most six of its words; null when it has none.
 */
export const textFragment = (text: string): string | null => {
  const line = text.split("\n")[0] ?? "";
  const words = wordsOf(line);
  if (words.length === 0) return null;
  if (words.length < 7) return `:~:text=${encoded(line.trim())}`;
  const start = /^(?:\P{L}*?[\p{L}\p{N}][^\s]*){1}(?:\s+\S+){2}/u.exec(line.trim())?.[0] ?? words.slice(0, 3).join(" ");
  const parts = line.trim().split(/(\s+)/u);
  const end = parts.length < 5 ? words.slice(-3).join(" ") : parts.slice(-5).join("");
  return `:~:text=${encoded(start)},${encoded(end)}`;
};

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed()).replace(/[-!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

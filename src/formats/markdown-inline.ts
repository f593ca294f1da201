import type { Token } from "markdown-it";
import type { Mark } from "../model/block.ts";
import { safeUrl } from "../lib/safe-url.ts";
import { trimmed, type MarkedText } from "./marked-text.ts";

/** The words of inline tokens, and what was said of the images that vanished from them. */
export interface InlineReading extends MarkedText {
  readonly images: readonly string[];
}

/** `lineBreak` is what a hard break becomes. Links that lead nowhere leave their words. */
export const inlineReading = (tokens: readonly Token[], lineBreak: "\n" | " "): InlineReading => {
  let text = "";
  let skipsSpace = false;
  const images: string[] = [];
  const marks: Mark[] = [];
  const open: { readonly start: number; readonly place: number; readonly style: Style | null }[] = [];
  const add = (words: string): void => {
    text += skipsSpace ? words.replace(/^ +/, "") : words;
    skipsSpace = false;
  };
  for (const token of tokens) {
    if (token.type === "softbreak") add(" ");
    else if (token.type === "hardbreak") add(lineBreak);
    else if (token.type === "image") {
      images.push(wordsOf(token));
      skipsSpace = /(?:^|\s)$/.test(text.slice(-1));
    } else if (token.nesting === 1) open.push({ start: text.length, place: marks.length, style: styleOf(token) });
    else if (token.nesting === -1) {
      const closed = open.pop();
      if (closed?.style && text.length > closed.start) marks.splice(closed.place, 0, { ...closed.style, start: closed.start, end: text.length });
    } else {
      const start = text.length;
      add(token.content);
      if (token.type === "code_inline" && text.length > start) marks.push({ kind: "code", start, end: text.length });
    }
  }
  return { ...trimmed({ text, marks }), images };
};

type Style = { readonly kind: "strong" | "emphasis" } | { readonly kind: "link"; readonly href: string };

const styleOf = (token: Token): Style | null => {
  if (token.type === "strong_open") return { kind: "strong" };
  if (token.type === "em_open") return { kind: "emphasis" };
  const href = token.type === "link_open" ? safeUrl(String(token.attrGet("href") ?? "")) : null;
  return href === null ? null : { kind: "link", href };
};

const wordsOf = (image: Token): string => (inlineReading(image.children ?? [], " ").text || String(image.attrGet("title") ?? "")).trim();

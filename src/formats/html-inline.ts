import type { Element } from "hast";
import type { Mark } from "../model/block.ts";
import { safeUrl } from "../lib/safe-url.ts";
import { trimmed, type MarkedText } from "./marked-text.ts";
import { nestedMarks } from "./nested-marks.ts";

/** Gathers words and their marks in the order of the page. White space is one space; no more than two line breaks follow each other. */
export interface WordWriter {
  readonly add: (words: string) => void;
  readonly breakLine: () => void;
  /** The words that `inside` adds are marked as the element says. */
  readonly marked: (element: Element, inside: () => void) => void;
  /** What was gathered since the last time, edges off. */
  readonly take: () => MarkedText;
}

export const wordWriter = (): WordWriter => {
  let pieces: string[] = [];
  let length = 0;
  let last = "";
  let breaks = 0;
  let marks: Mark[] = [];
  const open = new Set<{ readonly style: Style; start: number }>();
  const write = (words: string): void => {
    pieces.push(words);
    length += words.length;
    last = words.slice(-1);
  };
  return {
    add: (words) => {
      const flowing = words.replace(/[ \t\n\r\f\u200b]+/g, " ");
      const fitting = last === "" || last === " " || last === "\n" ? flowing.replace(/^ /, "") : flowing;
      if (fitting === "") return;
      write(fitting);
      breaks = 0;
    },
    breakLine: () => {
      if (++breaks <= 2) write("\n");
    },
    marked: (element, inside) => {
      const style = styleOf(element);
      if (!style || [...open].some((other) => other.style.kind === style.kind)) return inside();
      const one = { style, start: length };
      open.add(one);
      inside();
      open.delete(one);
      if (length > one.start) marks.push({ ...style, start: one.start, end: length });
    },
    take: () => {
      const unfinished = [...open].map(({ style, start }) => ({ ...style, start, end: length }));
      const whole = { text: pieces.join(""), marks: [...unfinished, ...marks.reverse()] };
      pieces = [];
      length = 0;
      last = "";
      breaks = 0;
      marks = [];
      for (const one of open) one.start = 0;
      return trimmed({ text: whole.text, marks: nestedMarks(whole) });
    },
  };
};

type Style = { readonly kind: "strong" | "emphasis" | "code" } | { readonly kind: "link"; readonly href: string };

const styleOf = (element: Element): Style | null => {
  switch (element.tagName) {
    case "strong":
    case "b":
      return { kind: "strong" };
    case "em":
    case "i":
      return { kind: "emphasis" };
    case "code":
      return { kind: "code" };
    default: {
      const href = element.tagName === "a" ? safeUrl(String(element.properties["href"] ?? "")) : null;
      return href === null ? null : { kind: "link", href };
    }
  }
};

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
  const open = new Set<{ readonly element: Element; start: number }>();
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
      const one = { element, start: length };
      open.add(one);
      inside();
      open.delete(one);
      marks.push(...markOf(element, one.start, length));
    },
    take: () => {
      const unfinished = [...open].flatMap(({ element, start }) => markOf(element, start, length));
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

const markOf = (element: Element, start: number, end: number): readonly Mark[] => {
  if (end <= start) return [];
  switch (element.tagName) {
    case "strong":
    case "b":
      return [{ kind: "strong", start, end }];
    case "em":
    case "i":
      return [{ kind: "emphasis", start, end }];
    case "code":
      return [{ kind: "code", start, end }];
    default: {
      const href = element.tagName === "a" ? safeUrl(String(element.properties["href"] ?? "")) : null;
      return href === null ? [] : [{ kind: "link", start, end, href }];
    }
  }
};

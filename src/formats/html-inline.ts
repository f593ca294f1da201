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
  let text = "";
  let marks: Mark[] = [];
  let open: { readonly element: Element; start: number }[] = [];
  return {
    add: (words) => {
      const flowing = words.replace(/[ \t\n\r\f\u200b]+/g, " ");
      text += /(?:^|[ \n])$/.test(text.slice(-1)) ? flowing.replace(/^ /, "") : flowing;
    },
    breakLine: () => {
      if (!text.endsWith("\n\n")) text = `${text.replace(/ $/, "")}\n`;
    },
    marked: (element, inside) => {
      const one = { element, start: text.length };
      const place = marks.length;
      open = [...open, one];
      inside();
      open = open.filter((other) => other !== one);
      const mark = markOf(element, one.start, text.length);
      if (mark) marks.splice(Math.min(place, marks.length), 0, mark);
    },
    take: () => {
      const unfinished = open.flatMap(({ element, start }) => markOf(element, start, text.length) ?? []);
      const whole = { text, marks: [...unfinished, ...marks] };
      const taken = trimmed({ text, marks: nestedMarks(whole) });
      text = "";
      marks = [];
      for (const one of open) one.start = 0;
      return taken;
    },
  };
};

const markOf = (element: Element, start: number, end: number): Mark | null => {
  if (end <= start) return null;
  switch (element.tagName) {
    case "strong":
    case "b":
      return { kind: "strong", start, end };
    case "em":
    case "i":
      return { kind: "emphasis", start, end };
    case "code":
      return { kind: "code", start, end };
    default: {
      const href = element.tagName === "a" ? safeUrl(String(element.properties["href"] ?? "")) : null;
      return href === null ? null : { kind: "link", start, end, href };
    }
  }
};

import { months } from "../tables/calendar.ts";

/** A passage that looks like a date to the day, in figures or with a month's name. Whether it is one is for `parse/` to say. */
export interface DateShape {
  readonly text: string;
  /** What is said before and after it. */
  readonly before: string;
  readonly after: string;
}

const figures = /(?<![\p{L}\d.,/-])(?:(?:19|20)\d\d(?:-\d{1,2}-|\.\s?\d{1,2}\.\s?|\/\d{1,2}\/|\s?[年년]\s?\d{1,2}\s?[月월]\s?)\d{1,2}(?!\d)[日일]?|\d{1,2}(?:\.\s?\d{1,2}\.\s?|\/\d{1,2}\/|-\d{1,2}-)(?:(?:19|20)\d\d|\d\d)(?![\d/]|[.,]\d))/u;
const dayFirst = /(?<![\p{L}\d.,])\d{1,2}(?:\.|st|nd|rd|th|er|º|ª)?(?:\s+(?:de|of))?\s+(\p{L}+)(?:\s*\/\s*(\p{L}+))?[.,]?(?:\s+(?:de|del))?\s+(?:(?:19|20)\d\d(?!\d)|['’]?\d\d(?=\s*(?:[|)·•–—-]|$)))/u;
const monthFirst = /(?<![\p{L}\d])(\p{L}+)\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d(?!\d)/u;

/** The first such passage of a line. */
export const dateShapeIn = (line: string): DateShape | null => {
  if (!/\d/.test(line)) return null;
  const found = [figures.exec(line), named(dayFirst, line), named(monthFirst, line)].filter((one) => one !== null).sort((a, b) => a.index - b.index)[0];
  return found ? { text: found[0], before: line.slice(0, found.index), after: line.slice(found.index + found[0].length) } : null;
};

/** Where one of the words is a month. */
const named = (pattern: RegExp, line: string): RegExpExecArray | null => {
  for (const found of line.matchAll(new RegExp(pattern, "gu"))) if (months.has((found[1] ?? "").toLowerCase()) || months.has((found[2] ?? "").toLowerCase())) return found;
  return null;
};

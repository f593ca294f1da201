import { afterLabel } from "../tables/phrases.ts";
import { isProse, proseStart, type Line, type Reading } from "./reading.ts";
import { writtenDates } from "./written-date.ts";

/**
 * Where the story itself begins: its first running text, but for a standfirst of one short sentence, which has the byline or
 * the date below it.
 */
export const storyStart = (reading: Reading): number => {
  const start = proseStart(reading);
  const first = reading.lines[start];
  if (!first || first.text.length > 200) return start;
  const next = reading.lines.findIndex((line) => line.index > start && isProse(line));
  const between = next < 0 ? [] : reading.lines.slice(start + 1, Math.min(next, start + 6));
  return between.some(isHeadLine) ? next : start;
};

/** A labelled byline or a date that stands alone: what only the head of an article has. */
const isHeadLine = ({ text }: Line): boolean => {
  if (text.length > 100) return false;
  const [date] = writtenDates(text);
  return (date !== undefined && date.end - date.start > text.length * 0.5) || afterLabel(text, "byline", true) !== null;
};

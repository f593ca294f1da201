import { wordsOf } from "../lib/text.ts";
import { weekdays } from "../tables/calendar.ts";
import { afterLabel, isLabel } from "../tables/phrases.ts";
import { captionParts } from "./captions.ts";
import { inOrder, type FigureOrder } from "./figure-order.ts";
import { endsSentence, type Line } from "./reading.ts";
import { hasClock, wordsBesideDate, writtenDates, type WrittenDate } from "./written-date.ts";

/** A date in a line of the article's head, and how surely it is that of publication. */
export interface HeadDate {
  readonly line: Line;
  /** Null when the figures may be read in two ways. */
  readonly edtf: string | null;
  readonly date: WrittenDate;
  readonly score: number;
  /** Labelled, or beside a time of day. */
  readonly isSure: boolean;
  readonly reasons: readonly string[];
}

/** Longer lines say more than a day. */
const longest = 160;

/** `distance`: lines below the headline. */
export const headDates = (line: Line, next: Line | undefined, distance: number | null, order: FigureOrder | null): readonly HeadDate[] => {
  if (line.prose || line.text.length > longest || !/\d{4}/.test(line.text)) return [];
  const text = unglued(line.text);
  const dates = writtenDates(text);
  if (dates.length === 0 || dates.length > 4 || isOther(text)) return [];
  const rest = wordsBesideDate(text, dates);
  return dates.flatMap((date) => headDate({ line, text, date, words: wordsOf(rest).length, isSentence: endsSentence(text), isTimed: next !== undefined && isClock(next.text), distance, order }) ?? []);
};

/** A notice of rights, a picture's credit, what somebody posted elsewhere. */
const isOther = (text: string): boolean => /©|\(c\)|@[\p{L}\d]/iu.test(text) || captionParts(text) !== null;

interface DateInLine {
  readonly line: Line;
  readonly text: string;
  readonly date: WrittenDate;
  /** Beside the dates, times and weekdays of the line. */
  readonly words: number;
  readonly isSentence: boolean;
  /** The next line is a time of day. */
  readonly isTimed: boolean;
  readonly distance: number | null;
  readonly order: FigureOrder | null;
}

const headDate = ({ line, text, date, words, isSentence, isTimed, distance, order }: DateInLine): HeadDate | null => {
  const isDay = date.edtf?.length === 10 || date.ambiguous.length > 0;
  const label = isDay ? labelBefore(text, date) : null;
  if (!isDay || label === "modified" || words > 16 || (label === null && isSentence && words > 4)) return null;
  const hasTime = isTimed || hasClock(text.slice(0, date.start)) || hasClock(text.slice(date.end));
  const isNextToHeadline = distance !== null && distance <= 2 && words <= 6;
  const signs = [
    label === "published" && ([3, "said to be the day of publication"] as const),
    hasTime && ([2, "with the time of day"] as const),
    words === 0 && ([2, "a line of its own"] as const),
    words > 0 && words <= 10 && isParted(text, date) && ([1, "apart from other words"] as const),
    isNextToHeadline && ([1, "next below the headline"] as const),
    afterLabel(text, "byline", true) !== null && ([1, "beside the byline"] as const),
  ].filter((sign) => sign !== false);
  if (signs.length === 0) return null;
  const read = inOrder(date, order);
  const score = signs.reduce((sum, [weight]) => sum + weight, distance === null ? 0 : 1);
  return { line, edtf: date.edtf ?? read?.edtf ?? null, date, score, isSure: label === "published" || hasTime, reasons: [...signs.map(([, reason]) => reason), ...(read ? [read.reason] : [])] };
};

/** `30.01.202430. Januar 2024`, `20 Apr 2026Updated`, `Anna PersonPublished`: as pages run them together. */
const unglued = (text: string): string => text.replace(/(?<=[./]\d{1,2}[./](?:19|20)\d\d|\p{L}\.? \d{1,2}, (?:19|20)\d\d|\d\.? \p{L}{3,12}\.? (?:19|20)\d\d)(?=\d)/gu, " ").replace(/(?<=\p{Ll}|\d)(?=\p{Lu}\p{Ll})/gu, " ");

/** What the words right before the date call it. */
const labelBefore = (text: string, date: WrittenDate): "published" | "modified" | null => {
  const lead = wordsBesideDate((text.slice(0, date.start).split(/[|•·;()–—]|\s-\s|,(?!\s*$)/u).at(-1) ?? "").replace(/:\s*$/u, ""), []);
  const words = lead.split(" ");
  for (let count = Math.min(5, words.length); count > 0; count--) {
    const label = words.slice(-count).join(" ");
    if (isLabel(label, "modified")) return "modified";
    if (isLabel(label, "published")) return "published";
  }
  return null;
};

const isClock = (text: string): boolean => text.length < 20 && hasClock(text) && wordsBesideDate(text, []) === "";

/** Marks or the line's ends on both sides; a weekday may stand before it. */
const isParted = (text: string, date: WrittenDate): boolean => {
  const [, mark, day = ""] = /(^|[|•·/,:–—-])\s*(?:(\p{L}{2,12})\.?\s+)?$/u.exec(text.slice(0, date.start).replace(/,\s*$/u, " ")) ?? [];
  return mark !== undefined && (day === "" || weekdays.has(day.toLowerCase())) && /^\s*(?:$|[|•·/,–—-])/u.test(text.slice(date.end));
};

import { isCalendarDate } from "../model/edtf.ts";
import { kindAt, letter } from "../lib/characters.ts";
import { dateParticles, months, weekdays } from "../tables/calendar.ts";

/** A date as it is written somewhere: a day, a month or nothing that can be told for sure. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `YYYY-MM-DD` or `YYYY-MM`; null when it is ambiguous or impossible. */
  readonly edtf: string | null;
  /** Day-first and month-first reading, when the figures allow both. */
  readonly ambiguous: readonly string[];
  /** No such day in any calendar: 30 February. */
  readonly impossible: boolean;
}

const word = "\\p{L}+";
const edge = "(?<![\\p{L}\\p{N}])";
const noDigit = "(?![\\p{N}]|[.,]\\p{N})";
const day = "(?<d>\\d{1,2})(?:\\.|st|nd|rd|th|er|º|ª)?";
const year = "(?<y>\\d{4})";
const small = "(?:\\s+(?:de|del|of|the))*";

const pattern = (source: string): RegExp => new RegExp(`${edge}${source}${noDigit}`, "giu");

/** Written forms, the most exact first, each behind what it needs; `b` is a month's name. */
const forms: readonly (readonly [needs: RegExp | "month", form: RegExp])[] = [
  [/\d{4}-\d\d-\d\d/, pattern(`${year}-(?<m>\\d{2})-(?<d>\\d{2})`)],
  [/\d{4}[/.]\d/, pattern(`${year}[/.](?<m>\\d{1,2})[/.](?<d>\\d{1,2})`)],
  [/[年년]/, new RegExp(`(?<!\\p{N})${year}\\s?[年년]\\s?(?<m>\\d{1,2})\\s?[月월]\\s?(?<d>\\d{1,2})\\s?[日일]?`, "gu")],
  [/\d\.\s?\d{1,2}\.\s?\d{4}/, pattern(`(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?${year}`)],
  [/\d[/-]\d{1,2}[/-]\d{4}/, pattern(`(?<p>\\d{1,2})[/-](?<q>\\d{1,2})[/-]${year}`)],
  [/[жЖ]/, pattern(`${year}\\s+(?:жылғы|жылы|ж\\.?)\\s+${day}\\s+(?<b>${word})`)],
  ["month", pattern(`${day}${small}\\s+(?<b>${word})\\.?,?${small}\\s+${year}`)],
  ["month", pattern(`(?<b>${word})\\.?\\s+${day},?\\s+${year}`)],
  ["month", pattern(`(?<b>${word})\\.?,?${small}\\s+${year}`)],
];

/** Every date written in a short text, in order; forms that overlap a more exact one are left out. */
export const writtenDates = (text: string): readonly WrittenDate[] => {
  if (!/\d{4}/.test(text)) return [];
  const found: WrittenDate[] = [];
  let hasMonth: boolean | null = null;
  for (const [needs, form] of forms) {
    if (needs === "month" ? !(hasMonth ??= holdsMonth(text)) : !needs.test(text)) continue;
    for (const match of text.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].length;
      const date = dateOf(match);
      if (date && !found.some((other) => start < other.end && other.start < end)) found.push({ ...date, start, end, text: match[0] });
    }
  }
  return found.sort((a, b) => a.start - b.start);
};

/** Whether one of its words is the name of a month in some language. */
const holdsMonth = (text: string): boolean => {
  for (let start = 0; start < text.length; start++) {
    if ((kindAt(text, start) & letter) === 0) continue;
    let end = start + 1;
    while ((kindAt(text, end) & letter) !== 0) end++;
    if (end - start > 1 && months.has(text.slice(start, end).toLowerCase())) return true;
    start = end;
  }
  return false;
};

const none = { edtf: null, ambiguous: [], impossible: false };

const dateOf = (match: RegExpMatchArray): Pick<WrittenDate, "edtf" | "ambiguous" | "impossible"> | null => {
  const { y = "", m, d, b, p, q } = match.groups ?? {};
  if (Number(y) < 1500 || Number(y) > 2100) return null;
  if (p !== undefined && q !== undefined) return slashed(y, p, q);
  const month = b === undefined ? Number(m) : months.get(b.toLowerCase());
  if (month === undefined) return null;
  return dated(y, month, d);
};

const two = (figure: number | string): string => String(figure).padStart(2, "0");

const dated = (year: string, month: number, day: string | undefined): Pick<WrittenDate, "edtf" | "ambiguous" | "impossible"> => {
  const parts = day === undefined ? [year, two(month)] : [year, two(month), two(day)];
  return isCalendarDate(parts[0] ?? "", parts[1], parts[2]) ? { ...none, edtf: parts.join("-") } : { ...none, impossible: true };
};

/** `3/4/2019` may be March or April: both are said, none is guessed. */
const slashed = (year: string, p: string, q: string): Pick<WrittenDate, "edtf" | "ambiguous" | "impossible"> => {
  const readings = [dated(year, Number(q), p), dated(year, Number(p), q)].flatMap((one) => (one.edtf === null ? [] : [one.edtf]));
  const distinct = [...new Set(readings)];
  if (distinct.length === 0) return { ...none, impossible: true };
  return distinct.length === 1 ? { ...none, edtf: distinct[0] ?? null } : { ...none, ambiguous: distinct };
};

const clock = /(?<![\d.])\d{1,2}\s?h\s?\d{2}(?![\p{L}\d])|(?<![\d.])\d{1,2}[:.]\d{2}(?::\d{2})?(?!\.?\d)\s*(?:[ap]\.?m\.?)?|(?<!\d)\d{1,2}\s*(?:[ap]\.?m\.?)(?!\p{L})/giu;
/** A time of day, and not how long a film runs. */
export const hasClock = (text: string): boolean => [...text.matchAll(clock), ...text.matchAll(/\d{1,2}時\d{2}分|\d{1,2}:\d{2}(?=:)/gu)].some((match) => !/^\s*min/iu.test(text.slice(match.index + match[0].length)));

const zones = /(?<!\p{L})(?:utc|gmt|[a-z]{1,4}t|msk|мск)(?:\s?[+-]\d{1,2}(?::?\d{2})?)?(?!\p{L})/giu;
const clockWords = new Set(["at", "on", "um", "uhr", "в", "о", "à", "a", "las", "le", "am", "den", "the", "h"]);

/** The words of a line that belong to no date, time or weekday. */
export const wordsBesideDate = (text: string, dates: readonly WrittenDate[]): string => {
  let rest = text;
  for (const date of [...dates].reverse()) rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
  return rest
    .replace(clock, " ")
    .replace(zones, " ")
    .replace(/\p{L}+/gu, (one) => {
      const lower = one.toLowerCase();
      return weekdays.has(lower) || clockWords.has(lower) || dateParticles.has(lower) ? " " : one;
    })
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
};

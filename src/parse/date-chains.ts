import { isCalendarDate } from "../model/edtf.ts";
import { daysLater } from "../lib/day.ts";
import { numeralOf, numeralPattern } from "../tables/numerals.ts";
import type { Tense } from "../tables/tense.ts";
import { bareMonths, type BareMonth } from "./bare-months.ts";
import { boundFrom, boundTo, type DateBound } from "./date-bound.ts";
import { quotedAt, type Sentence } from "./sentences.ts";
import { toldDates } from "./told-dates.ts";

const later = new RegExp(`(?:(?<almost>almost|nearly|just under|not quite)\\s+|(?<vague>about|around|some|roughly|more than|over|at least|up to|within|less than)\\s+)?(?<n>${numeralPattern})\\s+years?\\s+later(?![\\p{L}])`, "iu");
const before = new RegExp(`^[,\\s–—-]*(?:just |only )?(?<n>${numeralPattern})\\s+(?<unit>days?|weeks?)\\s+before\\s`, "iu");

/**
 * Arithmetic in English: `in 2004 …`, and in the next sentences `nearly nine years later, on March 3, two days before it …`.
 * The base is the latest year told in the same sentence or the two before it. A day that is given its year this way is written
 * bare, as news does within the calendar year it is printed in (Associated Press Stylebook, "months": no year for dates of the
 * current year): the article is of that year. Late in the year two years fit, and only the year before both is taken.
 */
export const chainBounds = (sentences: readonly Sentence[], tense: Tense): readonly DateBound[] =>
  sentences.flatMap((sentence, at) => {
    const match = later.exec(sentence.text);
    const base = match === null ? null : baseYear(sentences, at, tense, match.index);
    if (match === null || base === null || match.groups?.["vague"] !== undefined || !isToldPast(sentence, tense)) return [];
    const count = numeralOf(match.groups?.["n"] ?? "");
    if (count === null || count < 1) return [];
    const isAlmost = match.groups?.["almost"] !== undefined;
    const bare = bareMonths(sentence.text).find((one) => one.start >= match.index + match[0].length && one.start <= match.index + match[0].length + 8);
    const resolved = bare ? bareBounds(sentence, base, count, isAlmost, bare, match[0]) : [];
    return resolved.length > 0 ? resolved : [boundFrom(String(base + count - 1), sentence, `${quotedAt(sentence, match[0])}, counted from ${base}, is told as past`)];
  });

const isToldPast = (sentence: Sentence, tense: Tense): boolean => tense.hasPast(sentence.text) && !tense.isAhead(sentence.text.replace(/\b(?:until|before)\b/giu, ""));

const baseYear = (sentences: readonly Sentence[], at: number, tense: Tense, end: number): number | null => {
  const here = sentences[at];
  const near = sentences.slice(Math.max(0, at - 2), at).filter((one) => here !== undefined && here.paragraph - one.paragraph <= 2).map((one) => one.text);
  const years = [...near, here?.text.slice(0, end) ?? ""].flatMap((text) => (tense.isAhead(text) ? [] : toldDates(text, tense))).map((date) => Number(date.edtf.slice(0, 4)));
  return years.length === 0 ? null : Math.max(...years);
};

const bareBounds = (sentence: Sentence, base: number, count: number, isAlmost: boolean, bare: BareMonth, words: string): readonly DateBound[] => {
  const year = yearOf(base, count, isAlmost, bare.month);
  if (year === null) return [];
  const two = (figure: number): string => String(figure).padStart(2, "0");
  const parts = [String(year), two(bare.month), ...(bare.day === null ? [] : [two(bare.day)])] as const;
  if (!isCalendarDate(parts[0], parts[1], parts[2])) return [];
  const resolved = parts.join("-");
  const chain = `${quotedAt(sentence, `${words}, ${bare.text}`)}, counted from ${base}, is ${resolved}`;
  return [
    boundFrom(passedDay(sentence.text.slice(bare.end), resolved) ?? resolved, sentence, chain),
    boundTo(`${year}-12-31`, sentence, `${chain}, and a date without its year is of the year of publication`),
  ];
};

/** `two days before it left`: that, too, is over, and an article of the very day would say so. */
const passedDay = (rest: string, resolved: string): string | null => {
  const match = before.exec(rest);
  const count = match === null ? null : numeralOf(match.groups?.["n"] ?? "");
  if (match === null || count === null || resolved.length < 10) return null;
  return daysLater(resolved, count * (/^w/i.test(match.groups?.["unit"] ?? "") ? 7 : 1) + 1);
};

/** The one year whose month lies that far from some day of the base year; `almost` allows half a year less, otherwise some months more or less. */
const yearOf = (base: number, count: number, isAlmost: boolean, month: number): number | null => {
  const [least, most] = isAlmost ? [count - 0.5, count] : [count - 0.25, count + 0.5];
  const middle = (month - 0.5) / 12;
  const fits = [base + count - 1, base + count, base + count + 1].filter((year) => year - base + middle > least && year - base - 1 + middle < most);
  if (fits.length === 1) return fits[0] ?? null;
  return !isAlmost && fits.includes(base + count) && middle < 0.75 && middle > 0.25 ? base + count : null;
};

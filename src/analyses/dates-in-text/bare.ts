import { daysLater, weekdayOf } from "../../lib/day.ts";
import { months, weekdays } from "../../tables/calendar.ts";
import { directionOf, type Direction } from "./direction.ts";
import { itself, published, type Expression } from "./expression.ts";
import { day, daysBetween, month, monthOf, yearOf } from "./periods.ts";

/** Weekdays, months and days of a month without a year: in news they are the last ones, unless the clause speaks of what is to come. */
export const bareDates = (text: string, language: string): readonly Expression[] => [
  ...(mayNameMonth.test(text) ? [...daysOfMonths(text, language), ...monthNames(text, language)] : []),
  ...weekdayNames(text, language),
];

/** The first letters of every month's name. */
const mayNameMonth = new RegExp(`(?<!\\p{L})(?:${[...new Set([...months.keys()].map((name) => name.slice(0, 3)))].join("|")})`, "iu");

const noYear = "(?!\\p{L}|\\p{N}|,?\\s*(?:of |de |del )?(?:1\\d{3}|20\\d\\d)(?!\\p{N}))";
const dayThenMonth = new RegExp(`(?<![\\p{L}\\p{N}.,:/$€£-])(?<d>\\d{1,2})(?:st|nd|rd|th|er|\\.)?(?: of| de)? (?<b>\\p{L}{3,})\\.?${noYear}`, "giu");
const monthThenDay = new RegExp(`(?<![\\p{L}\\p{N}])(?<b>\\p{L}{3,})\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?${noYear}(?![:%]|[.,]\\p{N})`, "giu");

const daysOfMonths = (text: string, language: string): readonly Expression[] =>
  [...text.matchAll(dayThenMonth), ...text.matchAll(monthThenDay)].flatMap((match) => {
    const { d = "", b = "" } = match.groups ?? {};
    const number = months.get(b.toLowerCase());
    if (number === undefined || isOtherWord(b, language)) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    if (day(2000, number, Number(d)) === null) return [{ start, end, value: itself(null) }];
    const year = yearBeside(text.slice(end), number);
    const on = weekdayBefore(text.slice(Math.max(0, start - 24), start));
    const from = start - (on?.length ?? 0);
    if (year?.edtf !== undefined) return [{ start: from, end, value: itself(day(Number(year.edtf), number, Number(d))) }];
    if (year?.step !== undefined) return [{ start: from, end: end + year.length, value: published((written) => day(yearOf(written) + year.step, number, Number(d))) }];
    const direction = directionOf(text, from, end, language);
    const around = (written: string): readonly string[] => [-1, 0, 1].flatMap((step) => day(yearOf(written) + step, number, Number(d)) ?? []);
    return [{ start: from, end, value: published((written) => (on ? nearest(around(written).filter((one) => weekdayOf(one) === on.weekday), written, "open") : nearest(around(written), written, direction))) }];
  });

/** In days: one so far off is doubted where another is so near. */
const [far, near] = [200, 160];

const nearest = (days: readonly string[], on: string, direction: Direction): string | null => {
  const fit = days.filter((one) => (direction === "past" ? one <= on : direction === "future" ? one >= on : true));
  const distance = (one: string): number => Math.abs(daysBetween(on, one));
  const [best] = [...fit].sort((a, b) => distance(a) - distance(b));
  return best === undefined || (distance(best) > far && days.some((one) => distance(one) < near)) ? null : best;
};

/** `Friday, `, `в субботу, ` before a day says which year's it is. */
const weekdayBefore = (before: string): { readonly weekday: number; readonly length: number } | null => {
  const [whole, name = ""] = /(?<!\p{L})(\p{L}{4,})\.?(?:,\s?|\s\(|\s)(?:the |den |le )?$/u.exec(before) ?? [];
  const weekday = weekdays.get(name.toLowerCase());
  return whole === undefined || weekday === undefined ? null : { weekday, length: whole.length };
};

/** `last year`, `прошлого года` behind a month, or the year that the end of a span says: `from May to July 2020`. */
const yearBeside = (after: string, number: number): { readonly step: number; readonly length: number; readonly edtf?: undefined } | { readonly edtf: string; readonly step?: undefined } | null => {
  const said = yearWords.exec(after);
  if (said) return { step: said[1] !== undefined ? -1 : said[2] !== undefined ? 0 : 1, length: said[0].length };
  const [, name = "", year] = spanEnd.exec(after) ?? [];
  const last = months.get(name.toLowerCase());
  return year === undefined || last === undefined ? null : { edtf: String(Number(year) - (number > last ? 1 : 0)) };
};

const yearWords =
  /^,?\s+(?:of )?(?:(last year|прошлого года|минулого року|letzten Jahres|vorigen Jahres|de l['’]année dernière|dernier|del año pasado|pasado)|(this year|этого года|текущего года|цього року|поточного року|dieses Jahres|de cette année|de este año)|(?:next year|следующего года|наступного року|nächsten Jahres|de l['’]année prochaine|prochain|del próximo año))(?!\p{L})/u;
const spanEnd = /^\s*(?:[-–—]|to|and|through|until|по|до|и|і|та|bis|und|à|au|al|a|y|hasta)\s*(?:el |zum )?(?:\d{1,2}\.?\s+(?:de )?)?(\p{L}{3,})\.?(?:\s\d{1,2})?,?\s+(?:de )?((?:1\d|20)\d\d)(?!\p{N})/u;

/** A capital, where the language writes months with one, tells `May` from `may`. */
const isOtherWord = (word: string, language: string): boolean => (language === "en" || language === "de") && !/^\p{Lu}/u.test(word);

const monthName = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<lead>(?:earlier|later) in|in|since|by|until|till|from|to|during|through|before|after|of|last|next|this|im|seit|en|depuis|desde|в|у|с|со|з|із|до)\\s+(?:the )?(?:(?:end|start|beginning|middle) of )?)?(?<half>(?:early|late|mid)[ -])?(?<b>\\p{L}{3,})${noYear}(?!\\.? \\d{1,2}(?!\\d))`,
  "giu",
);

const monthNames = (text: string, language: string): readonly Expression[] =>
  [...text.matchAll(monthName)].flatMap((match) => {
    const { lead, half, b = "" } = match.groups ?? {};
    const number = months.get(b.toLowerCase());
    if (number === undefined || (lead === undefined && half === undefined) || isOtherWord(b, language) || /\d(?:st|nd|rd|th|\.)?\s*$/u.test(text.slice(0, match.index))) return [];
    if (/^\s\p{Lu}/u.test(text.slice(match.index + match[0].length)) && half === undefined) return [];
    const end = match.index + match[0].length;
    const word = (lead ?? "").trim().toLowerCase();
    const start = end - b.length - (half?.length ?? 0) - (/^(?:earlier|later|last|next|this)/.test(word) ? (lead ?? "").length : 0);
    const year = yearBeside(text.slice(end), number);
    if (year?.edtf !== undefined) return [{ start, end, value: itself(month(Number(year.edtf), number)) }];
    if (year?.step !== undefined) return [{ start, end: end + year.length, value: published((on) => month(yearOf(on) + year.step, number)) }];
    const direction = word === "last" ? "past" : word === "next" ? "future" : /^earlier/.test(word) ? "past" : directionOf(text, end - b.length - (half?.length ?? 0), end, language);
    return [{ start, end, value: published((on) => monthNear(number, on, word === "last" ? "before" : direction)) }];
  });

const monthNear = (number: number, on: string, direction: Direction | "before"): string => {
  const [figure, current] = [yearOf(on), monthOf(on)];
  if (direction === "future") return month(figure + (number < current ? 1 : 0), number);
  return month(figure - (number > current || (direction === "before" && number === current) ? 1 : 0), number);
};

const weekdayName = /(?<![\p{L}\p{N}])(?:(?<lead>last|next|this|on|by|until|till|since|from|of|after|before|late|early|through|past|coming)\s+)?(?<w>\p{Lu}\p{Ll}{2,}day)(?<more>s|['’]s)?(?!\p{L})/gu;

/** English only, as other languages' weekdays are often something else. */
const weekdayNames = (text: string, language: string): readonly Expression[] =>
  language !== "en"
    ? []
    : [...text.matchAll(weekdayName), ...text.matchAll(/(?<![\p{L}\p{N}])(?<lead>Last|Next|This) (?<w>\p{Lu}\p{Ll}{2,}day)(?<more>)(?!\p{L})/gu)].flatMap((match) => {
        const { lead, w = "", more } = match.groups ?? {};
        const number = weekdays.get(w.toLowerCase());
        const end = match.index + match[0].length;
        const before = text.slice(0, match.index);
        const after = text.slice(end);
        if (number === undefined || more === "s" || (lead === undefined && !standsAlone(before, after)) || /^[ -]\p{Lu}/u.test(after.replace(/^ (?:I|He|She|They)\b/u, ""))) return [];
        const word = (lead ?? "").toLowerCase();
        const isSaid = /^(?:last|next|this|past|coming)$/.test(word);
        const start = isSaid ? match.index : end - w.length - (more ?? "").length;
        const direction = word === "next" || word === "coming" ? "future" : word === "last" || word === "past" ? "past" : directionOf(text, start, end, language);
        return [{ start, end: end - (more ?? "").length, value: published((on) => weekdayNear(number, on, direction, word === "last" || word === "next")) }];
      });

/** Not a name: `Black Friday`, `every Friday`, `Friday Market`. */
const standsAlone = (before: string, after: string): boolean => {
  const [, previous = ""] = /(\S+)\s$/u.exec(before) ?? [];
  if (/^(?:every|each|any|most|a|an|one|the|some)$/iu.test(previous)) return false;
  if (previous === "" || /[.!?:]["”]?$/u.test(previous)) return /^(?:['’]s)?,? \p{Ll}/u.test(after);
  return !/^["“‘(]?\p{Lu}/u.test(previous) || /[,;]$/u.test(previous);
};

/** The publication's own day counts, unless it is the `last` or `next` one. */
const weekdayNear = (number: number, on: string, direction: Direction, isOther: boolean): string => {
  const own = weekdayOf(on);
  if (direction === "future") {
    const ahead = (number - own + 7) % 7;
    return daysLater(on, ahead === 0 && isOther ? 7 : ahead);
  }
  const back = (own - number + 7) % 7;
  return daysLater(on, -(back === 0 && isOther ? 7 : back));
};

import { spanOf } from "../model/edtf.ts";
import type { Tense } from "../tables/tense.ts";
import { boundFrom, boundTo, type DateBound } from "./date-bound.ts";
import { quotedAt, type Sentence } from "./sentences.ts";
import { writtenDates } from "./written-date.ts";

export interface ToldDate {
  /** A day, month or year. */
  readonly edtf: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Said with a word that only what has begun allows: `since 2014`. */
  readonly isSince: boolean;
}

/** Days, months and years that a sentence uses as times; numbers that may be anything else are left alone. */
export const toldDates = (text: string, tense: Tense): readonly ToldDate[] => {
  if (!/(?:1[5-9]|20)\d\d/.test(text)) return [];
  const exact = writtenDates(text).flatMap(({ edtf, start, end, text: words }) => (edtf === null ? [] : [{ edtf, start, end, text: words, isSince: tense.since.test(text.slice(0, start)) }]));
  const years = [...text.matchAll(tense.year)].flatMap((match) => {
    const year = match.groups?.["y"] ?? "";
    const start = match.index;
    const end = start + match[0].length;
    const isTaken = exact.some((date) => start < date.end && date.start < end);
    return isTaken || isCount(text.slice(end)) ? [] : [{ edtf: year, start, end, text: match[0], isSince: tense.since.test(match[0].slice(0, match[0].indexOf(year))) }];
  });
  return [...exact, ...years].sort((a, b) => a.start - b.start);
};

/** What follows makes the number a quantity or part of a name: `in 2000 cases`, `in 1945 rubles`, `Since 2014 Ltd`. */
const isCount = (after: string): boolean => {
  const [, word] = /^\s+(\p{L}+)/u.exec(after) ?? [];
  return word !== undefined && (units.has(word.toLowerCase()) || (/^\p{Ll}+s$/u.test(word) && !smallWords.has(word)));
};

const units = new Set(["percent", "people", "men", "women", "children", "km", "m", "metres", "meters", "miles", "dollar", "dollars", "euro", "rubles", "pounds", "ltd", "inc"]);
const smallWords = new Set(["as", "was", "is", "his", "its", "has", "this", "des", "les", "las", "los", "als", "aus", "dans", "était", "us"]);

/**
 * What a sentence in the past tense dates has happened: the article is no older. A sentence that also speaks of plans is passed over,
 * as its year may be a planned one. A year that "will" bring something, outside quotation, has not ended yet.
 */
export const toldBounds = (sentence: Sentence, tense: Tense): readonly DateBound[] => {
  const dates = toldDates(sentence.text, tense);
  if (dates.length === 0) return [];
  if (tense.isAhead(sentence.text)) return [];
  return dates
    .filter((date) => spanOf(date.edtf) !== null && (date.isSince || isPastClause(sentence.text, date, tense)))
    .map((date) => boundFrom(date.edtf, sentence, `${quotedAt(sentence, date.text)} is told as past`));
};

const clauseStart = /^.*(?:[,;:()“”"«»—–]|\s-\s|(?<!\p{L})(?:that|which|who|whose|and|but|or|when|while|because|where|as|than)(?!\p{L}))/isu;

/** The clause that the date closes is in the past tense, or the one that it opens; `said in 2014` is so by itself. */
const isPastClause = (text: string, date: ToldDate, tense: Tense): boolean => {
  if (tense.present === null) return tense.hasPast(text);
  const before = text.slice(0, date.start).replace(clauseStart, "").replace(/\b(?:on|in|of|by|at)\s*$/iu, "").trim();
  if (before === "") return tense.hasPast(text.slice(date.end, date.end + 160)) && !tense.present.test(firstWords(text.slice(date.end)));
  const [lastWord = ""] = /\p{L}+$/u.exec(before) ?? [];
  return !tense.present.test(before) && (tense.hasPast(before) || tense.hasReport(lastWord));
};

/** Up to the first verb in most sentences. */
const firstWords = (text: string): string => text.split(/\s+/u).slice(0, 6).join(" ");

/** `In 2031 the bridge will open`: the article is of 2031 at the latest. */
export const announcedBounds = (sentence: Sentence, tense: Tense): readonly DateBound[] => {
  if (tense.will === null || !tense.will.test(sentence.text) || /["“”„«»]/u.test(sentence.text) || tense.hasPast(sentence.text)) return [];
  return toldDates(sentence.text, tense)
    .filter((date) => !date.isSince)
    .map((date) => boundTo(date.edtf.slice(0, 4), sentence, `${quotedAt(sentence, date.text)} is still to come`));
};

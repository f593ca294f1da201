import { apostrophe, kindAt, kindOf, letter, lower, mark, numeral, shifty, upper } from "../lib/characters.ts";
import { months } from "../tables/calendar.ts";
import { languagesOfWord } from "../tables/function-words.ts";

/** A word in lower case, looked up once for the lines of many dumps. */
export interface Word {
  readonly form: string;
  readonly isSmall: boolean;
  readonly isMonth: boolean;
}

export type Vocabulary = Map<string, Word>;

const known: Vocabulary = new Map();

/** The words of the last dumps, which the next one mostly has too; begun anew when they become many. */
export const recentWords = (): Vocabulary => {
  if (known.size > 20_000) known.clear();
  return known;
};

export interface LineWords {
  /** Runs of letters, marks, figures and apostrophes: how many, and how long they are together. */
  readonly count: number;
  readonly letters: number;
  /** How many begin with a capital or a small letter, and how many with a small one. */
  readonly cased: number;
  readonly uncapitalised: number;
  /** How many are small words of some language, and how many the names of months. */
  readonly small: number;
  readonly months: number;
}

const inWord = letter | mark | numeral | apostrophe;
const inContent = letter | mark;

export const wordsOfLine = (text: string, kinds: number, vocabulary: Vocabulary): LineWords => {
  const small = (kinds & shifty) === 0 ? text.toLowerCase() : null;
  const found = { count: 0, letters: 0, cased: 0, uncapitalised: 0, small: 0, months: 0 };
  for (let start = 0; start < text.length; start++) {
    const kind = kindAt(text, start);
    if ((kind & inWord) === 0) continue;
    let end = start + 1;
    while (end < text.length && (kindAt(text, end) & inWord) !== 0) end++;
    const word = wordOf(vocabulary, small === null ? text.slice(start, end).toLowerCase() : small.slice(start, end));
    found.count++;
    found.letters += end - start;
    if ((kind & (upper | lower)) !== 0) found.cased++;
    if ((kind & lower) !== 0) found.uncapitalised++;
    if (word.isSmall) found.small++;
    if (word.isMonth) found.months++;
    start = end;
  }
  return found;
};

/** The words of four letters or more, in lower case: what a line is about. */
export const contentWords = (text: string, vocabulary: Vocabulary): readonly Word[] => {
  const small = text.toLowerCase();
  const words: Word[] = [];
  let start = -1;
  let points = 0;
  for (let at = 0; at <= small.length; at++) {
    const code = at < small.length ? small.charCodeAt(at) : 0;
    const point = code >= 0xd800 && code < 0xdc00 ? (small.codePointAt(at) ?? 0) : code;
    if ((kindOf(point) & inContent) !== 0) {
      if (points++ === 0) start = at;
    } else {
      if (points >= 4) words.push(wordOf(vocabulary, small.slice(start, at)));
      points = 0;
    }
    if (point > 0xffff) at++;
  }
  return words;
};

const wordOf = (vocabulary: Vocabulary, form: string): Word => {
  const known = vocabulary.get(form);
  if (known) return known;
  const word = { form, isSmall: languagesOfWord.has(form), isMonth: months.has(form) };
  vocabulary.set(form, word);
  return word;
};

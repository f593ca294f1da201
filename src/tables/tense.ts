import tense from "./tense.json";

/** How a language tells a sentence about the past from one about what is to come. Narrow on purpose: unsure is neither. */
export interface Tense {
  /** A year that a preposition makes a time: `in 2014`; the group `y` holds it. Global. */
  readonly year: RegExp;
  /** Ends what stands before a year that needs no verb to be past: `since `. */
  readonly since: RegExp;
  /** Whether a text has a verb in the past that tells what happened, not who said so. */
  readonly hasPast: (text: string) => boolean;
  /** Whether a text has a verb of saying, in the past. */
  readonly hasReport: (text: string) => boolean;
  /** Shows that the clause before a date is not told as past, whatever its verbs; null where the whole sentence is judged. */
  readonly present: RegExp | null;
  /** Whether anything may speak of what is planned, possible or not yet done; and the small print of a page. */
  readonly isAhead: (text: string) => boolean;
  /** The plain future; null where the language has none that is safe. */
  readonly will: RegExp | null;
}

const listed = (words: string): readonly string[] => (words === "" ? [] : words.split(" "));

const hasWord = (text: string, isWanted: (word: string) => boolean): boolean => (text.toLowerCase().match(/\p{L}+/gu) ?? []).some(isWanted);

/** By primary language subtag. */
export const tenses: ReadonlyMap<string, Tense> = new Map(
  Object.entries(tense).map(([language, table]) => {
    const past = new Set(listed(table.past));
    const endings = listed(table.pastEndings);
    const notPast = new Set([...listed(table.notPast), ...listed(table.reporting)]);
    const reporting = new Set(listed(table.reporting));
    const isPast = (word: string): boolean => past.has(word) || (!notPast.has(word) && endings.some((ending) => word.endsWith(ending) && word.length > ending.length + 1));
    const future = new RegExp(table.future, "iu");
    return [
      language,
      {
        year: new RegExp(table.year, "giu"),
        since: new RegExp(table.since, "iu"),
        hasPast: (text: string) => hasWord(text, isPast),
        hasReport: (text: string) => hasWord(text, (word) => reporting.has(word)),
        present: table.present === "" ? null : new RegExp(table.present, "u"),
        isAhead: (text: string) => future.test(text.replace(/\bMay\b/g, "")),
        will: table.will === "" ? null : new RegExp(table.will, "iu"),
      },
    ] as const;
  }),
);

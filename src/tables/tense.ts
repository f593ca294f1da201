import tense from "./tense.json";

/** How a language tells a sentence about the past from one about what is to come. Narrow on purpose: unsure is neither. */
export interface Tense {
  /** A year that a preposition makes a time: `in 2014`; the group `y` holds it. Global. */
  readonly year: RegExp;
  /** Ends what stands before a year that needs no verb to be past: `since `. */
  readonly since: RegExp;
  /** A verb in the past that tells what happened, not who said so. */
  readonly past: RegExp;
  /** Likewise, or a verb of saying. */
  readonly saidOrPast: RegExp;
  /** Anything that may speak of what is planned, possible or not yet done. */
  readonly future: RegExp;
  /** The plain future; null where the language has none that is safe. */
  readonly will: RegExp | null;
}

/** By primary language subtag. */
export const tenses: ReadonlyMap<string, Tense> = new Map(
  Object.entries(tense).map(([language, table]) => {
    const past = wordsOf(table.past);
    const verbs = [...past, ...wordsOf(table.pastEndings).map((ending) => `\\p{L}{2,}${ending}`)].join("|");
    const not = wordsOf(table.notPast).map((word) => `(?!${word}(?!\\p{L}))`).join("");
    const said = [verbs === "" ? [] : `${not}(?:${verbs})`, ...wordsOf(table.reporting)].flat().join("|");
    return [
      language,
      {
        year: new RegExp(table.year, "giu"),
        since: new RegExp(table.since, "iu"),
        past: new RegExp(`(?<!\\p{L})${not}(?:${verbs})(?!\\p{L})`, "iu"),
        saidOrPast: new RegExp(`(?<!\\p{L})(?:${said})(?!\\p{L})`, "iu"),
        future: new RegExp(table.future, "iu"),
        will: table.will === "" ? null : new RegExp(table.will, "iu"),
      },
    ] as const;
  }),
);

function wordsOf(text: string): readonly string[] {
  return text === "" ? [] : text.split(" ");
}

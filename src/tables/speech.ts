import speech from "./speech.json";

/** How a language says who spoke. All words in lower case. */
export interface Speech {
  /** Verbs of saying; a quotation may be all that they take. */
  readonly verbs: ReadonlySet<string>;
  /** Verbs that a piece of a quotation may follow, and no more: `called it “…”`. */
  readonly naming: ReadonlySet<string>;
  /** `according to`, at the end of a text or before its next word. */
  readonly according: RegExp;
  readonly accordingAfter: RegExp;
  readonly pronouns: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** Words that no name of a speaker goes over. */
  readonly stops: ReadonlySet<string>;
  /** Behind a comma they begin what need not be said by the same person. */
  readonly coordinators: ReadonlySet<string>;
  /** Helping verbs and adverbs between a speaker and the verb. */
  readonly auxiliaries: ReadonlySet<string>;
  /** Ends what stands before a title or a word that is spoken of. */
  readonly noSpeech: RegExp;
  /** The conjunction of reported speech, where a language cannot do without; null where it can. */
  readonly that: RegExp | null;
  /** `was the advice of`; null where the language is not said to have it. */
  readonly wordsOf: RegExp | null;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** By primary language subtag. */
export const speechOf: ReadonlyMap<string, Speech> = new Map(
  Object.entries(speech).map(([language, table]) => [
    language,
    {
      verbs: set(table.verbs),
      naming: set(table.naming),
      according: new RegExp(`(?<!\\p{L})(?:${table.according})\\s+(?<who>[^,:;“”"«»„]+?)\\s*[,:]?\\s*$`, "iu"),
      accordingAfter: new RegExp(`^\\s*[,–—]?\\s*(?:${table.according})\\s+`, "u"),
      pronouns: set(table.pronouns),
      determiners: set(table.determiners),
      stops: set(table.stops),
      coordinators: set(table.coordinators),
      auxiliaries: set(table.auxiliaries),
      that: table.that === "" ? null : new RegExp(`(?<!\\p{L})(?:${table.that})(?!\\p{L})`, "iu"),
      noSpeech: new RegExp(`(?<!\\p{L})(?:${table.noSpeech})\\s*(?:\\p{L}+\\s*)?$`, "iu"),
      wordsOf: table.wordsOf === "" ? null : new RegExp(`^\\s*(?:is|was|were|are|has been)\\s+(?:the|his|her|their)\\s+(?:\\p{L}+\\s+)?(?:${table.wordsOf})\\s+of\\s+`, "iu"),
    },
  ]),
);

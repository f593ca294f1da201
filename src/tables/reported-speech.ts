import reported from "./reported-speech.json";

/** How a language tells what somebody said without their words. All words in lower case. */
export interface ReportedSpeech {
  /** Verbs that a clause may follow at once: `said the line was closed`. */
  readonly bare: ReadonlySet<string>;
  /** Verbs that the conjunction follows. */
  readonly that: ReadonlySet<string>;
  readonly conjunction: string;
  /** Words before the verb with which nothing is said to have been said: `did not say`, `would say`, `was told`. */
  readonly hindered: ReadonlySet<string>;
  /** Words that may stand between who spoke and the verb. */
  readonly between: ReadonlySet<string>;
  /** At the beginning of a sentence, or behind a comma at its end. */
  readonly according: RegExp;
  /** Stands in every text that reports: seldom elsewhere, and fast to look for. */
  readonly mayReport: RegExp;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" ").filter(Boolean));

/** By primary language subtag; a language that is not here has no reported statements. */
export const reportedSpeechOf: ReadonlyMap<string, ReportedSpeech> = new Map(
  Object.entries(reported).map(([language, table]) => [
    language,
    { bare: set(table.bare), that: set(table.that), conjunction: table.conjunction, hindered: set(table.hindered), between: set(table.between), according: new RegExp(`^(?:${table.according})$`, "iu"), mayReport: new RegExp([...set(table.bare), ...set(table.that), table.according.replace(/ /g, "\\s+")].join("|"), "iu") },
  ]),
);

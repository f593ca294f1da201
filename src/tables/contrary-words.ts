import table from "./contrary-words.json";

const negations: ReadonlySet<string> = new Set(table.negations.split(" "));

/** Whether a word, in lower case and with straight apostrophes, turns a sentence into its contrary. */
export const isNegation = (word: string): boolean => negations.has(word) || word.endsWith("n't");

const spelled: ReadonlyMap<string, string> = new Map([
  ...table.numbers.flatMap((words, at) => words.map((word) => [word, String(at)] as const)),
  ...table.tens.flatMap((words, at) => words.map((word) => [word, String((at + 3) * 10)] as const)),
]);

/** The number that a word is, in figures without marks between thousands; null when it is none. */
export const numberOf = (word: string): string | null => spelled.get(word) ?? (/^\d[\d.,]*$/.test(word) ? word.replace(/[.,](?=\d{3}(?:\D|$))/g, "").replace(",", ".") : null);

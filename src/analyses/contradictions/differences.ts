import { wordDiff } from "../../lib/word-diff.ts";
import { isNegation, numberOf } from "../../tables/contrary-words.ts";
import type { Contradiction } from "./contradictions.ts";

/** A run of words of a text; `isOwn`: the other text says something else here. */
export interface Part {
  readonly text: string;
  readonly isOwn: boolean;
}

/** Both texts with what makes them differ: every word that only one has; where the texts are alike in names alone, the verb and its “not”. */
export const differencesOf = (one: string, other: string, because: Contradiction["because"]): readonly [readonly Part[], readonly Part[]] => {
  const [a, b] = [one.split(/\s+/u), other.split(/\s+/u)];
  const [isOwnA, isOwnB] = because === "names" ? deniedIn(a.map(uncapitalised), b.map(uncapitalised)) : ownIn(a.map(bare), b.map(bare));
  return [partsOf(a, isOwnA), partsOf(b, isOwnB)];
};

/** What stands around a word does not count, nor how a number is written. */
const bare = (word: string): string => {
  const plain = word.toLowerCase().replace(/[’\u02bc]/g, "'").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  return numberOf(plain) ?? plain;
};

/** No name is the verb that is denied. */
const uncapitalised = (word: string): string => (/^\P{L}*\p{Lu}/u.test(word) ? "" : bare(word));

const ownIn = (a: readonly string[], b: readonly string[]): readonly [readonly boolean[], readonly boolean[]] => {
  const [ownA, ownB]: [boolean[], boolean[]] = [[], []];
  for (const { in: where, words } of wordDiff(a, b)) {
    if (where !== "second") ownA.push(...words.map(() => where === "first"));
    if (where !== "first") ownB.push(...words.map(() => where === "second"));
  }
  return [ownA, ownB];
};

const deniedIn = (a: readonly string[], b: readonly string[]): readonly [readonly boolean[], readonly boolean[]] => {
  const begins = (word: string, other: string): boolean => word.length >= 5 && word.slice(0, 6) === other.slice(0, 6);
  const marked = (own: readonly string[], others: readonly string[]): readonly boolean[] => {
    const denied = own.map((word, at) => isNegation(word) && own.slice(at + 1, at + 3).some((verb) => others.some((said) => begins(verb, said))));
    const verbs = own.map((word, at) => (denied[at - 1] === true || denied[at - 2] === true) && others.some((said) => begins(word, said)));
    const said = own.map((word) => others.some((negation, at) => isNegation(negation) && others.slice(at + 1, at + 3).some((verb) => begins(word, verb))));
    return own.map((_, at) => denied[at] === true || verbs[at] === true || said[at] === true);
  };
  return [marked(a, b), marked(b, a)];
};

const partsOf = (words: readonly string[], isOwn: readonly boolean[]): readonly Part[] => {
  const parts: { text: string; isOwn: boolean }[] = [];
  for (const [at, word] of words.entries()) {
    const last = parts.at(-1);
    if (last && last.isOwn === (isOwn[at] === true)) last.text += ` ${word}`;
    else parts.push({ text: word, isOwn: isOwn[at] === true });
  }
  return parts;
};

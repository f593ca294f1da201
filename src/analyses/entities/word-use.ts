import type { Article } from "../../model/article.ts";
import { storedAnswer } from "../../model/kept-answer.ts";

/** How the articles write a word: by the word in small letters, how often with a small first letter and how often with a capital inside a sentence. */
export interface WordUse {
  /** 0 to 1: the share of uses in small letters. */
  readonly common: (lower: string) => number;
  /** Whether that share is above another, and whether it is below. */
  readonly isOver: (lower: string, share: number) => boolean;
  readonly isUnder: (lower: string, share: number) => boolean;
  /** Whether it stands with a capital inside a sentence. */
  readonly isCapitalInside: (lower: string) => boolean;
}

const small = /(?<![\p{L}\p{N}'’-])\p{Ll}[\p{Ll}'’-]{2,}(?![\p{L}\p{N}])/gu;
const inside = /(?<=[\p{Ll}\p{N}],? )\p{Lu}[\p{L}'’-]*\p{L}/gu;

export const wordUseOf = (articles: readonly Article[]): WordUse => {
  const [smalls, capitals] = [new Map<string, number>(), new Map<string, number>()];
  for (const article of articles) {
    const own = ownUse(article);
    addTo(smalls, own.smalls);
    addTo(capitals, own.capitals);
  }
  const common = (lower: string): number => {
    const times = smalls.get(lower) ?? 0;
    return times === 0 ? 0 : times / (times + (capitals.get(lower) ?? 0));
  };
  return {
    common,
    isOver: (lower, share) => common(lower) > share,
    isUnder: (lower, share) => common(lower) < share,
    isCapitalInside: (lower) => capitals.has(lower),
  };
};

/** Words with spaces between them, and how often each was found. */
type Counts = readonly [words: string, counts: readonly number[]];

const ownUse = storedAnswer("word-use", ({ body }: Article): { readonly smalls: Counts; readonly capitals: Counts } => {
  const [smalls, capitals] = [new Map<string, number>(), new Map<string, number>()];
  const count = (map: Map<string, number>, word: string): void => void map.set(word, (map.get(word) ?? 0) + 1);
  for (const { text } of body) {
    for (const word of text.match(small) ?? []) count(smalls, word);
    for (const word of text.match(inside) ?? []) count(capitals, word.replace(/['’]s$/u, "").toLowerCase());
  }
  const countsOf = (map: ReadonlyMap<string, number>): Counts => [[...map.keys()].join(" "), [...map.values()]];
  return { smalls: countsOf(smalls), capitals: countsOf(capitals) };
});

const addTo = (sums: Map<string, number>, [words, counts]: Counts): void => {
  if (words !== "") for (const [at, word] of words.split(" ").entries()) sums.set(word, (sums.get(word) ?? 0) + (counts[at] ?? 0));
};

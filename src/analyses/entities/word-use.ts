import type { Article } from "../../model/article.ts";
import { countedWords, type Counts } from "../../model/counted-words.ts";

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
  const sums: number[] = [];
  const words = ownUse(articles, ({ ids, counts }) => {
    for (let at = 0; at < ids.length; at++) sums[ids[at] ?? 0] = (sums[ids[at] ?? 0] ?? 0) + (counts[at] ?? 0);
  });
  const capitals = new Map(words.flatMap((word, id) => (word.startsWith(capital) ? [[word.slice(1), sums[id] ?? 0] as const] : [])));
  const shares = new Map(words.map((word, id) => [word, (sums[id] ?? 0) / ((sums[id] ?? 0) + (capitals.get(word) ?? 0))] as const));
  const common = (lower: string): number => shares.get(lower) ?? 0;
  return {
    common,
    isOver: (lower, share) => common(lower) > share,
    isUnder: (lower, share) => common(lower) < share,
    isCapitalInside: (lower) => capitals.has(lower),
  };
};

/** Stands before a word that has a capital. */
const capital = "^";

const ownUse = countedWords("word-use", ({ body }: Article): Counts => {
  const counts = new Map<string, number>();
  const count = (word: string): void => void counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const { text } of body) {
    for (const word of text.match(small) ?? []) count(word);
    for (const word of text.match(inside) ?? []) count(`${capital}${word.replace(/['’]s$/u, "").toLowerCase()}`);
  }
  return [[...counts.keys()].join(" "), [...counts.values()]];
});

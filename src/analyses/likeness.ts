import type { Archive } from "../model/archive.ts";
import { once } from "../lib/once.ts";
import type { Edge } from "./grouping.ts";
import { neighboursOf } from "./neighbours.ts";
import { fingerprintOf } from "./word-hashes.ts";

/** So alike must two articles of `shortWords` words be to tell one event; longer ones, with more words to share, by `growth` more for each doubling. */
const alike = 0.22;
const shortWords = 40;
const growth = 0.1;
const most = 0.45;

/** By the places of two articles and their similarity; 1: so alike that two articles of their length tell one event. */
export const likenessIn: (archive: Archive) => (one: number, other: number, similarity: number) => number = once(({ articles }) => {
  const words = Float64Array.from(articles, (article) => fingerprintOf(article).words);
  const needed = words.map((count) => Math.min(most, alike + growth * Math.max(0, Math.log2(count / shortWords))));
  return (one, other, similarity) => similarity / (needed[(words[one] ?? 0) <= (words[other] ?? 0) ? one : other] ?? most);
});

export interface EdgeOrder {
  /** In [0, 1]: what is less alike makes no pair. */
  readonly least: number;
  /** Of each article so many of the nearest are looked at. */
  readonly nearest?: number;
  readonly isPair?: (one: number, other: number) => boolean;
}

/** Pairs that are alike, each once, the most alike first. */
export const edgesOf = (archive: Archive, { least, nearest, isPair = () => true }: EdgeOrder): readonly Edge[] => {
  const edges = new Map<number, Edge>();
  const likenessOf = likenessIn(archive);
  neighboursOf(archive).each((one, other, similarity) => {
    const likeness = likenessOf(one, other, similarity);
    if (likeness < least || !isPair(one, other)) return;
    const [low, high] = one < other ? [one, other] : [other, one];
    edges.set(low * 2 ** 22 + high, { one: low, other: high, likeness });
  }, nearest);
  return [...edges.values()].sort((a, b) => b.likeness - a.likeness || a.one - b.one || a.other - b.other);
};

import type { Archive } from "../model/archive.ts";
import { earliestFirst } from "../model/article-order.ts";
import type { Article } from "../model/article.ts";
import { once } from "../lib/once.ts";
import { compareText } from "../lib/text.ts";
import { decidedPairs, pairKey } from "../model/pair.ts";
import { fingerprintOf, gramHashes, wordHashes } from "./word-hashes.ts";
import { sharedCounts } from "./shared-counts.ts";

/** Two articles with the same text, or much of it. */
export interface Copy {
  /** Ids; the earlier published first. */
  readonly articles: readonly [string, string];
  /** `same` word for word but for a little; `republished` with changes; `excerpt`: the second holds a part of the first, or the first of the second; `shares-passages`: neither. */
  readonly relation: "same" | "republished" | "excerpt" | "shares-passages";
  /** How much of the shorter text stands in the other, 0 to 1. */
  readonly containment: number;
}

/** Runs of so many words are compared: few enough to survive an editor's changes. */
const gram = 4;
/** Below this share two reports of one event, or a quotation in both, would be called copies. */
const enough = 0.26;
/** From here on one text comes from the other, below they have passages in common. */
export const republished = 0.5;
/** Texts of fewer words say too little. */
const fewestWords = 12;

/** Every pair of articles that share enough of their words in the same order, by the ids of both. */
export const copiesOf: (archive: Archive) => readonly Copy[] = once((archive) => {
  if (!archive.settings.analyses) return [];
  const articles = archive.articles.filter((article) => fingerprintOf(article).words >= fewestWords);
  const prints = articles.map((article) => fingerprintOf(article).prints);
  const pairs: Copy[] = [];
  const decided = decidedPairs(archive);
  const grams = once((article: Article) => gramHashes(wordHashes(article), gram).sort());
  for (const { first, second, count } of sharedCounts(prints)) {
    const [a, b] = [articles[first], articles[second]];
    if (!a || !b || count < 2 || count < 0.1 * Math.min(prints[first]?.length ?? 0, prints[second]?.length ?? 0)) continue;
    if (decided.has(pairKey(a.id, b.id))) continue;
    const copy = comparison(a, b, grams(a), grams(b));
    if (copy.containment >= enough) pairs.push(copy);
  }
  for (const [key, text] of decided) {
    const [a, b] = key.split(" ").map((id) => archive.byId.get(id));
    if (text === "same" && a && b) pairs.push(asCopy(comparison(a, b, grams(a), grams(b))));
  }
  return pairs.sort((a, b) => compareText(a.articles.join(), b.articles.join()));
});

/** What a curator calls one text is one, however little of it two articles share. */
const asCopy = (copy: Copy): Copy => (copy.relation === "shares-passages" ? { ...copy, relation: "republished" } : copy);

const comparison = (a: Article, b: Article, gramsOfA: Uint32Array, gramsOfB: Uint32Array): Copy => {
  const shared = sharedIn(gramsOfA, gramsOfB);
  const [inA, inB] = [shared / Math.max(gramsOfA.length, 1), shared / Math.max(gramsOfB.length, 1)];
  const containment = Math.max(inA, inB);
  const [least, most] = [Math.min(gramsOfA.length, gramsOfB.length), Math.max(gramsOfA.length, gramsOfB.length)];
  const relation = Math.min(inA, inB) >= 0.9 ? "same" : containment >= 0.8 && least < 0.6 * most ? "excerpt" : containment >= republished ? "republished" : "shares-passages";
  return { articles: earliestFirst(a, b) <= 0 ? [a.id, b.id] : [b.id, a.id], relation, containment: Math.round(containment * 1000) / 1000 };
};

/** How many hashes two sorted lists share, each as often as both have it. */
const sharedIn = (a: Uint32Array, b: Uint32Array): number => {
  let [x, y, shared] = [0, 0, 0];
  while (x < a.length && y < b.length) {
    const [left, right] = [a[x] ?? 0, b[y] ?? 0];
    if (left === right) shared++;
    if (left <= right) x++;
    if (right <= left) y++;
  }
  return shared;
};

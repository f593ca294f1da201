import type { Archive } from "../model/archive.ts";
import { earliestFirst } from "../model/article-order.ts";
import type { Article } from "../model/article.ts";
import { shortHash } from "../lib/hash.ts";
import { once } from "../lib/once.ts";
import { compareText } from "../lib/text.ts";
import { copiesOf } from "./copies.ts";

/** A text and the earliest article that has it, too. */
export interface CopyPair {
  readonly id: string;
  readonly first: Article;
  readonly second: Article;
  /** How much of the shorter one stands in the other, 0 to 1. */
  readonly containment: number;
}

/** Each article that repeats another, beside the earliest that it repeats: of a text that came ten times, nine pairs. Passages alone make none. */
export const copyPairs: (archive: Archive) => readonly CopyPair[] = once((archive) => {
  const earliest = new Map<string, CopyPair>();
  for (const { articles, relation, containment } of copiesOf(archive)) {
    const [first, second] = articles.map((id) => archive.byId.get(id));
    if (relation === "shares-passages" || !first || !second) continue;
    const known = earliest.get(second.id);
    if (!known || isBefore(first, known.first)) earliest.set(second.id, { id: shortHash(`copy ${first.id} ${second.id}`), first, second, containment });
  }
  return [...earliest.values()].sort((a, b) => compareText(a.id, b.id));
});

/** The pairs that each article is in. */
export const pairsOfArticles: (archive: Archive) => ReadonlyMap<string, readonly CopyPair[]> = once((archive) => {
  const pairs = new Map<string, CopyPair[]>();
  for (const pair of copyPairs(archive)) for (const { id } of [pair.first, pair.second]) pairs.set(id, [...(pairs.get(id) ?? []), pair]);
  return pairs;
});

const isBefore = (a: Article, b: Article): boolean => earliestFirst(a, b) < 0;

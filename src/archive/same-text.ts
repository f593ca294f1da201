import { sha256 } from "../lib/hash.ts";
import type { Article } from "../model/article.ts";
import { storedAnswer } from "../model/kept-answer.ts";

/** At least so many long sentences in common, and this share of those of either article. */
const least = 4;
const share = 0.6;
/** In letters and figures; shorter sentences stand in many stories. */
const long = 40;

/**
 * For each article of `wanted` those of `others` that print the same text, some sentences more or less. Only the sentences of `wanted` are
 * kept in mind; each text is read once.
 */
export const copiesOf = (wanted: readonly Article[], others: readonly Article[]): ReadonlyMap<Article, readonly Article[]> => {
  if (wanted.length === 0) return new Map();
  const counts = new Map<Article, number>();
  const holders = new Map<string, Article[]>();
  for (const article of wanted) {
    const sentences = longSentences(article);
    counts.set(article, sentences.length);
    for (const sentence of sentences) holders.set(sentence, [...(holders.get(sentence) ?? []), article]);
  }
  const copies = new Map<Article, Article[]>();
  for (const other of others) {
    const sentences = longSentences(other);
    const common = new Map<Article, number>();
    for (const sentence of sentences) for (const article of holders.get(sentence) ?? []) common.set(article, (common.get(article) ?? 0) + 1);
    for (const [article, count] of common)
      if (count >= least && count >= share * Math.max(sentences.length, counts.get(article) ?? 0)) copies.set(article, [...(copies.get(article) ?? []), other]);
  }
  return copies;
};

/** Each once, by a hash that is long enough to tell it from all others. */
const longSentences = storedAnswer("sentences", ({ body }: Article): readonly string[] => [
  ...new Set(body.flatMap(({ text }) => text.split(/(?<=[.!?…。！？])\s*(?=[\p{Lu}\p{Lo}“„«"])/u)).map((sentence) => sentence.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")).filter((sentence) => sentence.length >= long).map((sentence) => sha256(sentence).slice(0, 16))),
]);

import type { Archive } from "../model/archive.ts";
import type { Topic } from "../model/topic.ts";
import { once } from "../lib/once.ts";
import { termsOf, type TermIndex } from "./terms.ts";

/** An article that is like the examples of a topic. */
export interface LikeExamples {
  readonly topic: Topic;
  /** 0 to 1: 0 for what is like them just enough, 1 for what is as like them as they are like each other on the middle. */
  readonly nearness: number;
  readonly because: string;
}

/** From so many examples what they have in common can be told from what is one's own. */
const enough = 20;

/** The topics whose examples an article is, by the article's id. */
export const exampleTopics: (archive: Archive) => ReadonlyMap<string, readonly Topic[]> = once(({ topics, byId }) => {
  const found = new Map<string, Topic[]>();
  for (const topic of topics)
    for (const id of topic.examples) {
      if (!byId.has(id)) continue;
      const list = found.get(id);
      if (list) list.push(topic);
      else found.set(id, [topic]);
    }
  return found;
});

/** The articles that are like the examples of a topic with enough of them, by the article's id; the examples themselves are left out. */
export const likeExamples: (archive: Archive) => ReadonlyMap<string, readonly LikeExamples[]> = once((archive) => {
  const places = new Map<Topic, number[]>();
  for (const [at, { id }] of archive.articles.entries()) for (const topic of exampleTopics(archive).get(id) ?? []) places.set(topic, [...(places.get(topic) ?? []), at]);
  const found = new Map<string, LikeExamples[]>();
  for (const [topic, own] of places) {
    if (own.length < enough) continue;
    for (const [at, nearness] of nearOnes(archive, own)) {
      const id = archive.articles[at]?.id ?? "";
      const one = { topic, nearness, because: `like its ${own.length} examples` };
      const list = found.get(id);
      if (list) list.push(one);
      else found.set(id, [one]);
    }
  }
  return found;
});

/** Of the way from how near the archive's articles are to the middle of the examples to how near each of these is to the middle of the others. */
const nearEnough = 0.6;

/** Places of articles that are near enough to the middle of the examples, and how near. */
const nearOnes = (archive: Archive, own: readonly number[]): ReadonlyMap<number, number> => {
  const terms = termsOf(archive);
  const sum = new Float64Array(terms.names.length);
  const add = (at: number, sign: 1 | -1): void => {
    for (let rank = terms.starts[at] ?? 0; rank < (terms.starts[at + 1] ?? 0); rank++) sum[terms.ids[rank] ?? 0] = (sum[terms.ids[rank] ?? 0] ?? 0) + sign * (terms.weights[rank] ?? 0);
  };
  for (const at of own) add(at, 1);
  const likenesses = own.map((at) => {
    add(at, -1);
    const likeness = likenessTo(sum, terms, at);
    add(at, 1);
    return likeness;
  });
  const length = lengthOf(sum);
  const all = archive.articles.map((_, at) => likenessTo(sum, terms, at, length));
  const [usual, typical] = [mean(all), mean(likenesses)];
  const least = usual + nearEnough * (typical - usual);
  const isOwn = new Set(own);
  return new Map(all.flatMap((likeness, at) => (likeness >= least && !isOwn.has(at) ? [[at, Math.min(1, Math.round(100 * ((likeness - least) / Math.max(0.01, typical - usual))) / 100)] as const] : [])));
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const lengthOf = (sum: Float64Array): number => {
  let squares = 0;
  for (const value of sum) squares += value * value;
  return Math.sqrt(squares) || 1;
};

/** The cosine; an article's terms have the length 1. */
const likenessTo = (sum: Float64Array, { starts, ids, weights }: TermIndex, at: number, length = lengthOf(sum)): number => {
  let product = 0;
  for (let rank = starts[at] ?? 0; rank < (starts[at + 1] ?? 0); rank++) product += (sum[ids[rank] ?? 0] ?? 0) * (weights[rank] ?? 0);
  return product / length;
};

import type { Archive } from "../model/archive.ts";
import { once } from "../lib/once.ts";
import { termsOf, type Terms } from "./terms.ts";

/** An article by its place in the archive, with the cosine of both articles' terms. */
export interface Neighbour {
  readonly at: number;
  readonly similarity: number;
}

/** An article is looked for by so many of its weightiest terms; terms in more articles than `widest` are not followed. */
const followed = 60;
const widest = 1000;
/** So many candidates are compared exactly. */
const compared = 100;

/** For each article by its place the most alike of the others, the nearest first. */
export const neighboursOf: (archive: Archive) => readonly (readonly Neighbour[])[] = once((archive) => {
  const { names, of } = termsOf(archive);
  const postings = postingsOf(of, names.length);
  const sums = new Float64Array(of.length);
  const dense = new Float64Array(names.length);
  return of.map((terms, at) => nearest(terms, at, of, postings, sums, dense));
});

/** For each term the places of the articles that have it among their weightiest. */
const postingsOf = (of: readonly Terms[], size: number): { readonly starts: Uint32Array; readonly places: Uint32Array; readonly weights: Float32Array } => {
  const starts = new Uint32Array(size + 1);
  for (const { ids } of of) for (const id of ids.subarray(0, followed)) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id < size; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const next = starts.slice();
  const places = new Uint32Array(starts[size] ?? 0);
  const weights = new Float32Array(places.length);
  for (const [at, { ids, weights: own }] of of.entries())
    for (let rank = 0; rank < Math.min(followed, ids.length); rank++) {
      const id = ids[rank] ?? 0;
      const place = next[id] ?? 0;
      [places[place], weights[place], next[id]] = [at, own[rank] ?? 0, place + 1];
    }
  return { starts, places, weights };
};

const nearest = (terms: Terms, at: number, of: readonly Terms[], { starts, places, weights }: ReturnType<typeof postingsOf>, sums: Float64Array, dense: Float64Array): readonly Neighbour[] => {
  const touched: number[] = [];
  for (let rank = 0; rank < Math.min(followed, terms.ids.length); rank++) {
    const id = terms.ids[rank] ?? 0;
    const [from, to] = [starts[id] ?? 0, starts[id + 1] ?? 0];
    if (to - from > widest) continue;
    for (let place = from; place < to; place++) {
      const other = places[place] ?? 0;
      if (other === at) continue;
      if (sums[other] === 0) touched.push(other);
      sums[other] = (sums[other] ?? 0) + (terms.weights[rank] ?? 0) * (weights[place] ?? 0);
    }
  }
  const rough = touched.map((other) => ({ at: other, similarity: sums[other] ?? 0 }));
  for (const other of touched) sums[other] = 0;
  for (let rank = 0; rank < terms.ids.length; rank++) dense[terms.ids[rank] ?? 0] = terms.weights[rank] ?? 0;
  const exact = rough.sort(byNearness).slice(0, compared).map(({ at: other }) => ({ at: other, similarity: cosine(of[other], dense) }));
  for (const id of terms.ids) dense[id] = 0;
  return exact.sort(byNearness);
};

const byNearness = (a: Neighbour, b: Neighbour): number => b.similarity - a.similarity || a.at - b.at;

const cosine = (other: Terms | undefined, dense: Float64Array): number => {
  let sum = 0;
  if (other) for (let rank = 0; rank < other.ids.length; rank++) sum += (other.weights[rank] ?? 0) * (dense[other.ids[rank] ?? 0] ?? 0);
  return sum;
};

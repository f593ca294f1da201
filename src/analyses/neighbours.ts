import type { Archive } from "../model/archive.ts";
import { once } from "../lib/once.ts";
import { nearestOf } from "../lib/nearest-of.ts";
import { termsOf, type TermIndex } from "./terms.ts";

/** An article by its place in the archive, with the cosine of both articles' terms. */
export interface Neighbour {
  readonly at: number;
  readonly similarity: number;
}

/** For each article by its place the most alike of the others, a hundred at most, the nearest first. */
export interface Neighbours {
  /** Of the article at a place, `most` at most. */
  readonly of: (at: number, most?: number) => readonly Neighbour[];
  /** Of every article, `most` at most of each. */
  readonly each: (take: (at: number, other: number, similarity: number) => void, most?: number) => void;
}

/** An article is looked for by so many of its weightiest terms; terms in more articles than `widest` are not followed. */
const followed = 60;
const widest = 1000;
/** So many candidates are compared exactly. */
const compared = 100;

export const neighboursOf: (archive: Archive) => Neighbours = once((archive) => {
  const terms = termsOf(archive);
  const count = archive.articles.length;
  const width = Math.min(compared, Math.max(0, count - 1));
  const [places, similarities, found] = [new Uint32Array(count * width), new Float64Array(count * width), new Uint8Array(count)];
  const candidates = candidatesIn(terms);
  const exact = new Float64Array(count);
  const dense = new Float64Array(terms.names.length);
  for (let at = 0; at < count; at++) {
    const own = candidates(at);
    spread(terms, at, dense);
    for (const other of own) exact[other] = cosine(terms, other, dense);
    clear(terms, at, dense);
    own.sort((a, b) => (exact[b] ?? 0) - (exact[a] ?? 0) || a - b);
    places.set(own, at * width);
    for (let rank = 0; rank < own.length; rank++) similarities[at * width + rank] = exact[own[rank] ?? 0] ?? 0;
    found[at] = own.length;
  }
  const of: Neighbours["of"] = (at, most = compared) => Array.from({ length: Math.min(most, found[at] ?? 0) }, (_, rank) => ({ at: places[at * width + rank] ?? 0, similarity: similarities[at * width + rank] ?? 0 }));
  const each: Neighbours["each"] = (take, most = compared) => {
    for (let at = 0; at < count; at++) for (let rank = at * width; rank < at * width + Math.min(most, found[at] ?? 0); rank++) take(at, places[rank] ?? 0, similarities[rank] ?? 0);
  };
  return { of, each };
});

/** The articles that share most with an article by its followed terms alone. */
const candidatesIn = (terms: TermIndex): ((at: number) => Uint32Array) => {
  const { starts, places, weights } = postingsOf(terms);
  const count = terms.starts.length - 1;
  const [sums, touched] = [new Float64Array(count), new Uint32Array(count)];
  return (at) => {
    let size = 0;
    for (let rank = terms.starts[at] ?? 0; rank < endOf(terms, at); rank++) {
      const [id, weight] = [terms.ids[rank] ?? 0, terms.weights[rank] ?? 0];
      const [from, to] = [starts[id] ?? 0, starts[id + 1] ?? 0];
      if (to - from > widest) continue;
      for (let place = from; place < to; place++) {
        const other = places[place] ?? 0;
        if (other === at) continue;
        const sum = sums[other] ?? 0;
        if (sum === 0) touched[size++] = other;
        sums[other] = sum + weight * (weights[place] ?? 0);
      }
    }
    const near = nearestOf(touched.subarray(0, size), sums, compared);
    for (let place = 0; place < size; place++) sums[touched[place] ?? 0] = 0;
    return near;
  };
};

/** Behind the last term of an article that is followed. */
const endOf = ({ starts }: TermIndex, at: number): number => Math.min(starts[at + 1] ?? 0, (starts[at] ?? 0) + followed);

/** For each term the places of the articles that have it among their weightiest. */
const postingsOf = (terms: TermIndex): { readonly starts: Uint32Array; readonly places: Uint32Array; readonly weights: Float32Array } => {
  const [count, size] = [terms.starts.length - 1, terms.names.length];
  const starts = new Uint32Array(size + 1);
  for (let at = 0; at < count; at++) for (let rank = terms.starts[at] ?? 0; rank < endOf(terms, at); rank++) starts[(terms.ids[rank] ?? 0) + 1] = (starts[(terms.ids[rank] ?? 0) + 1] ?? 0) + 1;
  for (let id = 0; id < size; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const next = starts.slice();
  const places = new Uint32Array(starts[size] ?? 0);
  const weights = new Float32Array(places.length);
  for (let at = 0; at < count; at++)
    for (let rank = terms.starts[at] ?? 0; rank < endOf(terms, at); rank++) {
      const id = terms.ids[rank] ?? 0;
      const place = next[id] ?? 0;
      places[place] = at;
      weights[place] = terms.weights[rank] ?? 0;
      next[id] = place + 1;
    }
  return { starts, places, weights };
};

/** An article's weights by their terms, for comparing others with it. */
const spread = ({ starts, ids, weights }: TermIndex, at: number, dense: Float64Array): void => {
  for (let rank = starts[at] ?? 0; rank < (starts[at + 1] ?? 0); rank++) dense[ids[rank] ?? 0] = weights[rank] ?? 0;
};

const clear = ({ starts, ids }: TermIndex, at: number, dense: Float64Array): void => {
  for (let rank = starts[at] ?? 0; rank < (starts[at + 1] ?? 0); rank++) dense[ids[rank] ?? 0] = 0;
};

const cosine = ({ starts, ids, weights }: TermIndex, other: number, dense: Float64Array): number => {
  let sum = 0;
  for (let rank = starts[other] ?? 0; rank < (starts[other + 1] ?? 0); rank++) sum += (weights[rank] ?? 0) * (dense[ids[rank] ?? 0] ?? 0);
  return sum;
};

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
    cosines(terms, own, dense, exact);
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
    const first = terms.starts[at] ?? 0;
    const own = followedIn(terms, at);
    for (let rank = 0; rank < own.length; rank++) {
      const [id, weight] = [own[rank] ?? 0, terms.weights[first + rank] ?? 0];
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

/** The terms of an article that are followed. */
const followedIn = ({ starts, ids }: TermIndex, at: number): Uint32Array => ids.subarray(starts[at], Math.min(starts[at + 1] ?? 0, (starts[at] ?? 0) + followed));

/** For each term the places of the articles that have it among their weightiest. */
const postingsOf = (terms: TermIndex): { readonly starts: Uint32Array; readonly places: Uint32Array; readonly weights: Float32Array } => {
  const [count, size] = [terms.starts.length - 1, terms.names.length];
  const starts = new Uint32Array(size + 1);
  for (let at = 0; at < count; at++) for (const id of followedIn(terms, at)) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id < size; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const next = starts.slice();
  const places = new Uint32Array(starts[size] ?? 0);
  const weights = new Float32Array(places.length);
  for (let at = 0; at < count; at++) {
    const first = terms.starts[at] ?? 0;
    for (const [rank, id] of followedIn(terms, at).entries()) {
      const place = next[id] ?? 0;
      places[place] = at;
      weights[place] = terms.weights[first + rank] ?? 0;
      next[id] = place + 1;
    }
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

/** Of others, by their places: four at a time, as a sum waits for its last addition where another could go on. */
const cosines = ({ starts, ids, weights }: TermIndex, others: Uint32Array, dense: Float64Array, exact: Float64Array): void => {
  const addRest = (sum: number, from: number, to: number): number => {
    let all = sum;
    for (let rank = from; rank < to; rank++) all += (weights[rank] ?? 0) * (dense[ids[rank] ?? 0] ?? 0);
    return all;
  };
  for (let next = 0; next < others.length; next += 4) {
    const [one, two, three, four] = [others[next] ?? 0, others[next + 1] ?? 0, others[next + 2] ?? 0, others[next + 3] ?? 0];
    const [a, b, c, d] = [starts[one] ?? 0, starts[two] ?? 0, starts[three] ?? 0, starts[four] ?? 0];
    const [endA, endB, endC, endD] = [starts[one + 1] ?? 0, starts[two + 1] ?? 0, starts[three + 1] ?? 0, starts[four + 1] ?? 0];
    const common = Math.min(endA - a, endB - b, endC - c, endD - d);
    let [sumA, sumB, sumC, sumD] = [0, 0, 0, 0];
    for (let rank = 0; rank < common; rank++) {
      sumA += (weights[a + rank] ?? 0) * (dense[ids[a + rank] ?? 0] ?? 0);
      sumB += (weights[b + rank] ?? 0) * (dense[ids[b + rank] ?? 0] ?? 0);
      sumC += (weights[c + rank] ?? 0) * (dense[ids[c + rank] ?? 0] ?? 0);
      sumD += (weights[d + rank] ?? 0) * (dense[ids[d + rank] ?? 0] ?? 0);
    }
    exact[four] = addRest(sumD, d + common, endD);
    exact[three] = addRest(sumC, c + common, endC);
    exact[two] = addRest(sumB, b + common, endB);
    exact[one] = addRest(sumA, a + common, endA);
  }
};

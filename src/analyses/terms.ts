import type { Archive } from "../model/archive.ts";
import { countedWords, type Counts } from "../model/counted-words.ts";
import { growingFloats, growingIntegers } from "../lib/growing.ts";
import { once } from "../lib/once.ts";
import { languagesOfWord } from "../tables/function-words.ts";

/** What each article is about, as numbers: the weight of each of its terms, by falling weight; the squares of an article add up to one. */
export interface TermIndex {
  readonly names: readonly string[];
  /** By the place of an article in the archive where its terms begin in the lists below; one more than there are articles. */
  readonly starts: Uint32Array;
  /** Places in `names`. */
  readonly ids: Uint32Array;
  readonly weights: Float64Array;
}

/** Twice what a word counts there, so that all counts are whole. */
const [headlineWeight, leadWeight, textWeight] = [12, 3, 2];
/** A word with a capital is a name more often than not. */
const nameWeight = 2;

/** Weights by frequency in the article and rarity in the archive (tf-idf); words of the headline and the first paragraph count more, and names. */
export const termsOf: (archive: Archive) => TermIndex = once(({ articles }) => {
  const [starts, ids, counts] = [new Uint32Array(articles.length + 1), growingIntegers(), growingFloats()];
  let at = 0;
  const names = termCounts(articles, (group) => {
    const before = starts[at] ?? 0;
    for (const end of group.starts.subarray(1)) starts[++at] = before + end;
    ids.addAll(group.ids);
    counts.addAll(group.counts);
  });
  return weighted(names, starts, ids.values(), counts.values());
});

/** An article's terms, and twice how often it has each. */
const termCounts = countedWords("terms", (article): Counts => {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const [word] of text.matchAll(words)) {
      const small = word.toLowerCase();
      if (isSmall(small, article.language)) continue;
      const term = termOf(small);
      counts.set(term, (counts.get(term) ?? 0) + (small === word ? weight : nameWeight * weight));
    }
  };
  add(article.headline, headlineWeight);
  for (const [at, block] of article.body.entries()) add(block.text, at === 0 ? leadWeight : textWeight);
  return [[...counts.keys()].join(" "), [...counts.values()]];
});

/** Whether it is a small word of the article's language; of any, where the language is not known. */
const isSmall = (word: string, language: string | null): boolean => {
  const languages = languagesOfWord.get(word);
  return languages !== undefined && (language === null || languages.includes(language.slice(0, 2)));
};

const words = /[\p{L}\p{M}\p{N}]{2,}/gu;

/** Long words of one family share their beginning: coarser than a stem, as likeness forgives what a rule would not. */
const termOf = (word: string): string => (/[\u0400-\u052f]/.test(word) ? word.slice(0, 6) : word.replace(/(?:s|es|ed|ing)$/, "") || word);

/** The counts become weights where they stand. */
const weighted = (names: readonly string[], starts: Uint32Array, ids: Uint32Array, counts: Float64Array): TermIndex => {
  const { rankOf, byRank } = weightRanks(counts, raritiesOf(ids, names.length, starts.length - 1));
  for (let at = 0; at + 1 < starts.length; at++) {
    const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? 0];
    // A weight's rank and the term in one number: numbers are sorted many times as fast as by a function.
    const order = new Float64Array(to - from);
    for (let place = from; place < to; place++) order[place - from] = rankOf(ids[place] ?? 0, counts[place] ?? 0) * idLimit + (ids[place] ?? 0);
    order.sort();
    let squares = 0;
    for (let place = from; place < to; place++) {
      const key = order[place - from] ?? 0;
      const rank = Math.floor(key / idLimit);
      const weight = byRank[rank] ?? 0;
      ids[place] = key - rank * idLimit;
      counts[place] = weight;
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    for (let place = from; place < to; place++) counts[place] = (counts[place] ?? 0) / length;
  }
  return { names, starts, ids, weights: counts };
};

const idLimit = 2 ** 32;

/** All weights that there are, by falling rank, and the rank of a term that an article has so many times: counts and rarities are few. */
const weightRanks = (counts: Float64Array, rarity: Float64Array): { readonly byRank: Float64Array; readonly rankOf: (id: number, count: number) => number } => {
  const [amounts, rarities] = [[...new Set(counts)], [...new Set(rarity)]];
  const weights = amounts.flatMap((amount) => rarities.map((rare) => Math.sqrt(amount / 2) * rare));
  const byRank = Float64Array.from(new Set(weights)).sort().reverse();
  const ranks = new Map([...byRank].map((weight, rank) => [weight, rank] as const));
  const table = Uint32Array.from(weights, (weight) => ranks.get(weight) ?? 0);
  const [rowOf, columnOf] = [new Map(amounts.map((amount, at) => [amount, at * rarities.length] as const)), new Map(rarities.map((rare, at) => [rare, at] as const))];
  const columns = Uint32Array.from(rarity, (rare) => columnOf.get(rare) ?? 0);
  return { byRank, rankOf: (id, count) => table[(rowOf.get(count) ?? 0) + (columns[id] ?? 0)] ?? 0 };
};

const raritiesOf = (ids: Uint32Array, terms: number, articles: number): Float64Array => {
  const bearers = new Uint32Array(terms);
  for (const id of ids) bearers[id] = (bearers[id] ?? 0) + 1;
  return Float64Array.from(bearers, (count) => rarityOf(count, articles));
};

/** More than 0. Rounded, so that one more article moves few of the old answers. A term of one article joins nothing. */
const rarityOf = (bearers: number, articles: number): number => (bearers < 2 ? 0.5 : 1) * Math.round(4 * Math.log2(1 + articles / Math.max(2, bearers))) / 4;

/** The terms that weigh most in two articles, by their places in the archive. */
export const sharedTerms = (archive: Archive, one: number, other: number, most: number): readonly string[] => {
  const index = termsOf(archive);
  const { names, starts, ids, weights } = index;
  const [ofOther, from, to] = [spaceFor(index), starts[other] ?? 0, starts[other + 1] ?? 0];
  for (let at = from; at < to; at++) ofOther[ids[at] ?? 0] = weights[at] ?? 0;
  const shared: { readonly id: number; readonly weight: number }[] = [];
  for (let at = starts[one] ?? 0; at < (starts[one + 1] ?? 0); at++) {
    const [id, weight] = [ids[at] ?? 0, ofOther[ids[at] ?? 0] ?? 0];
    if (weight > 0) shared.push({ id, weight: (weights[at] ?? 0) * weight });
  }
  for (let at = from; at < to; at++) ofOther[ids[at] ?? 0] = 0;
  return shared.sort((x, y) => y.weight - x.weight || x.id - y.id).slice(0, most).map(({ id }) => names[id] ?? "");
};

/** A number for each term, 0 between two askings. */
const spaceFor: (index: TermIndex) => Float64Array = once(({ names }) => new Float64Array(names.length));

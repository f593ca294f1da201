import type { Archive } from "../model/archive.ts";
import { storedAnswer } from "../model/kept-answer.ts";
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

const headlineWeight = 6;
const leadWeight = 1.5;
/** A word with a capital is a name more often than not. */
const nameWeight = 2;

/** Weights by frequency in the article and rarity in the archive (tf-idf); words of the headline and the first paragraph count more, and names. */
export const termsOf: (archive: Archive) => TermIndex = once(({ articles }) => {
  const places = new Map<string, number>();
  const starts = new Uint32Array(articles.length + 1);
  const [ids, counts] = [growingIntegers(), growingFloats()];
  for (const [at, article] of articles.entries()) {
    const [terms, own] = termCounts(article);
    for (const term of terms === "" ? [] : terms.split(" ")) {
      const id = places.get(term) ?? places.size;
      if (id === places.size) places.set(term, id);
      ids.add(id);
    }
    for (const count of own) counts.add(count);
    starts[at + 1] = (starts[at] ?? 0) + own.length;
  }
  return weighted([...places.keys()], starts, ids.values(), counts.values());
});

/** An article's terms in the order in which they first stand there, with spaces between them, and how often it has each. */
const termCounts = storedAnswer("terms", (article): readonly [terms: string, counts: readonly number[]] => {
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
  for (const [at, block] of article.body.entries()) add(block.text, at === 0 ? leadWeight : 1);
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
  const rarity = raritiesOf(ids, names.length, starts.length - 1);
  for (let at = 0; at + 1 < starts.length; at++) {
    const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? 0];
    const [own, weights] = [ids.slice(from, to), counts.slice(from, to)];
    for (let rank = 0; rank < own.length; rank++) weights[rank] = Math.sqrt(weights[rank] ?? 0) * (rarity[own[rank] ?? 0] ?? 0);
    const order = Array.from(own, (_, rank) => rank).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || (own[a] ?? 0) - (own[b] ?? 0));
    const length = Math.sqrt(order.reduce((sum, rank) => sum + (weights[rank] ?? 0) * (weights[rank] ?? 0), 0)) || 1;
    for (const [step, rank] of order.entries()) [ids[from + step], counts[from + step]] = [own[rank] ?? 0, (weights[rank] ?? 0) / length];
  }
  return { names, starts, ids, weights: counts };
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
  const { names, starts, ids, weights } = termsOf(archive);
  const ofOther = new Map<number, number>();
  for (let at = starts[other] ?? 0; at < (starts[other + 1] ?? 0); at++) ofOther.set(ids[at] ?? 0, weights[at] ?? 0);
  const shared: { readonly id: number; readonly weight: number }[] = [];
  for (let at = starts[one] ?? 0; at < (starts[one + 1] ?? 0); at++) {
    const [id, weight] = [ids[at] ?? 0, ofOther.get(ids[at] ?? 0)];
    if (weight !== undefined) shared.push({ id, weight: (weights[at] ?? 0) * weight });
  }
  return shared.sort((x, y) => y.weight - x.weight || x.id - y.id).slice(0, most).map(({ id }) => names[id] ?? "");
};

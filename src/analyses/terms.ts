import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { once } from "../lib/once.ts";
import { languagesOfWord } from "../tables/function-words.ts";

/** What an article is about, as numbers: the weight of each of its terms, by falling weight; the squares add up to one. */
export interface Terms {
  /** Places in the archive's list of terms. */
  readonly ids: Uint32Array;
  readonly weights: Float64Array;
}

export interface TermIndex {
  readonly names: readonly string[];
  /** By the place of the article in the archive. */
  readonly of: readonly Terms[];
}

const headlineWeight = 6;
const leadWeight = 1.5;
/** A word with a capital is a name more often than not. */
const nameWeight = 2;

/** Weights by frequency in the article and rarity in the archive (tf-idf); words of the headline and the first paragraph count more, and names. */
export const termsOf: (archive: Archive) => TermIndex = once((archive) => {
  const ids = new Map<string, number>();
  const counts = archive.articles.map((article) => countsOf(article, ids));
  const bearers = new Uint32Array(ids.size);
  for (const own of counts) for (const id of own.keys()) bearers[id] = (bearers[id] ?? 0) + 1;
  const rarity = Float64Array.from(bearers, (count) => rarityOf(count, counts.length));
  return { names: [...ids.keys()], of: counts.map((own) => weighted(own, rarity)) };
});

/** Rounded, so that one more article moves few of the old answers. A term of one article joins nothing. */
const rarityOf = (bearers: number, articles: number): number => (bearers < 2 ? 0.5 : 1) * Math.round(4 * Math.log2(1 + articles / Math.max(2, bearers))) / 4;

const countsOf = (article: Article, ids: Map<string, number>): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  const add = (text: string, weight: number): void => {
    for (const [word] of text.matchAll(words)) {
      const small = word.toLowerCase();
      if (isSmall(small, article.language)) continue;
      const term = termOf(small);
      const id = ids.get(term) ?? ids.size;
      if (id === ids.size) ids.set(term, id);
      counts.set(id, (counts.get(id) ?? 0) + (small === word ? weight : nameWeight * weight));
    }
  };
  add(article.headline, headlineWeight);
  for (const [at, block] of article.body.entries()) add(block.text, at === 0 ? leadWeight : 1);
  return counts;
};

/** Whether it is a small word of the article's language; of any, where the language is not known. */
const isSmall = (word: string, language: string | null): boolean => {
  const languages = languagesOfWord.get(word);
  return languages !== undefined && (language === null || languages.includes(language.slice(0, 2)));
};

const words = /[\p{L}\p{M}\p{N}]{2,}/gu;



/** Long words of one family share their beginning: coarser than a stem, as likeness forgives what a rule would not. */
const termOf = (word: string): string => (/[\u0400-\u052f]/.test(word) ? word.slice(0, 6) : word.replace(/(?:s|es|ed|ing)$/, "") || word);

const weighted = (counts: ReadonlyMap<number, number>, rarity: Float64Array): Terms => {
  const all = [...counts].map(([id, count]) => ({ id, weight: Math.sqrt(count) * (rarity[id] ?? 0) })).filter(({ weight }) => weight > 0);
  all.sort((a, b) => b.weight - a.weight || a.id - b.id);
  const length = Math.sqrt(all.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
  return { ids: Uint32Array.from(all, ({ id }) => id), weights: Float64Array.from(all, ({ weight }) => weight / length) };
};

/** The terms that weigh most in two articles, by their places in the archive. */
export const sharedTerms = (archive: Archive, one: number, other: number, most: number): readonly string[] => {
  const { names, of } = termsOf(archive);
  const [a, b] = [of[one], of[other]];
  if (!a || !b) return [];
  const weights = new Map([...b.ids].map((id, rank) => [id, b.weights[rank] ?? 0]));
  const shared = [...a.ids].flatMap((id, rank) => (weights.has(id) ? [{ id, weight: (a.weights[rank] ?? 0) * (weights.get(id) ?? 0) }] : []));
  return shared.sort((x, y) => y.weight - x.weight || x.id - y.id).slice(0, most).map(({ id }) => names[id] ?? "");
};

import type { Archive } from "../../model/archive.ts";
import { earliestFirst } from "../../model/article-order.ts";
import type { Article } from "../../model/article.ts";
import type { FramedThing } from "../../model/framing.ts";
import { questionOn, storedAnswer } from "../../model/kept-answer.ts";
import { once } from "../../lib/once.ts";
import { quotesOf } from "../quotes/quotes.ts";
import { termIds, termIndex, termPlaces, type TermIndex } from "./term-index.ts";

/** A place where an article uses a term. Offsets in the block's text; block -1 is the headline. */
export interface Use {
  readonly article: Article;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** Within quotation marks: the word may be the speaker's and not the outlet's. */
  readonly isQuoted: boolean;
}

/** A thing with rival terms, each with every use of it. */
export interface Framed {
  readonly thing: FramedThing;
  readonly terms: readonly FramedTerm[];
}

export interface FramedTerm {
  readonly id: string;
  readonly name: string;
  /** The earliest published first, the undated last; those of one article as they stand. */
  readonly uses: readonly Use[];
}

export const framingOf: (archive: Archive) => readonly Framed[] = once((archive) => {
  if (!archive.settings.analyses) return [];
  const things = (archive.terms ?? []).map((thing) => ({ thing, indexFor: indexes(thing), uses: thing.terms.map((): Use[] => []) }));
  if (things.length === 0) return [];
  const placesIn = storedAnswer(questionOn("framing", archive.terms), (article) => things.map(({ indexFor }) => usesIn(article, indexFor(languageOf(article))).map(({ article: _, ...place }) => place)));
  for (const article of [...archive.articles].sort(earliestFirst))
    for (const [at, places] of placesIn(article).entries()) for (const { term, ...use } of places) things[at]?.uses[term]?.push({ ...use, article });
  return things.map(({ thing, uses }) => {
    const ids = termIds(thing);
    return { thing, terms: thing.terms.map(({ name }, at) => ({ id: ids[at] ?? "", name, uses: uses[at] ?? [] })) };
  });
});

/** Every use in headline and text, in order. */
export const usesIn = (article: Article, index: TermIndex): readonly (Use & { readonly term: number })[] => {
  const inHeadline = termPlaces(index, article.headline).map((place) => ({ ...place, article, block: -1, isQuoted: false }));
  const inText = article.body.flatMap(({ kind, text }, block) => (kind === "code" ? [] : termPlaces(index, text).map((place) => ({ ...place, article, block, isQuoted: isQuoted(article, block, place.start) }))));
  return [...inHeadline, ...inText];
};

const isQuoted = (article: Article, block: number, at: number): boolean => quotesOf(article).some((quote) => quote.block === block && quote.start <= at && at < quote.end);

/** One index for each language, made when the first article of it comes. */
const indexes = (thing: FramedThing): ((language: string | null) => TermIndex) => {
  const known = new Map<string | null, TermIndex>();
  return (language) => {
    const index = known.get(language) ?? termIndex(thing, language);
    known.set(language, index);
    return index;
  };
};

export const languageOf = ({ language }: Article): string | null => language?.split("-")[0]?.toLowerCase() ?? null;

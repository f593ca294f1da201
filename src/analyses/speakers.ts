import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { once } from "../lib/once.ts";
import { compareText } from "../lib/text.ts";
import type { Actor } from "./positions/actors.ts";
import { actorsOfQuotes } from "./positions/statements.ts";
import { quotesOf, type Quote } from "./quotes/quotes.ts";
import type { Speaker } from "./quotes/speaker-id.ts";
import { speakerIn } from "./speaker-entities.ts";

export interface Quoted {
  readonly article: Article;
  readonly quote: Quote;
  /** An entity where it surely is one. */
  readonly speaker: Speaker | null;
}

/** Somebody whose words the archive has. */
export interface Voice {
  readonly id: string;
  readonly name: string;
  /** In the archive's order, those of one article as they stand. */
  readonly quotes: readonly Quoted[];
}

/** Speakers with a page: the most quoted. */
export const mostVoices = 300;

/** Speakers with a full name, the most quoted first. */
export const voicesOf: (archive: Archive) => readonly Voice[] = once((archive) => {
  const voices = new Map<string, { readonly name: string; readonly quotes: Quoted[] }>();
  for (const one of allQuotes(archive)) {
    if (!one.speaker) continue;
    const { id, name } = one.speaker;
    const voice = voices.get(id) ?? { name, quotes: [] };
    voice.quotes.push(one);
    voices.set(id, voice);
  }
  return [...voices].map(([id, voice]) => ({ id, ...voice })).sort((a, b) => b.quotes.length - a.quotes.length || compareText(a.id, b.id));
});

/** Those with a page, by id. */
export const shownVoices: (archive: Archive) => ReadonlyMap<string, Voice> = once((archive) => new Map(voicesOf(archive).slice(0, mostVoices).map((one) => [one.id, one] as const)));

/** Fewer words in quotation marks are a title or a word spoken of as often as somebody's. */
const fewestWords = 6;

/** What somebody said whose name the article does not tell, in the archive's order. */
export const unnamedQuotes: (archive: Archive) => readonly Quoted[] = once((archive) =>
  allQuotes(archive).filter(({ quote, speaker }) => speaker === null && (quote.attribution !== null || quote.kind === "direct") && quote.text.split(/\s+/u).length >= fewestWords),
);

const allQuotes: (archive: Archive) => readonly Quoted[] = once((archive) => (!archive.settings.analyses ? [] : archive.articles.flatMap((article) => quotesIn(archive, article))));

/** Every quotation of an article, in order. */
export const quotesIn = (archive: Archive, article: Article): readonly Quoted[] => {
  const actors = actorsOfQuotes(archive, article);
  return quotesOf(article).map((quote) => ({ article, quote, speaker: speakerOf(actors.get(quote)) ?? speakerIn(archive, article, quote) }));
};

const speakerOf = (actor: Actor | undefined): Speaker | null => (actor === undefined ? null : { id: actor.id, name: actor.name });

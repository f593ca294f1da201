import { recent } from "../lib/recent.ts";
import { sha256 } from "../lib/hash.ts";
import type { Article } from "../model/article.ts";
import { headOf, keptArticle, textOf, type ArticleHead, type ArticleText } from "../model/kept-article.ts";
import type { TextPlace, TextStore } from "./text-store.ts";

/** What reading made of an article's place in a file. */
export interface Reading {
  readonly article: Article | null;
}

/** A reading whose article's text lies elsewhere: plain JSON. */
export interface PartedReading extends Omit<Reading, "article"> {
  readonly article: { readonly head: ArticleHead; readonly text: TextPlace; readonly digest: string } | null;
}

export const partedReading = ({ article, ...rest }: Reading, texts: TextStore): PartedReading => {
  if (article === null) return { ...rest, article };
  const head = headOf(article);
  const text = texts.put(JSON.stringify(textOf(article)));
  return { ...rest, article: { head, text, digest: sha256(`${JSON.stringify(head)} ${text[2]}`).slice(0, 32) } };
};

export const joined = ({ article, ...rest }: PartedReading, texts: TextStore): Reading =>
  article === null ? { ...rest, article } : { ...rest, article: keptArticle(article.head, article.digest, loaderOf(texts, article.text)) };

/** Pages ask for several fields of an article in a row. */
const loaderOf = (texts: TextStore, place: TextPlace): (() => ArticleText) => {
  const lately = latelyIn(texts);
  const key = JSON.stringify(place);
  return () => lately(key);
};

const stores = new WeakMap<TextStore, (key: string) => ArticleText>();

const latelyIn = (texts: TextStore): ((key: string) => ArticleText) => {
  const known = stores.get(texts) ?? recent(700, (key: string) => JSON.parse(texts.get(JSON.parse(key) as TextPlace)) as ArticleText);
  stores.set(texts, known);
  return known;
};

export const placesOf = (readings: readonly PartedReading[]): readonly TextPlace[] => readings.flatMap(({ article }) => (article === null ? [] : [article.text]));

export const textBytes = (readings: readonly PartedReading[]): number => placesOf(readings).reduce((sum, [, length]) => sum + length, 0);

export const withPlace = (reading: PartedReading, place: (old: TextPlace) => TextPlace): PartedReading => (reading.article === null ? reading : { ...reading, article: { ...reading.article, text: place(reading.article.text) } });

import { recent } from "../lib/recent.ts";
import { sha256 } from "../lib/hash.ts";
import type { Article } from "../model/article.ts";
import { keptArticle, labelOf, placeFields, placeOf, textOf, type ArticleLabel, type ArticlePlace, type ArticleText } from "../model/kept-article.ts";
import type { TextPlace, TextStore } from "./text-store.ts";

/** What reading made of an article's place in a file. */
export interface Reading {
  readonly article: Article | null;
}

/** A reading whose article's label and text lie elsewhere: plain JSON. */
export interface PartedReading extends Omit<Reading, "article"> {
  /** `place` is short for an ArticlePlace: its values in the order of `placeFields`. */
  readonly article: { readonly place: readonly unknown[]; readonly text: TextPlace; readonly digest: string } | null;
}

export interface Parted {
  readonly reading: PartedReading;
  readonly label: ArticleLabel | null;
}

export const partedReading = ({ article, ...rest }: Reading, texts: TextStore): Parted => {
  if (article === null) return { reading: { ...rest, article }, label: null };
  const [own, label] = [placeOf(article), labelOf(article)];
  const place = placeFields.map((field) => own[field]);
  const text = texts.put(JSON.stringify(textOf(article)));
  return { reading: { ...rest, article: { place, text, digest: sha256(`${JSON.stringify([place, label])} ${text[2]}`).slice(0, 32) } }, label };
};

export const joined = ({ article, ...rest }: PartedReading, label: () => ArticleLabel, texts: TextStore): Reading =>
  article === null ? { ...rest, article } : { ...rest, article: keptArticle(placeIn(article.place), article.digest, label, loaderOf(texts, article.text)) };

const placeIn = (values: readonly unknown[]): ArticlePlace => {
  const [id, aliases, published, modified, saved, added, source, tags, rights, original, sample] = values;
  return { id, aliases, published, modified, saved, added, source, tags, rights, original, sample } as ArticlePlace;
};

/** Pages ask for several fields of an article in a row. */
const loaderOf = (texts: TextStore, place: TextPlace): (() => ArticleText) => () => latelyIn(texts)(JSON.stringify(place));

const stores = new WeakMap<TextStore, (key: string) => ArticleText>();

const latelyIn = (texts: TextStore): ((key: string) => ArticleText) => {
  const known = stores.get(texts) ?? recent(700, (key: string) => JSON.parse(texts.get(JSON.parse(key) as TextPlace)) as ArticleText);
  stores.set(texts, known);
  return known;
};

export const placesOf = (readings: readonly PartedReading[]): readonly TextPlace[] => readings.flatMap(({ article }) => (article === null ? [] : [article.text]));

export const textBytes = (readings: readonly PartedReading[]): number => placesOf(readings).reduce((sum, [, length]) => sum + length, 0);

export const withPlace = (reading: PartedReading, place: (old: TextPlace) => TextPlace): PartedReading => (reading.article === null ? reading : { ...reading, article: { ...reading.article, text: place(reading.article.text) } });

import { recent } from "../lib/recent.ts";
import { sha256 } from "../lib/hash.ts";
import type { Article } from "../model/article.ts";
import { keptArticle, labelOf, placeFields, placeOf, textOf, type ArticleLabel, type ArticlePlace, type ArticleText, type KeptParts } from "../model/kept-article.ts";
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

/** The same reading with its article: `parted` becomes it, as a hundred thousand of them are made at once. `labels` are those of all readings of a file. */
export const joined = (parted: PartedReading, labels: () => readonly (ArticleLabel | null)[], at: number, texts: TextStore): Reading => {
  const { article } = parted;
  return Object.assign(parted, { article: article && keptArticle(placeIn(article.place), article.digest, new StoredParts(labels, at, texts, article.text)) });
};

const placeIn = (values: readonly unknown[]): ArticlePlace => {
  const [id, aliases, published, modified, saved, added, source, tags, rights, original, sample] = values;
  return { id, aliases, published: shared(published as ArticlePlace["published"]), modified, saved, added, source, tags, rights, original, sample } as ArticlePlace;
};

/** One object for all articles of a day: an archive has few days for its articles. */
const shared = (published: ArticlePlace["published"]): ArticlePlace["published"] => (published.kind === "known" && published.time === undefined ? knownOn(published.edtf) : published);

const knownOn = recent(100_000, (edtf): ArticlePlace["published"] => ({ kind: "known", edtf }));

/** One object an article, where two functions would be six. */
class StoredParts implements KeptParts {
  readonly #labels: () => readonly (ArticleLabel | null)[];
  readonly #at: number;
  readonly #texts: TextStore;
  readonly #place: TextPlace;

  constructor(labels: () => readonly (ArticleLabel | null)[], at: number, texts: TextStore, place: TextPlace) {
    this.#labels = labels;
    this.#at = at;
    this.#texts = texts;
    this.#place = place;
  }

  label(): ArticleLabel {
    return this.#labels()[this.#at] as ArticleLabel;
  }

  text(): ArticleText {
    return latelyIn(this.#texts)(JSON.stringify(this.#place));
  }
}

/** Pages ask for several fields of an article in a row. */
const stores = new WeakMap<TextStore, (key: string) => ArticleText>();

const latelyIn = (texts: TextStore): ((key: string) => ArticleText) => {
  const known = stores.get(texts) ?? recent(700, (key: string) => JSON.parse(texts.get(JSON.parse(key) as TextPlace)) as ArticleText);
  stores.set(texts, known);
  return known;
};

export const placesOf = (readings: readonly PartedReading[]): readonly TextPlace[] => readings.flatMap(({ article }) => (article === null ? [] : [article.text]));

export const textBytes = (readings: readonly PartedReading[]): number => placesOf(readings).reduce((sum, [, length]) => sum + length, 0);

export const withPlace = (reading: PartedReading, place: (old: TextPlace) => TextPlace): PartedReading => (reading.article === null ? reading : { ...reading, article: { ...reading.article, text: place(reading.article.text) } });

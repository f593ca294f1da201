import type { OverrideKey } from "../model/override.ts";

/** Each field with the names it may have in a file, the first of them winning; `source` and `url` share theirs (see `addressNames`). */
const namesOf: Readonly<Record<Exclude<OverrideKey, "source" | "url">, readonly string[]>> = {
  id: ["id"],
  aliases: ["aliases"],
  headline: ["title", "headline"],
  original_headline: ["original_headline"],
  alternative_headline: ["alternative_headline"],
  published: ["published", "date", "issued", "pubDate", "publishedAt", "publication_date"],
  modified: ["modified"],
  saved: ["saved", "created", "accessed"],
  added: ["added"],
  via: ["via"],
  archived: ["archived"],
  bylines: ["bylines", "author", "authors", "byline", "creator"],
  dateline: ["dateline"],
  section: ["section"],
  genre: ["genre"],
  language: ["lang", "language"],
  description: ["description", "summary", "excerpt", "abstract"],
  tags: ["tags", "topics", "keywords", "categories"],
  rights: ["rights", "license"],
  keep: ["keep"],
  drop: ["drop"],
  accept: ["accept"],
  sample: ["sample"],
  split: ["split"],
};

/** An address under one of these is the article's `url`, a name is its `source`. */
const addressNames = ["source", "url", "link", "canonical"] as const;

/** Names of the outlet alone. */
const outletNames = ["publication", "site", "publisher", "container-title"] as const;

/** `pubDate`, `pubdate` and `Pub-Date` are one name. */
export const nameForm = (name: string): string => name.toLowerCase().replace(/[_-]/g, "");

/** Each field with the forms of its names. */
export const formsOf = Object.entries(namesOf).map(([key, names]) => [key as keyof typeof namesOf, names.map(nameForm)] as const);

export const addressForms = addressNames.map(nameForm);
export const outletForms = outletNames.map(nameForm);

const all = new Set([...formsOf.flatMap(([, forms]) => forms), ...addressForms, ...outletForms]);

/** A form of a name is its own form. */
export const isKnownName = (name: string): boolean => all.has(name) || all.has(nameForm(name));

import type { OverrideKey } from "../model/override.ts";

/** Each field with the names it may have in a file, the first of them winning; `source` and `url` share theirs (see `addressNames`). */
export const namesOf: Readonly<Record<Exclude<OverrideKey, "source" | "url">, readonly string[]>> = {
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
export const addressNames = ["source", "url", "link", "canonical"] as const;

/** Names of the outlet alone. */
export const outletNames = ["publication", "site", "publisher", "container-title"] as const;

/** `pubDate`, `pubdate` and `Pub-Date` are one name. */
export const nameForm = (name: string): string => name.toLowerCase().replace(/[_-]/g, "");

const all = new Set([...Object.values(namesOf).flat(), ...addressNames, ...outletNames].map(nameForm));

export const isKnownName = (name: string): boolean => all.has(nameForm(name));

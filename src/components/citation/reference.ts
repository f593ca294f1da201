import { isoDate, knownDay, type Published } from "../../model/published.ts";
import type { Article } from "../../model/article.ts";
import { articleUrl, fullUrl } from "../../model/url.ts";
import { headlineOf } from "../card.ts";
import { languageTag } from "../language.ts";
import { outsideUrl } from "../outside-link.ts";
import type { Shelf } from "../site.ts";
import { authorOf, type Author } from "./person-name.ts";

/** What a citation says of an article, in every style and format. */
export interface Reference {
  readonly id: string;
  readonly title: string;
  readonly originalTitle: string | null;
  readonly authors: readonly Author[];
  /** The outlet. */
  readonly container: string | null;
  readonly published: Published;
  /** Where the outlet published it. */
  readonly original: string | null;
  /** Its page here, when the archive knows its own address. */
  readonly page: string | null;
  readonly archive: string;
  readonly language: string | null;
  readonly section: string | null;
  readonly dateline: string | null;
  readonly description: string | null;
  readonly keywords: readonly string[];
  /** The day it was saved, `YYYY-MM-DD`: never the clock. */
  readonly accessed: string | null;
  readonly sha256: string;
  readonly isSample: boolean;
}

/** `keywords` are the names of its topics and its own tags. */
export const referenceOf = (shelf: Shelf, article: Article, keywords: readonly string[]): Reference => ({
  id: article.id,
  title: plain(headlineOf(article, shelf.settings.language)),
  originalTitle: article.originalHeadline && plain(article.originalHeadline),
  authors: article.bylines.map(authorOf),
  container: article.source && plain(article.source.name),
  published: article.published,
  original: outsideUrl(article.url),
  page: fullUrl(shelf.settings, articleUrl(article.id)),
  archive: plain(shelf.settings.name),
  language: languageTag(article.language),
  section: article.section && plain(article.section),
  dateline: article.dateline && plain(article.dateline),
  description: article.description && plain(article.description),
  keywords: [...new Set([...keywords, ...article.tags].map(plain))].filter((word) => word !== ""),
  accessed: /^\d{4}-\d\d-\d\d/.exec(article.saved ?? "")?.[0] ?? null,
  sha256: article.original.sha256,
  isSample: article.sample,
});

/** On one line, without control characters and lone surrogates: citation formats are made of lines. */
const plain = (text: string): string => text.toWellFormed().replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ").trim();

/** RFC 3339, and only when the day is known; a day without a time stands at noon UTC, where the fewest zones shift it. */
export const publishedInstant = (published: Published): string | null => {
  const day = knownDay(published);
  if (day === null || published.kind !== "known") return null;
  const time = (published.time ?? "").replace(/^(\d\d:\d\d)(?=$|[Z+-])/, "$1:00");
  return /^\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(time) ? `${day}T${time}` : `${day}T12:00:00Z`;
};

/** As much as is known of a known date, with its time only where that has a zone; null for all others. */
export const isoMoment = (published: Published): string | null =>
  published.kind === "known" && /(?:Z|[+-]\d\d:\d\d)$/.test(published.time ?? "") ? publishedInstant(published) : isoDate(published);

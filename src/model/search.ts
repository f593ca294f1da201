import type { PagePath } from "./url.ts";

/** What the search index holds of one public article: nothing that its page does not show. */
export interface SearchRecord {
  readonly url: PagePath;
  readonly headline: string;
  /** Authors and other headlines: searched, but weighing less than the headline. */
  readonly names: string;
  /** The words that are searched and excerpted. */
  readonly text: string;
  /** Other words for those whom the text names, searched like its own and never shown; exact forms are not looked for among them. */
  readonly otherNames: string;
  readonly filters: Readonly<Record<SearchFilter, readonly string[]>>;
  readonly shown: SearchShown;
}

/**
 * `year` and `month` are each one that the date may fall in. `copy` is how copies are folded: `=id` of the earliest article with a text
 * that others have, too; `*` and its id of each of the others.
 */
export const searchFilters = ["topic", "source", "kind", "language", "year", "month", "copy"] as const;
export type SearchFilter = (typeof searchFilters)[number];

/** What a result shows besides its words. */
export interface SearchShown {
  readonly edtf: string | null;
  /** In the site's words. */
  readonly date: string;
  /** For `<time datetime>`; null unless the date is known. */
  readonly machine: string | null;
  /** Days; open ends are null. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly authors: readonly string[];
  readonly original: string | null;
  /** Later articles with this text. */
  readonly copies: readonly { readonly url: PagePath; readonly source: string | null; readonly date: string }[];
}

/** One index: the articles of a year or month, or the undated, in the archive's order. */
export interface SearchPeriod {
  /** `2019`, `2019-12` or `undated`. */
  readonly name: string;
  readonly size: number;
  /** Made anew each time, as the records of all periods are as large as the archive's text. */
  readonly records: () => readonly SearchRecord[];
  /** Names all that the records say. */
  readonly digest: string;
  /** How many texts lie in one file. */
  readonly bundle: number;
}

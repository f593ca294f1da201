import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";

/** What every page shows of the archive as a whole; part of every row, so nothing in it changes with an article. */
export interface Site {
  readonly name: string;
  readonly language: string;
  /** Begins and ends with a slash. */
  readonly base: string;
  readonly address: string | null;
  readonly stylesheet: string;
  readonly isSample: boolean;
  readonly hasSearch: boolean;
  /** Whether there are pages of what links the articles. */
  readonly hasAnalyses: boolean;
  /** Whether search engines may list the articles. */
  readonly isIndexed: boolean;
  /** Whether the texts may train models. */
  readonly noai: boolean;
}

export const siteOf: (archive: Archive) => Site = once(({ settings, stylesheet, isSample, searchScript }) => ({
  name: settings.name,
  language: settings.language,
  base: settings.base,
  address: settings.address ?? null,
  stylesheet,
  isSample,
  hasSearch: searchScript !== undefined,
  hasAnalyses: settings.analyses,
  isIndexed: settings.publisher === "self",
  noai: settings.noai,
}));

/** What cards and citations need to know of the archive: the archive itself, or what a page's site tells of it. */
export interface Shelf {
  readonly settings: Pick<Archive["settings"], "name" | "language" | "base" | "address">;
  readonly isSample: boolean;
}

export const shelfOf: (site: Site) => Shelf = once(({ name, language, base, address, isSample }) => ({ settings: { name, language, base, ...(address === null ? {} : { address }) }, isSample }));

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
  /** Whether search engines may list the articles. */
  readonly isIndexed: boolean;
  /** Whether the texts may train models. */
  readonly noai: boolean;
}

export const siteOf = ({ settings, stylesheet, isSample, searchScript }: Archive): Site => ({
  name: settings.name,
  language: settings.language,
  base: settings.base,
  address: settings.address ?? null,
  stylesheet,
  isSample,
  hasSearch: searchScript !== undefined,
  isIndexed: settings.publisher === "self",
  noai: settings.noai,
});

import type { PageType } from "../model/page.ts";
import { fileOf } from "../model/url.ts";

/** The rows of this run by page type. One process renders one archive at a time. */
let run: ReadonlyMap<string, readonly unknown[]> = new Map();

export const useRows = (rows: ReadonlyMap<string, readonly unknown[]>): void => {
  run = rows;
};

interface EleventyData {
  readonly pagination: { readonly items: readonly unknown[] };
}

/**
 * The Eleventy template of a page type: paginated with size 1 over this run's rows. The rows stay outside Eleventy's data
 * cascade, which would copy them.
 */
export const template = <Row>(page: PageType<Row>) => {
  const rowOf = (data: EleventyData): Row => data.pagination.items[0] as Row;
  return {
    data: {
      rows: [],
      pagination: { data: "rows", size: 1, before: () => run.get(page.name) ?? [] },
      permalink: (data: EleventyData): string => fileOf(page.address(rowOf(data))),
      eleventyExcludeFromCollections: true,
      // Nobody asks for it; without one Eleventy looks at the template's file once a page.
      date: new Date(0),
      // `_headers` and `.nojekyll` have none.
      eleventyAllowMissingExtension: true,
    },
    render: (data: EleventyData): string => page.render(rowOf(data)).toString(),
    page,
  };
};

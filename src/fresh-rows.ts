import { sha256 } from "./lib/hash.ts";
import type { Archive } from "./model/archive.ts";
import { fileOf } from "./model/url.ts";
import { pageTypes, type AnyPageType } from "./pages/all.ts";
import type { LiveSite } from "./publish/live-site.ts";

/** A page is made of its row, and stays while that is the same. The rows of a page type are made at its turn; `isOurs` is asked once for each page that does not stay, in order; `pages` counts all rows made. */
export const freshRows = (archive: Archive, live: LiveSite, isOurs: () => boolean = () => true): { readonly rows: () => Iterable<readonly [string, readonly unknown[]]>; readonly pages: () => number } => {
  let pages = 0;
  const isFresh = (page: AnyPageType, row: unknown): boolean => !live.stays(fileOf(page.address(row)), sha256(`${page.name} ${JSON.stringify(row)}`).slice(0, 32));
  function* rows(): Iterable<readonly [string, readonly unknown[]]> {
    for (const page of pageTypes) {
      const all = page.rows(archive);
      pages += all.length;
      yield [page.name, all.filter((row) => isFresh(page, row) && isOurs())];
    }
  }
  return { rows, pages: () => pages };
};

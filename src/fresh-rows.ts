import { sha256 } from "./lib/hash.ts";
import type { Archive } from "./model/archive.ts";
import { fileOf } from "./model/url.ts";
import { pageFamilies, type AnyPageType } from "./pages/all.ts";
import type { LiveSite } from "./publish/live-site.ts";

/** So many rows of one page type after the other, then as many of the next in its family. */
const turn = 400;

/** A page is made of its row, and stays while that is the same. The rows of a page type are made at its turn; `isOurs` is asked once for each page that does not stay, in order; `pages` counts all rows made. */
export const freshRows = (archive: Archive, live: LiveSite, isOurs: () => boolean = () => true): { readonly rows: () => Iterable<readonly [string, readonly unknown[]]>; readonly pages: () => number } => {
  let pages = 0;
  const isFresh = (page: AnyPageType, row: unknown, hash: string): boolean => !live.stays(fileOf(page.address(row)), `${page.name} ${hash}`);
  function* rows(): Iterable<readonly [string, readonly unknown[]]> {
    for (const family of pageFamilies) {
      const lists = family.map((page) => ({ page, list: page.rows(archive) }));
      pages += lists.reduce((sum, { list }) => sum + list.length, 0);
      const longest = Math.max(...lists.map(({ list }) => list.length));
      for (let from = 0; from < longest; from += turn) {
        const hashOf = hashOnce();
        for (const { page, list } of lists) yield [page.name, list.slice(from, from + turn).filter((row) => isFresh(page, row, hashOf(row)) && isOurs())];
      }
    }
  }
  return { rows, pages: () => pages };
};

/** Of each row once, however many pages show it. */
const hashOnce = (): ((row: unknown) => string) => {
  const known = new Map<unknown, string>();
  return (row) => {
    const hash = known.get(row) ?? sha256(JSON.stringify(row)).slice(0, 32);
    known.set(row, hash);
    return hash;
  };
};

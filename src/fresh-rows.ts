import { siteOf } from "./components/site.ts";
import { late } from "./lib/late.ts";
import type { Archive } from "./model/archive.ts";
import type { Quire } from "./model/page.ts";
import { fileOf } from "./model/url.ts";
import { pageFamilies, type AnyPageType } from "./pages/all.ts";
import type { LiveSite } from "./publish/live-site.ts";
import { rowNames, type RowNames } from "./row-names.ts";

/** So many rows of one page type after the other, then as many of the next in its family. */
const turn = 400;

/**
 * A page is made of its row, and stays while that is the same; a quire of pages stays while all that its rows are made of is the same, and
 * then they are not made. `isOurs` is asked once for each page that does not stay, in order; `pages` counts all.
 */
export const freshRows = (archive: Archive, live: LiveSite, isOurs: () => boolean = () => true): { readonly rows: () => Iterable<readonly [string, readonly unknown[]]>; readonly pages: () => number } => {
  let pages = 0;
  function* rows(): Iterable<readonly [string, readonly unknown[]]> {
    for (const family of pageFamilies) {
      const names = rowNames(siteOf(archive));
      for (const quire of quiresOf(family, archive)) {
        const made = late(() => quire.rows());
        const key = quire.given === null ? names.ofRows(made()) : names.ofGiven(quire.given);
        if (live.allStay(quire.name, key)) pages += live.filesOf(quire.name);
        else {
          const lists = listsOf(family, made());
          pages += lists.reduce((sum, { list }) => sum + list.length, 0);
          yield* freshIn(quire.name, lists, names, live, isOurs);
        }
      }
    }
  }
  return { rows, pages: () => pages };
};

/** Page types that say nothing of quires are one. */
const quiresOf = ([first]: readonly AnyPageType[], archive: Archive): Iterable<Quire<unknown>> => {
  if (first === undefined) return [];
  const quires = first.quires?.(archive) ?? [{ name: "", given: null, rows: () => first.rows(archive) }];
  return named(quires, first.name);
};

function* named(quires: Iterable<Quire<unknown>>, family: string): Iterable<Quire<unknown>> {
  for (const { name, given, rows } of quires) yield { name: `${family} ${name}`, given, rows };
}

type Lists = readonly { readonly page: AnyPageType; readonly list: readonly unknown[] }[];

const listsOf = (family: readonly AnyPageType[], rows: readonly unknown[]): Lists => family.map((page) => ({ page, list: page.shows === undefined ? rows : rows.filter((row) => page.shows?.(row)) }));

function* freshIn(quire: string, lists: Lists, names: RowNames, live: LiveSite, isOurs: () => boolean): Iterable<readonly [string, readonly unknown[]]> {
  const isFresh = (page: AnyPageType, row: unknown): boolean => !live.stays(fileOf(page.address(row)), `${page.name} ${names.ofRow(row)}`, quire);
  const longest = Math.max(...lists.map(({ list }) => list.length));
  for (let from = 0; from < longest; from += turn)
    for (const { page, list } of lists) yield [page.name, list.slice(from, from + turn).filter((row) => isFresh(page, row) && isOurs())];
}

import { siteOf, type Site } from "./components/site.ts";
import { groupedBy } from "./lib/grouped.ts";
import { sha256 } from "./lib/hash.ts";
import type { Archive } from "./model/archive.ts";
import { fileOf } from "./model/url.ts";
import { pageFamilies, type AnyPageType } from "./pages/all.ts";
import type { LiveSite } from "./publish/live-site.ts";

/** So many rows of one page type after the other, then as many of the next in its family. */
const turn = 400;

/**
 * A page is made of its row, and stays while that is the same; a quire of pages stays while all its rows are. The rows of a page type are
 * made at its turn; `isOurs` is asked once for each page that does not stay, in order; `pages` counts all rows made.
 */
export const freshRows = (archive: Archive, live: LiveSite, isOurs: () => boolean = () => true): { readonly rows: () => Iterable<readonly [string, readonly unknown[]]>; readonly pages: () => number } => {
  const site = siteOf(archive);
  let pages = 0;
  function* rows(): Iterable<readonly [string, readonly unknown[]]> {
    for (const family of pageFamilies) {
      const lists = family.map((page) => ({ page, list: page.rows(archive) }));
      const textOf = textOfRows(site);
      pages += lists.reduce((sum, { list }) => sum + list.length, 0);
      for (const quire of quiresOf(lists)) yield* freshIn(quire, textOf, live, isOurs);
    }
  }
  return { rows, pages: () => pages };
};

interface Quire {
  readonly name: string;
  readonly lists: readonly { readonly page: AnyPageType; readonly list: readonly unknown[] }[];
}

/** Every row of a family in one quire; page types that say nothing of quires are one. */
const quiresOf = (lists: Quire["lists"]): Iterable<Quire> => {
  const parted = lists.map(({ page, list }) => ({ page, parts: groupedBy(list, (row) => page.quire?.(row) ?? "") }));
  const names = new Set(parted.flatMap(({ parts }) => [...parts.keys()]));
  const first = lists[0]?.page.name ?? "";
  return [...names].map((name) => ({ name: `${first} ${name}`, lists: parted.map(({ page, parts }) => ({ page, list: parts.get(name) ?? [] })) }));
};

function* freshIn({ name, lists }: Quire, textOf: (row: unknown) => string, live: LiveSite, isOurs: () => boolean): Iterable<readonly [string, readonly unknown[]]> {
  const texts = new Map<unknown, string>();
  for (const { list } of lists) for (const row of list) if (!texts.has(row)) texts.set(row, textOf(row));
  const places = new Map([...texts.keys()].map((row, at) => [row, at] as const));
  const key = shortSha([...texts.values(), JSON.stringify(lists.map(({ page, list }) => [page.name, list.map((row) => places.get(row))]))].join("\n"));
  if (live.allStay(name, key)) return;
  const hashes = new Map([...texts].map(([row, text]) => [row, shortSha(text)] as const));
  const isFresh = (page: AnyPageType, row: unknown): boolean => !live.stays(fileOf(page.address(row)), `${page.name} ${hashes.get(row)}`, name);
  const longest = Math.max(...lists.map(({ list }) => list.length));
  for (let from = 0; from < longest; from += turn)
    for (const { page, list } of lists) yield [page.name, list.slice(from, from + turn).filter((row) => isFresh(page, row) && isOurs())];
}

/** As JSON, but for what is long and stands in several rows of a family, which is put into words once, and for the site, which stands in every row. */
const textOfRows = (site: Site): ((row: unknown) => string) => {
  const siteName = shortSha(JSON.stringify(site));
  const known = new Map<unknown, string>();
  const textOf = (value: unknown): string => {
    if (!isLong(value)) return JSON.stringify(value) ?? "";
    const text = known.get(value) ?? JSON.stringify(value);
    known.set(value, text);
    return text;
  };
  return (row) => {
    if (typeof row !== "object" || row === null) return JSON.stringify(row);
    const short = "site" in row && row.site === site ? { ...row, site: siteName } : row;
    return Object.values(short).some(isLong) ? Object.entries(short).map(([field, value]) => `${field} ${textOf(value)}`).join("\n") : JSON.stringify(short);
  };
};

const isLong = (value: unknown): boolean => Array.isArray(value) && value.length >= 100;

const shortSha = (text: string): string => sha256(text).slice(0, 32);

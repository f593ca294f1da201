import type { Link } from "../components/card.ts";
import { activityOf, type Activity } from "../components/activity.ts";
import type { CountedLink } from "../components/counted-links.ts";
import { siteOf, type Site } from "../components/site.ts";
import type { PageKind } from "../analyses/entities/shown-entities.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { href, olderUrl, undatedOfUrl, type PagePath } from "../model/url.ts";
import { foldedIn, type Folded } from "../analyses/copy-groups.ts";
import { numberedPages, type NumberedPage } from "./numbered-pages.ts";

/** What only a list's first page shows, as it changes with every article. */
export interface ListHead {
  readonly description: string | null;
  readonly facts: readonly { readonly label: string; readonly value: string; readonly href: string | null }[];
  readonly count: number;
  readonly undated: number;
  readonly activity: Activity | null;
  /** What else its articles have in common, the most frequent first. */
  readonly beside: readonly CountedLink[];
  /** Whom and what its articles name, by kind. */
  readonly named: readonly { readonly kind: PageKind; readonly links: readonly CountedLink[] }[];
}

/** One page of a topic's or a source's articles. */
export interface ListRow {
  readonly site: Site;
  readonly path: PagePath;
  /** The list's own page: the newest. */
  readonly list: Link;
  /** The page that lists all such lists. */
  readonly up: Link;
  readonly kind: "dated" | "undated";
  readonly number: number | null;
  readonly head: ListHead | null;
  readonly articles: readonly Folded[];
  readonly older: string | null;
  readonly newer: string | null;
  readonly undated: string | null;
}

export interface List {
  readonly path: PagePath;
  readonly name: string;
  readonly up: Link;
  readonly head: Omit<ListHead, "count" | "undated" | "activity">;
}

/** All pages of a list: the newest on its own address, older full pages behind it, the undated last, or here when there are no others. No article stands on two; copies stand with the earliest. */
export const listRows = (archive: Archive, list: List, articles: readonly Article[]): readonly ListRow[] => {
  const undated = articles.filter((article) => article.published.kind === "undated");
  const dated = undated.length === 0 ? articles : articles.filter((article) => article.published.kind !== "undated");
  const head: ListHead = { ...list.head, count: articles.length, undated: undated.length, activity: activityOf(articles) };
  const undatedPath = undatedOfUrl(list.path);
  const rowOf = (kind: ListRow["kind"], path: PagePath) => (page: NumberedPage<Folded>): ListRow => ({
    site: siteOf(archive),
    path: page.number === null ? path : olderUrl(path, page.number),
    list: { href: href(archive.settings, list.path), name: list.name },
    up: list.up,
    kind,
    number: page.number,
    head: kind === "dated" && page.number === null ? head : null,
    articles: page.values,
    older: page.older === null ? null : href(archive.settings, olderUrl(path, page.older)),
    newer: page.newer === null ? null : href(archive.settings, page.newer === "newest" ? path : olderUrl(path, page.newer)),
    undated: kind === "dated" && page.number === null && undated.length > 0 ? href(archive.settings, undatedPath) : null,
  });
  if (dated.length === 0) return numberedPages(foldedIn(archive, undated)).map(rowOf("dated", list.path)).map((row) => ({ ...row, undated: null }));
  return [...numberedPages(foldedIn(archive, dated)).map(rowOf("dated", list.path)), ...(undated.length > 0 ? numberedPages(foldedIn(archive, undated)).map(rowOf("undated", undatedPath)) : [])];
};

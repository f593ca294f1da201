import type { Link } from "../components/card.ts";
import { activityOf, type Activity } from "../components/activity.ts";
import type { CountedLink } from "../components/counted-links.ts";
import { shelfOf, type Site } from "../components/site.ts";
import type { PageKind } from "../analyses/entities/shown-entities.ts";
import type { Article } from "../model/article.ts";
import { href, olderUrl, undatedOfUrl, type PagePath } from "../model/url.ts";
import { foldedBy, type Folded } from "../analyses/copy-groups.ts";
import { numberedPages } from "./numbered-pages.ts";

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

/** All that the pages of a list are made of. */
export interface ListGiven extends Pick<ListHead, "description" | "facts" | "named"> {
  readonly site: Site;
  readonly path: PagePath;
  readonly name: string;
  readonly up: Link;
  /** In the archive's order, at least one. */
  readonly articles: readonly Article[];
  /** What `headsIn` says of them. */
  readonly heads: readonly (readonly [id: string, head: string])[];
}

/** All pages of a list: the newest on its own address, older full pages behind it, the undated last, or here when there are no others. No article stands on two; copies stand with the earliest. */
export const listRows = (given: ListGiven, beside: ListHead["beside"]): readonly ListRow[] => {
  const { site, path, name, up, description, facts, named, articles } = given;
  const { settings } = shelfOf(site);
  const heads = new Map(given.heads);
  const [dated, undated] = datedOrNot(articles);
  const link = (page: PagePath): string => href(settings, page);
  const head: ListHead = { description, facts, named, beside, count: articles.length, undated: undated.length, activity: activityOf(articles) };
  return listPages(path, foldedBy(heads, dated), foldedBy(heads, undated)).map((page) => ({
    site,
    path: page.path,
    list: { href: link(path), name },
    up,
    kind: page.kind,
    number: page.number,
    head: page.path === path ? head : null,
    articles: page.values,
    older: page.older === null ? null : link(page.older),
    newer: page.newer === null ? null : link(page.newer),
    undated: page.path === path && dated.length > 0 && undated.length > 0 ? link(undatedOfUrl(path)) : null,
  }));
};

/** The addresses of a list's pages. */
export const listPaths = ({ path, heads, articles }: ListGiven): readonly PagePath[] => {
  const known = new Map(heads);
  const [dated, undated] = datedOrNot(articles).map((own) => (known.size === 0 ? own : foldedBy(known, own)));
  return listPages<unknown>(path, dated ?? [], undated ?? []).map((page) => page.path);
};

const datedOrNot = (articles: readonly Article[]): readonly [dated: readonly Article[], undated: readonly Article[]] => {
  const undated = articles.filter((article) => article.published.kind === "undated");
  return [undated.length === 0 ? articles : articles.filter((article) => article.published.kind !== "undated"), undated];
};

interface ListPage<Value> extends Pick<ListRow, "path" | "kind" | "number"> {
  readonly values: readonly Value[];
  readonly older: PagePath | null;
  readonly newer: PagePath | null;
}

const listPages = <Value>(path: PagePath, dated: readonly Value[], undated: readonly Value[]): readonly ListPage<Value>[] => {
  const pagesOf = (kind: ListRow["kind"], first: PagePath, values: readonly Value[]): readonly ListPage<Value>[] =>
    numberedPages(values).map((page) => ({
      path: page.number === null ? first : olderUrl(first, page.number),
      kind,
      number: page.number,
      values: page.values,
      older: page.older === null ? null : olderUrl(first, page.older),
      newer: page.newer === null ? null : page.newer === "newest" ? first : olderUrl(first, page.newer),
    }));
  if (dated.length === 0) return pagesOf("dated", path, undated);
  return [...pagesOf("dated", path, dated), ...(undated.length > 0 ? pagesOf("undated", undatedOfUrl(path), undated) : [])];
};

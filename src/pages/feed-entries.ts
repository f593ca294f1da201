import { topicsOf } from "../analyses/topics.ts";
import { beginningOf } from "../components/beginning.ts";
import { headlineOf } from "../components/card.ts";
import { publishedInstant } from "../components/citation/reference.ts";
import { instant } from "../components/instant.ts";
import { languageTag } from "../components/language.ts";
import { outsideUrl } from "../components/outside-link.ts";
import { wordedDate } from "../components/published-time.ts";
import { shelfOf, siteOf, type Site } from "../components/site.ts";
import { wordsOf } from "../components/words.ts";
import { sha256 } from "../lib/hash.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { articleUrl, fullUrl, homeUrl, href, type PagePath } from "../model/url.ts";
import { topicNames } from "./article-row.ts";
import { byArrival, changedAt } from "./arrivals.ts";
import { listsOf } from "./lists.ts";

/** What both feeds say of an article. */
export interface FeedEntry {
  /** The page's address; without a site address `urn:sha256:…` of the article's id, which stays when the original is edited. */
  readonly id: string;
  /** Full where the site has an address, else a path. */
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly language: string | null;
  readonly authors: readonly string[];
  readonly source: string | null;
  readonly topics: readonly string[];
  /** RFC 3339, and only when the day is known; a day without a time stands at noon UTC, where the fewest zones shift it. */
  readonly published: string | null;
  readonly updated: string;
  readonly original: string | null;
  readonly archive: { readonly edtf: string | null; readonly sha256: string; readonly rights: string };
}

export interface FeedRow {
  readonly site: Site;
  /** The list it follows; `/` is the whole archive. */
  readonly list: PagePath;
  readonly name: string;
  readonly description: string | null;
  /** Each with the names of its topics. */
  readonly articles: readonly { readonly article: Article; readonly topics: readonly string[] }[];
  /** Stands for the time of what has none. */
  readonly fixed: string;
  /** The archive's own. */
  readonly rights: string;
}

/** What all three formats say of a feed. */
export interface FeedView extends Pick<FeedRow, "list" | "name" | "description"> {
  readonly id: string;
  readonly language: string;
  readonly base: string;
  readonly address: string | null;
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

const most = 50;

/** The feeds of the whole archive, of each topic and of each source: the newest 50, by arrival where it is known, else by publication. */
export const feedRows: (archive: Archive) => readonly FeedRow[] = once((archive) => {
  const { settings } = archive;
  const newest = newestOfLists(archive);
  const lists = listsOf(archive).flatMap(({ kind, id, path, name, description }) => (kind === "year" ? [] : [{ path, name: `${name} – ${settings.name}`, description, articles: newest[kind].get(id) ?? [] }]));
  return [{ path: homeUrl(), name: settings.name, description: settings.description ?? null, articles: byArrival(archive).slice(0, most) }, ...lists].map(({ path, name, description, articles }) => ({
    site: siteOf(archive),
    list: path,
    name,
    description,
    articles: articles.map((article) => ({ article, topics: topicNames(archive, article) })),
    fixed: fixedInstant(archive),
    rights: settings.rights ?? "full",
  }));
});

/** The latest arrivals of each topic and each source, by their ids. */
const newestOfLists = (archive: Archive): Readonly<Record<"topic" | "source", ReadonlyMap<string, readonly Article[]>>> => {
  const [topic, source] = [new Map<string, Article[]>(), new Map<string, Article[]>()];
  const add = (lists: Map<string, Article[]>, id: string, article: Article): void => {
    const list = lists.get(id);
    if (list === undefined) lists.set(id, [article]);
    else if (list.length < most) list.push(article);
  };
  for (const article of byArrival(archive)) {
    for (const one of topicsOf(archive).get(article.id) ?? []) add(topic, one.topic.id, article);
    if (article.source) add(source, article.source.id, article);
  }
  return { topic, source };
};

export const feedView: (row: FeedRow) => FeedView = once((row) => {
  const { site, list, name, description } = row;
  const entries = row.articles.map(({ article, topics }) => feedEntry(row, article, topics));
  const { settings } = shelfOf(site);
  return {
    list,
    name,
    description,
    id: fullUrl(settings, list) ?? `urn:sha256:${sha256(list === homeUrl() ? `archive ${site.name}` : `list ${site.name} ${list}`)}`,
    language: site.language,
    base: site.base,
    address: site.address,
    updated: entries.map((entry) => entry.updated).sort().at(-1) ?? row.fixed,
    entries,
  };
});

const feedEntry = ({ site, fixed, rights }: FeedRow, article: Article, topics: readonly string[]): FeedEntry => {
  const { settings } = shelfOf(site);
  const url = fullUrl(settings, articleUrl(article.id));
  const words = wordsOf(site.language);
  return {
    id: url ?? `urn:sha256:${sha256(`article ${article.id}`)}`,
    url: url ?? href(settings, articleUrl(article.id)),
    title: headlineOf(article, site.language),
    summary: [article.sample && words.sampleArticle, `${article.source?.name ?? words.unknownSource}, ${wordedDate(article.published, site.language)}`, beginningOf(article, 400)].filter(Boolean).join("\n\n"),
    language: languageTag(article.language),
    authors: article.bylines.map((byline) => byline.name),
    source: article.source?.name ?? null,
    topics,
    published: publishedInstant(article.published),
    updated: changedAt(article) ?? fixed,
    original: outsideUrl(article.url),
    archive: { edtf: article.published.kind === "undated" ? null : article.published.edtf, sha256: article.original.sha256, rights: article.rights ?? rights },
  };
};

/** `updated` of the settings: never the clock. */
const fixedInstant = (archive: Archive): string => instant(archive.settings.updated) ?? "2000-01-01T00:00:00Z";

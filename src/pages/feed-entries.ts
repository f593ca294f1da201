import { beginningOf } from "../components/beginning.ts";
import { headlineOf } from "../components/card.ts";
import { publishedInstant } from "../components/citation/reference.ts";
import { instant } from "../components/instant.ts";
import { languageTag } from "../components/language.ts";
import { outsideUrl } from "../components/outside-link.ts";
import { wordedDate } from "../components/published-time.ts";
import { wordsOf } from "../components/words.ts";
import { topicsOf } from "../analyses/topics.ts";
import { sha256 } from "../lib/hash.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { articleUrl, fullUrl, homeUrl, href, type PagePath } from "../model/url.ts";
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
  /** The list it follows; `/` is the whole archive. */
  readonly list: PagePath;
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly language: string;
  readonly base: string;
  readonly address: string | null;
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

/** The feeds of the whole archive, of each topic and of each source: the newest 50, by arrival where it is known, else by publication. */
export const feedRows: (archive: Archive) => readonly FeedRow[] = once((archive) => {
  const { settings } = archive;
  const arrived = byArrival(archive);
  const place = new Map(arrived.map((article, at) => [article.id, at] as const));
  const entries = new Map<string, FeedEntry>();
  const entryOf = (article: Article): FeedEntry => {
    const entry = entries.get(article.id) ?? feedEntry(archive, article);
    entries.set(article.id, entry);
    return entry;
  };
  const lists = listsOf(archive).filter(({ kind }) => kind !== "year").map(({ path, name, description, articles }) => ({ path, name: `${name} – ${settings.name}`, description, articles: [...articles].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)) }));
  return [{ path: homeUrl(), name: settings.name, description: settings.description ?? null, articles: arrived }, ...lists].map(({ path, name, description, articles }) => {
    const newest = articles.slice(0, 50).map(entryOf);
    return {
      list: path,
      id: fullUrl(settings, path) ?? `urn:sha256:${sha256(path === homeUrl() ? `archive ${settings.name}` : `list ${settings.name} ${path}`)}`,
      name,
      description,
      language: settings.language,
      base: settings.base,
      address: settings.address ?? null,
      updated: newest.map((entry) => entry.updated).sort().at(-1) ?? fixedInstant(archive),
      entries: newest,
    };
  });
});

const feedEntry = (archive: Archive, article: Article): FeedEntry => {
  const { settings } = archive;
  const url = fullUrl(settings, articleUrl(article.id));
  const words = wordsOf(settings.language);
  return {
    id: url ?? `urn:sha256:${sha256(`article ${article.id}`)}`,
    url: url ?? href(settings, articleUrl(article.id)),
    title: headlineOf(article, settings.language),
    summary: [article.sample && words.sampleArticle, `${article.source?.name ?? words.unknownSource}, ${wordedDate(article.published, settings.language)}`, beginningOf(article, 400)].filter(Boolean).join("\n\n"),
    language: languageTag(article.language),
    authors: article.bylines.map((byline) => byline.name),
    source: article.source?.name ?? null,
    topics: (topicsOf(archive).get(article.id) ?? []).map((one) => one.topic.name),
    published: publishedInstant(article.published),
    updated: changedAt(article) ?? fixedInstant(archive),
    original: outsideUrl(article.url),
    archive: { edtf: article.published.kind === "undated" ? null : article.published.edtf, sha256: article.original.sha256, rights: article.rights ?? settings.rights ?? "full" },
  };
};

/** `updated` of the settings: never the clock. */
const fixedInstant = (archive: Archive): string => instant(archive.settings.updated) ?? "2000-01-01T00:00:00Z";

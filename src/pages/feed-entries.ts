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
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { articleUrl, fullUrl, homeUrl, href } from "../model/url.ts";
import { byArrival, changedAt } from "./arrivals.ts";

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
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly language: string;
  readonly base: string;
  readonly address: string | null;
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

/** The newest 50, by arrival where it is known, else by publication. */
export const feedRow = (archive: Archive): FeedRow => {
  const { settings } = archive;
  const entries = byArrival(archive).slice(0, 50).map((article) => feedEntry(archive, article));
  return {
    id: fullUrl(settings, homeUrl()) ?? `urn:sha256:${sha256(`archive ${settings.name}`)}`,
    name: settings.name,
    description: settings.description ?? null,
    language: settings.language,
    base: settings.base,
    address: settings.address ?? null,
    updated: entries.map((entry) => entry.updated).sort().at(-1) ?? fixedInstant(archive),
    entries,
  };
};

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

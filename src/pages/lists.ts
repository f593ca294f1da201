import { articlesOfTopics } from "../analyses/topics.ts";
import { groupedBy } from "../lib/grouped.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { datePage } from "../model/published.ts";
import { datesUrl, sourceUrl, topicUrl, type PagePath } from "../model/url.ts";
import { articlesOfSources } from "./articles-of-sources.ts";
import { calendarOf } from "./calendar.ts";

/** A page of its own for several articles, with what can be taken from it: feeds and citations. */
export interface ArticleList {
  readonly kind: "topic" | "source" | "year";
  /** Among those of its kind. */
  readonly id: string;
  readonly path: PagePath;
  readonly name: string;
  readonly description: string | null;
  /** In the archive's order, at least one. */
  readonly articles: readonly Article[];
}

/** Every topic, source and year that has articles. */
export const listsOf: (archive: Archive) => readonly ArticleList[] = once((archive) => [
  ...archive.topics.map((topic) => ({ kind: "topic" as const, id: topic.id, path: topicUrl(topic.id), name: topic.name, description: topic.description ?? null, articles: articlesOfTopics(archive).get(topic.id) ?? [] })),
  ...archive.sources.map((source) => ({ kind: "source" as const, id: source.id, path: sourceUrl(source.id), name: source.name, description: null, articles: articlesOfSources(archive).get(source.id) ?? [] })),
  ...calendarOf(archive).years.map(({ parts: [year = ""] }) => ({ kind: "year" as const, id: year, path: datesUrl([year]), name: String(Number(year)), description: null, articles: articlesOfYears(archive).get(year) ?? [] })),
].filter(({ articles }) => articles.length > 0));

/** As far as the year is known. */
const articlesOfYears: (archive: Archive) => ReadonlyMap<string, readonly Article[]> = once(({ articles }) => groupedBy(articles, ({ published }) => datePage(published)?.[0] ?? ""));

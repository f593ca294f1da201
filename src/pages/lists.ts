import { articlesOfTopics } from "../analyses/topics.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { datesUrl, sourceUrl, topicUrl, type PagePath } from "../model/url.ts";
import { articlesOfSources } from "./articles-of-sources.ts";
import { allWithin, calendarOf, type Period } from "./calendar.ts";

/** A page of its own for several articles, with what can be taken from it: feeds and citations. */
export interface ArticleList {
  readonly kind: "topic" | "source" | "year";
  readonly path: PagePath;
  readonly name: string;
  readonly description: string | null;
  /** In the archive's order, at least one. */
  readonly articles: readonly Article[];
}

/** Every topic, source and year that has articles. */
export const listsOf: (archive: Archive) => readonly ArticleList[] = once((archive) => [
  ...archive.topics.map((topic) => ({ kind: "topic" as const, path: topicUrl(topic.id), name: topic.name, description: topic.description ?? null, articles: articlesOfTopics(archive).get(topic.id) ?? [] })),
  ...archive.sources.map((source) => ({ kind: "source" as const, path: sourceUrl(source.id), name: source.name, description: null, articles: articlesOfSources(archive).get(source.id) ?? [] })),
  ...calendarOf(archive).years.map((year) => ({ kind: "year" as const, path: datesUrl(year.parts), name: String(Number(year.parts[0])), description: null, articles: inYear(archive, year) })),
].filter(({ articles }) => articles.length > 0));

const inYear = (archive: Archive, year: Period): readonly Article[] => {
  const places = placesIn(archive);
  return [...allWithin(year)].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
};

const placesIn: (archive: Archive) => ReadonlyMap<Article, number> = once(({ articles }) => new Map(articles.map((article, at) => [article, at] as const)));

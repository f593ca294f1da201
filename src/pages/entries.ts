import { articlesOfTopics } from "../analyses/topics.ts";
import { activityOf, frameOf, type Frame } from "../components/activity.ts";
import { cardOf } from "../components/card.ts";
import type { Entry } from "../components/index-list.ts";
import { once } from "../lib/once.ts";
import { compareText } from "../lib/text.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { href, sourceUrl, topicUrl, type PagePath } from "../model/url.ts";
import { articlesOfSources } from "./articles-of-sources.ts";

/** Topics that have articles, the largest first. */
export const topicEntries: (archive: Archive) => readonly Entry[] = once((archive) =>
  largestFirst(
    archive.topics.flatMap((topic) => {
      const articles = articlesOfTopics(archive).get(topic.id) ?? [];
      return articles.length > 0 ? [entryOf(archive, topicUrl(topic.id), topic, articles)] : [];
    }),
  ),
);

/** Sources, the largest first. */
export const sourceEntries: (archive: Archive) => readonly Entry[] = once((archive) =>
  largestFirst(archive.sources.map((source) => entryOf(archive, sourceUrl(source.id), { name: source.name }, articlesOfSources(archive).get(source.id) ?? []))),
);

/** `articles` in the archive's order. */
const entryOf = (archive: Archive, path: PagePath, given: { readonly name: string; readonly description?: string | undefined }, articles: readonly Article[]): Entry => ({
  href: href(archive.settings, path),
  name: given.name,
  description: given.description ?? null,
  count: articles.length,
  activity: activityOf(articles, archiveFrame(archive)),
  newest: articles[0] ? cardOf(archive, articles[0]) : null,
});

export const archiveFrame: (archive: Archive) => Frame | null = once(({ articles }) => frameOf(articles));

/** Equals by name. */
const largestFirst = (entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((a, b) => b.count - a.count || compareText(a.name.toLowerCase(), b.name.toLowerCase()) || compareText(a.href, b.href));

import { wordsOf } from "../components/words.ts";
import { articlesOfTopics } from "../analyses/topics.ts";
import { once } from "../lib/once.ts";
import type { Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import { href, sourceUrl, topicsUrl, topicUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { listPage } from "./list-page.ts";
import { listRows, type ListRow } from "./list-row.ts";
import { tally } from "./tally.ts";

export const rows: (archive: Archive) => readonly ListRow[] = once((archive) => {
  const { settings } = archive;
  const up = { href: href(settings, topicsUrl()), name: wordsOf(settings.language).topics.title };
  return archive.topics.flatMap((topic) => {
    const articles = articlesOfTopics(archive).get(topic.id) ?? [];
    if (articles.length === 0) return [];
    const voices = tally(articles.flatMap((article) => article.source ?? []), (source) => source.id).slice(0, 8);
    const beside = voices.map(({ value, count }) => ({ href: href(settings, sourceUrl(value.id)), name: value.name, count }));
    return listRows(archive, { path: topicUrl(topic.id), name: topic.name, up, head: { description: topic.description ?? null, facts: [], beside } }, articles);
  });
});

export const address = (row: ListRow): PagePath => row.path;

export const render = (row: ListRow): Html => listPage(row, wordsOf(row.site.language).list.voices);

export default template({ name: "topic", rows, address, render });

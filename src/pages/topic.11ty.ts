import { wordsOf } from "../components/words.ts";
import { namedIn, pageKinds } from "../analyses/entities/shown-entities.ts";
import { articlesOfTopics } from "../analyses/topics.ts";
import { once } from "../lib/once.ts";
import type { Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import type { Topic } from "../model/topic.ts";
import { entityUrl, href, sourceUrl, topicsUrl, topicUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { listPage } from "./list-page.ts";
import { listRows, type ListHead, type ListRow } from "./list-row.ts";
import { tally } from "./tally.ts";

export const rows: (archive: Archive) => readonly ListRow[] = once((archive) => {
  const { settings } = archive;
  const up = { href: href(settings, topicsUrl()), name: wordsOf(settings.language).topics.title };
  return archive.topics.flatMap((topic) => {
    const articles = articlesOfTopics(archive).get(topic.id) ?? [];
    if (articles.length === 0) return [];
    const voices = tally(articles.flatMap((article) => article.source ?? []), (source) => source.id).slice(0, 8);
    const beside = voices.map(({ value, count }) => ({ href: href(settings, sourceUrl(value.id)), name: value.name, count }));
    return listRows(archive, { path: topicUrl(topic.id), name: topic.name, up, head: { description: topic.description ?? null, facts: factsOf(topic), beside, named: namesOf(archive, articles) } }, articles);
  });
});

/** http://cv.iptc.org/newscodes/mediatopic/ An id never changes, while its name may. */
const factsOf = ({ iptc }: Topic): ListHead["facts"] => (iptc === undefined ? [] : [{ label: "IPTC Media Topics", value: `medtop:${iptc}`, href: `http://cv.iptc.org/newscodes/mediatopic/${iptc}` }]);

/** The most frequent of each kind, in two of the topic's articles at least. */
const namesOf = (archive: Archive, articles: readonly Article[]): ListHead["named"] => {
  const named = namedIn(archive, articles.map(({ id }) => id)).filter(({ count }) => count >= 2);
  return pageKinds.flatMap((kind) => {
    const links = named.filter(({ entity }) => entity.kind === kind).slice(0, 8).map(({ entity, count }) => ({ href: href(archive.settings, entityUrl(kind, entity.id)), name: entity.name, count }));
    return links.length > 0 ? [{ kind, links }] : [];
  });
};

export const address = (row: ListRow): PagePath => row.path;

export const render = (row: ListRow): Html => listPage(row, wordsOf(row.site.language).list.voices);

export default template({ name: "topic", rows, quire: ({ list }) => list.href, address, render });

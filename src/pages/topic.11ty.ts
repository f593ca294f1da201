import { wordsOf } from "../components/words.ts";
import { namedIn, pageKinds } from "../analyses/entities/shown-entities.ts";
import { headsIn } from "../analyses/copy-groups.ts";
import { articlesOfTopics } from "../analyses/topics.ts";
import { shelfOf, siteOf } from "../components/site.ts";
import { once } from "../lib/once.ts";
import type { Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import type { Topic } from "../model/topic.ts";
import { entityUrl, href, sourceUrl, topicsUrl, topicUrl, type PagePath } from "../model/url.ts";
import { quireOf, type Quire } from "../model/page.ts";
import { template } from "../site/template.ts";
import { listPage } from "./list-page.ts";
import { listPaths, listRows, type ListGiven, type ListHead, type ListRow } from "./list-row.ts";
import { tally } from "./tally.ts";

const given: (archive: Archive) => readonly ListGiven[] = once((archive) => {
  const { settings } = archive;
  const up = { href: href(settings, topicsUrl()), name: wordsOf(settings.language).topics.title };
  return archive.topics.flatMap((topic) => {
    const articles = articlesOfTopics(archive).get(topic.id) ?? [];
    return articles.length === 0 ? [] : [{ site: siteOf(archive), path: topicUrl(topic.id), name: topic.name, up, description: topic.description ?? null, facts: factsOf(topic), named: namesOf(archive, articles), articles, heads: headsIn(archive, articles) }];
  });
});

/** With the outlets that write of it most. */
const topicRows = (list: ListGiven): readonly ListRow[] => {
  const { settings } = shelfOf(list.site);
  const voices = tally(list.articles.flatMap((article) => article.source ?? []), (source) => source.id).slice(0, 8);
  return listRows(list, voices.map(({ value, count }) => ({ href: href(settings, sourceUrl(value.id)), name: value.name, count })));
};

const quires = (archive: Archive): readonly Quire<ListRow>[] => given(archive).map((list) => quireOf(href(archive.settings, list.path), list, topicRows));

export const rows = (archive: Archive): readonly ListRow[] => given(archive).flatMap(topicRows);

export const paths = (archive: Archive): readonly PagePath[] => given(archive).flatMap(listPaths);

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

export default template({ name: "topic", rows, quires, address, render });

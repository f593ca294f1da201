import { countryName, languageName } from "../components/language.ts";
import { shelfOf, siteOf } from "../components/site.ts";
import { wordsOf } from "../components/words.ts";
import { headsIn } from "../analyses/copy-groups.ts";
import { topicsOf } from "../analyses/topics.ts";
import type { Html } from "../lib/html.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import type { Source } from "../model/source.ts";
import { href, sourcesUrl, sourceUrl, topicUrl, type PagePath } from "../model/url.ts";
import { quireOf, type Quire } from "../model/page.ts";
import { template } from "../site/template.ts";
import { listPage } from "./list-page.ts";
import { listPaths, listRows, type ListGiven, type ListHead, type ListRow } from "./list-row.ts";
import { articlesOfSources } from "./articles-of-sources.ts";
import { tally } from "./tally.ts";

interface SourceGiven extends ListGiven {
  /** The ids of each article's topics. */
  readonly topics: readonly (readonly string[])[];
  /** Ids and names of all topics. */
  readonly topicNames: readonly (readonly [id: string, name: string])[];
}

const given: (archive: Archive) => readonly SourceGiven[] = once((archive) => {
  const { settings } = archive;
  const up = { href: href(settings, sourcesUrl()), name: wordsOf(settings.language).sources.title };
  const topicNames = archive.topics.map(({ id, name }) => [id, name] as const);
  return archive.sources.map((source) => {
    const articles = articlesOfSources(archive).get(source.id) ?? [];
    const topics = articles.map(({ id }) => (topicsOf(archive).get(id) ?? []).map((one) => one.topic.id));
    return { site: siteOf(archive), path: sourceUrl(source.id), name: source.name, up, description: null, facts: factsOf(source, settings.language), named: [], articles, heads: headsIn(archive, articles), topics, topicNames };
  });
});

/** With the topics that it writes of most. */
const sourceRows = (list: SourceGiven): readonly ListRow[] => {
  const { settings } = shelfOf(list.site);
  const names = new Map(list.topicNames);
  const subjects = tally(list.topics.flat(), (id) => id).slice(0, 8);
  return listRows(list, subjects.map(({ value, count }) => ({ href: href(settings, topicUrl(value)), name: names.get(value) ?? value, count })));
};

const quires = (archive: Archive): readonly Quire<ListRow>[] => given(archive).map((list) => quireOf(href(archive.settings, list.path), list, sourceRows));

export const rows = (archive: Archive): readonly ListRow[] => given(archive).flatMap(sourceRows);

export const paths = (archive: Archive): readonly PagePath[] => given(archive).flatMap(listPaths);

export const address = (row: ListRow): PagePath => row.path;

export const render = (row: ListRow): Html => listPage(row, wordsOf(row.site.language).list.subjects);

const factsOf = (source: Source, language: string): ListHead["facts"] => {
  const words = wordsOf(language).sources;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.country, source.country && countryName(source.country, language)],
    [words.language, source.language && languageName(source.language, language)],
    [words.owner, source.owner],
    [words.site, source.domains[0]],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value, href: null }] : []));
};

export default template({ name: "source", rows, quires, address, render });

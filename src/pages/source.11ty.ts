import { countryName, languageName } from "../components/language.ts";
import { wordsOf } from "../components/words.ts";
import { topicsOf } from "../analyses/topics.ts";
import type { Html } from "../lib/html.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import type { Source } from "../model/source.ts";
import { href, sourcesUrl, sourceUrl, topicUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { listPage } from "./list-page.ts";
import { listRows, type ListHead, type ListRow } from "./list-row.ts";
import { articlesOfSources } from "./articles-of-sources.ts";
import { tally } from "./tally.ts";

export const rows: (archive: Archive) => readonly ListRow[] = once((archive) => {
  const { settings } = archive;
  const up = { href: href(settings, sourcesUrl()), name: wordsOf(settings.language).sources.title };
  return archive.sources.flatMap((source) => {
    const articles = articlesOfSources(archive).get(source.id) ?? [];
    const subjects = tally(articles.flatMap((article) => (topicsOf(archive).get(article.id) ?? []).map((one) => one.topic)), (topic) => topic.id).slice(0, 8);
    const beside = subjects.map(({ value, count }) => ({ href: href(settings, topicUrl(value.id)), name: value.name, count }));
    return listRows(archive, { path: sourceUrl(source.id), name: source.name, up, head: { description: null, facts: factsOf(source, settings.language), beside, named: [] } }, articles);
  });
});

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

export default template({ name: "source", rows, quire: ({ list }) => list.href, address, render });

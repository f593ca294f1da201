import { citationFile, citationFormats, type CitationFormat } from "../components/citation/files.ts";
import { referenceOf, type Reference } from "../components/citation/reference.ts";
import { shelfOf, siteOf, type Site } from "../components/site.ts";
import { once } from "../lib/once.ts";
import { recent } from "../lib/recent.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { quireOf, type Quire } from "../model/page.ts";
import { citationUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { topicNames } from "./article-row.ts";
import { listsOf } from "./lists.ts";

interface CitationListRow {
  readonly site: Site;
  readonly path: PagePath;
  readonly format: CitationFormat;
  readonly articles: readonly CitedArticle[];
}

/** With the names of its topics. */
interface CitedArticle {
  readonly article: Article;
  readonly keywords: readonly string[];
}

/** The newest of a list: what citation programs take in at once, and about half a megabyte. */
export const mostCitations = 500;

/** All that the citations of a list are made of. */
interface CitationsGiven {
  readonly site: Site;
  readonly path: PagePath;
  readonly articles: readonly Article[];
  /** The names of each article's topics. */
  readonly keywords: readonly (readonly string[])[];
}

/** The articles of each topic, source and year. */
const given = (archive: Archive): readonly CitationsGiven[] =>
  listsOf(archive).map(({ path, articles }) => {
    const newest = articles.slice(0, mostCitations);
    return { site: siteOf(archive), path, articles: newest, keywords: newest.map((article) => topicNames(archive, article)) };
  });

/** In each format. */
const rowsIn = ({ site, path, articles, keywords }: CitationsGiven): readonly CitationListRow[] => {
  const cited = articles.map((article, at) => ({ article, keywords: keywords[at] ?? [] }));
  return citationFormats.map((format) => ({ site, path, format, articles: cited }));
};

const quires = (archive: Archive): readonly Quire<CitationListRow>[] => given(archive).map((list) => quireOf(list.path.slice(1, -1), list, rowsIn));

export const rows = (archive: Archive): readonly CitationListRow[] => given(archive).flatMap(rowsIn);

export const address = ({ path, format }: CitationListRow): PagePath => citationUrl(path, format);

export const render = ({ site, format, articles }: CitationListRow): string => citationFile(articles.map(referencesTo(site)), format);

/** An article stands in several lists, and each list in three formats; of a large archive not all references are remembered, as they are long. */
const mostReferences = 10_000;

const referencesTo = once((site: Site) => {
  const known = recent(mostReferences, (article: Article) => recent(1, (keywords) => referenceOf(shelfOf(site), article, JSON.parse(keywords) as readonly string[])));
  return ({ article, keywords }: CitedArticle): Reference => known(article)(JSON.stringify(keywords));
});

export default template({ name: "citation-list", rows, quires, address, render });

import { citationFile, citationFormats, type CitationFormat } from "../components/citation/files.ts";
import { referenceOf } from "../components/citation/reference.ts";
import { shelfOf, siteOf, type Site } from "../components/site.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
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

/** The articles of each topic, source and year in each format. */
export const rows = (archive: Archive): readonly CitationListRow[] => {
  const site = siteOf(archive);
  // One object for all lists of these rows, which are soon forgotten, and its texts with it.
  const cited = once((article: Article): CitedArticle => ({ article, keywords: topicNames(archive, article) }));
  return listsOf(archive).flatMap(({ path, articles }) => {
    const newest = articles.slice(0, mostCitations).map(cited);
    return citationFormats.map((format) => ({ site, path, format, articles: newest }));
  });
};

export const address = ({ path, format }: CitationListRow): PagePath => citationUrl(path, format);

export const render = ({ site, format, articles }: CitationListRow): string => citationFile(articles.map(referencesTo(site)), format);

const referencesTo = once((site: Site) => once(({ article, keywords }: CitedArticle) => referenceOf(shelfOf(site), article, keywords)));

export default template({ name: "citation-list", rows, address, render });

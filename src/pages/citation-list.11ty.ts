import { citationFile, citationFormats, type CitationFormat } from "../components/citation/files.ts";
import { referenceOf } from "../components/citation/reference.ts";
import { shelfOf, siteOf, type Site } from "../components/site.ts";
import { once } from "../lib/once.ts";
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
const rowsIn = ({ site, path, articles, keywords }: CitationsGiven, cited: (article: Article, keywords: readonly string[]) => CitedArticle): readonly CitationListRow[] => {
  const list = articles.map((article, at) => cited(article, keywords[at] ?? []));
  return citationFormats.map((format) => ({ site, path, format, articles: list }));
};

/** One object for all lists that an article is in, and its texts with it; both are forgotten with the rows. */
const sharedCited = (): ((article: Article, keywords: readonly string[]) => CitedArticle) => {
  const known = new Map<Article, CitedArticle>();
  return (article, keywords) => {
    const cited = known.get(article) ?? { article, keywords };
    known.set(article, cited);
    return cited;
  };
};

const quires = (archive: Archive): readonly Quire<CitationListRow>[] => {
  const cited = sharedCited();
  return given(archive).map((list) => quireOf(list.path.slice(1, -1), list, (own) => rowsIn(own, cited)));
};

export const rows = (archive: Archive): readonly CitationListRow[] => {
  const cited = sharedCited();
  return given(archive).flatMap((list) => rowsIn(list, cited));
};

export const address = ({ path, format }: CitationListRow): PagePath => citationUrl(path, format);

export const render = ({ site, format, articles }: CitationListRow): string => citationFile(articles.map(referencesTo(site)), format);

const referencesTo = once((site: Site) => once(({ article, keywords }: CitedArticle) => referenceOf(shelfOf(site), article, keywords)));

export default template({ name: "citation-list", rows, quires, address, render });

import { citationFile, citationFormats, type CitationFormat } from "../components/citation/files.ts";
import type { Reference } from "../components/citation/reference.ts";
import type { Archive } from "../model/archive.ts";
import { citationUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { articleReference } from "./article-row.ts";
import { listsOf } from "./lists.ts";

interface CitationListRow {
  readonly path: PagePath;
  readonly format: CitationFormat;
  readonly references: readonly Reference[];
}

/** The newest of a list: what citation programs take in at once, and about half a megabyte. */
export const mostCitations = 500;

/** The articles of each topic, source and year in each format. */
export const rows = (archive: Archive): readonly CitationListRow[] => {
  const references = new Map(archive.articles.map((article) => [article.id, articleReference(archive, article)] as const));
  return listsOf(archive).flatMap(({ path, articles }) => {
    const newest = articles.slice(0, mostCitations).flatMap((article) => references.get(article.id) ?? []);
    return citationFormats.map((format) => ({ path, format, references: newest }));
  });
};

export const address = ({ path, format }: CitationListRow): PagePath => citationUrl(path, format);

export const render = ({ format, references }: CitationListRow): string => citationFile(references, format);

export default template({ name: "citation-list", rows, address, render });

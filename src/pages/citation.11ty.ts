import { citationFile, citationFormats, type CitationFormat } from "../components/citation/files.ts";
import type { Reference } from "../components/citation/reference.ts";
import type { Archive } from "../model/archive.ts";
import { articleUrl, citationUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { articleReference } from "./article-row.ts";

interface CitationRow {
  readonly format: CitationFormat;
  readonly reference: Reference;
}

/** A file for citation programs in each format, for each article. */
export const rows = (archive: Archive): readonly CitationRow[] =>
  archive.articles.flatMap((article) => {
    const reference = articleReference(archive, article);
    return citationFormats.map((format) => ({ format, reference }));
  });

export const address = ({ format, reference }: CitationRow): PagePath => citationUrl(articleUrl(reference.id), format);

export const render = ({ format, reference }: CitationRow): string => citationFile([reference], format);

export default template({ name: "citation", rows, address, render });

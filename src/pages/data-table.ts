import { outsideUrl } from "../components/outside-link.ts";
import { topicsOf } from "../analyses/topics.ts";
import { neighboursBy } from "../lib/grouped.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { storedAnswerOfAll } from "../model/kept-answer.ts";
import { publishedSpan } from "../model/published.ts";
import { articleUrl, fullUrl, href } from "../model/url.ts";
import { articleQuire } from "./article-row.ts";
import { csvText, type Value } from "./csv.ts";

interface Column {
  readonly name: string;
  /** As https://specs.frictionlessdata.io/table-schema/ names kinds; a list is joined by ` | ` in CSV. */
  readonly type: "string" | "integer" | "date" | "array";
  readonly meaning: string;
  readonly of: (line: DataLine, shelf: DataShelf) => Value;
}

/** An article, and the ids of its topics, the strongest first. */
interface DataLine {
  readonly article: Article;
  readonly topics: readonly string[];
}

/** What the tables are made of besides their articles. */
interface DataShelf {
  readonly base: string;
  readonly address?: string;
  readonly rights: string | null;
}

/** All that the tables are made of: one line an article, in the archive's order. */
export interface DataTable {
  readonly shelf: DataShelf;
  readonly articles: readonly Article[];
  /** Of each article. */
  readonly topics: readonly DataLine["topics"][];
}

/** What the tables say of an article. The words of its text stand in none of them. */
export const columns: readonly Column[] = [
  { name: "id", type: "string", meaning: "The article's id, part of its address; made from its text, it never changes while that does not", of: ({ article }) => article.id },
  { name: "page", type: "string", meaning: "Its page in this archive", of: ({ article }, shelf) => fullUrl(shelf, articleUrl(article.id)) ?? href(shelf, articleUrl(article.id)) },
  { name: "headline", type: "string", meaning: "Headline as printed", of: ({ article }) => article.headline },
  { name: "original_headline", type: "string", meaning: "Headline of the text it was translated from", of: ({ article }) => article.originalHeadline },
  { name: "published", type: "string", meaning: "When the outlet published it: EDTF level 1 plus [a..b]; empty when undated", of: ({ article: { published } }) => (published.kind === "undated" ? null : published.edtf) },
  { name: "published_kind", type: "string", meaning: "known, estimated or undated", of: ({ article: { published } }) => published.kind },
  { name: "earliest", type: "date", meaning: "The first day on which it may have been published; empty when unbounded", of: ({ article: { published } }) => publishedSpan(published)?.earliest ?? null },
  { name: "latest", type: "date", meaning: "The last such day", of: ({ article: { published } }) => publishedSpan(published)?.latest ?? null },
  { name: "source_id", type: "string", meaning: "The outlet's id in this archive", of: ({ article }) => article.source?.id ?? null },
  { name: "source", type: "string", meaning: "The outlet's name", of: ({ article }) => article.source?.name ?? null },
  { name: "via", type: "string", meaning: "Who passed the article on", of: ({ article }) => article.via },
  { name: "bylines", type: "array", meaning: "Who wrote it: persons, agencies, desks", of: ({ article }) => article.bylines.map((one) => one.name) },
  { name: "dateline", type: "string", meaning: "Place (and day) in front of the text", of: ({ article }) => article.dateline },
  { name: "url", type: "string", meaning: "Address at its publisher", of: ({ article }) => outsideUrl(article.url) },
  { name: "archived", type: "array", meaning: "Recorded captures", of: ({ article }) => article.archived },
  { name: "section", type: "string", meaning: "Section, as the outlet says", of: ({ article }) => article.section },
  { name: "genre", type: "string", meaning: "Genre, as the outlet says", of: ({ article }) => article.genre },
  { name: "language", type: "string", meaning: "BCP 47", of: ({ article }) => article.language },
  { name: "topics", type: "array", meaning: "Ids of the archive's topics, the strongest first", of: ({ topics }) => topics },
  { name: "tags", type: "array", meaning: "Tags of the saved file", of: ({ article }) => article.tags },
  { name: "rights", type: "string", meaning: "What may be shown: full, excerpt: N (words) or metadata", of: ({ article }, { rights }) => article.rights ?? rights ?? "full" },
  { name: "modified", type: "string", meaning: "When the outlet changed it: ISO 8601", of: ({ article }) => article.modified },
  { name: "saved", type: "string", meaning: "When it was saved: ISO 8601", of: ({ article }) => article.saved },
  { name: "added", type: "string", meaning: "When it came to this archive: ISO 8601", of: ({ article }) => article.added },
  { name: "format", type: "string", meaning: "Of the saved file: text, markdown, html or record", of: ({ article }) => article.original.format },
  { name: "bytes", type: "integer", meaning: "Size of the saved file", of: ({ article }) => article.original.bytes },
  { name: "sha256", type: "string", meaning: "SHA-256 of the saved file", of: ({ article }) => article.original.sha256 },
];

export const dataTable = (archive: Archive): DataTable => {
  const { base, address, rights } = archive.settings;
  const topics = topicsOf(archive);
  return {
    shelf: { base, ...(address === undefined ? {} : { address }), rights: rights ?? null },
    articles: archive.articles,
    topics: archive.articles.map(({ id }) => (topics.get(id) ?? []).map(({ topic }) => topic.id)),
  };
};

const valuesOf = (line: DataLine, shelf: DataShelf): readonly Value[] => columns.map((column) => column.of(line, shelf));

/** Both texts are asked for twice, by their file and by the package, and live no longer than the table. */
export const csvOf: (table: DataTable) => string = once((table) => csvText([columns.map(({ name }) => name)]) + partsOf(table).map(({ csv }) => csv).join(""));

/** https://jsonlines.org/; what is not known is left out. */
export const jsonLinesOf: (table: DataTable) => string = once((table) => partsOf(table).map(({ jsonLines }) => jsonLines).join(""));

interface TablePart {
  readonly csv: string;
  readonly jsonLines: string;
}

/** A month a part: most of them are as they were in the last build. */
const partsOf: (table: DataTable) => readonly TablePart[] = once(({ articles, topics, shelf }) =>
  neighboursBy(articles.keys(), (at) => ((article) => (article ? articleQuire({ article }) : ""))(articles[at])).map(([from = 0, ...others]) => {
    const to = from + 1 + others.length;
    return tablePart(articles.slice(from, to), { shelf, topics: topics.slice(from, to) });
  }),
);

const tablePart = storedAnswerOfAll("table-lines", [], (articles, { shelf, topics }: { readonly shelf: DataShelf; readonly topics: readonly DataLine["topics"][] }): TablePart => {
  const values = articles.map((article, at) => valuesOf({ article, topics: topics[at] ?? [] }, shelf));
  return { csv: csvText(values), jsonLines: values.map((line) => `${JSON.stringify(said(line))}\n`).join("") };
});

const said = (line: readonly Value[]): Readonly<Record<string, Value>> => {
  const known: Record<string, Value> = {};
  for (const [at, { name }] of columns.entries()) {
    const value = line[at];
    if (value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)) known[name] = value;
  }
  return known;
};

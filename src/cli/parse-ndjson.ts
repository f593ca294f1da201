import type { Article } from "../model/article.ts";
import type { Block } from "../model/block.ts";
import type { Problem } from "../model/problem.ts";
import { problemJson } from "../reports/problems.ts";

/**
 * What `parse --format ndjson` says of an article. Stable: other programs read it, so a field is added, never renamed, and what
 * is not known is null or an empty list.
 */
export const parsedArticle = (path: string, article: Article, problems: readonly Problem[]) => ({
  path,
  id: article.id,
  format: article.original.format,
  language: article.language,
  headline: article.headline,
  published: article.published.kind === "undated" ? null : article.published.edtf,
  published_kind: article.published.kind,
  source: article.source?.name ?? null,
  bylines: article.bylines.map(({ name }) => name),
  dateline: article.dateline,
  url: article.url,
  section: article.section,
  description: article.description,
  body: article.body.map(({ kind, text, lines }) => ({ kind: kindInNews(kind), text, lines })),
  captions: article.captions.map(({ text, credit, lines }) => ({ text, credit, lines })),
  related: article.related.map(({ title, url, lines }) => ({ title, url, lines })),
  removed: article.removed.map(({ lines, text, rule }) => ({ lines, text, rule })),
  evidence: Object.fromEntries(
    Object.entries(article.evidence).map(([field, { method, lines, text, confidence, reasons }]) => [field, { method, lines, text, confidence, reasons }]),
  ),
  problems: problems.map(problemJson),
  /** Only of an article among several in its file. */
  ...(article.original.part === undefined ? {} : { part: article.original.part }),
});

/** What it says of a file that could not be read. */
export const unparsedFile = (path: string, problems: readonly Problem[]) => ({ path, problems: problems.map(problemJson) });

/** The contract knows no code: to its readers that is a paragraph. */
const kindInNews = (kind: Block["kind"]): Exclude<Block["kind"], "code"> => (kind === "code" ? "paragraph" : kind);

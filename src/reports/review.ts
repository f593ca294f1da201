import type { Article, Field } from "../model/article.ts";
import { compareText } from "../lib/text.ts";

/** Something that a person should decide, with the YAML that decides it. */
export interface ReviewLine {
  readonly file: string;
  readonly line: number | null;
  readonly field: Field;
  /** 0 to 1; 0 where nothing was found. */
  readonly confidence: number;
  readonly message: string;
  /** To be pasted into the article's sidecar. */
  readonly yaml: string;
}

/** Below this a value waits for a person. */
const sure = 0.75;

/** What is missing or not sure, the least sure first. */
export const reviewOf = (articles: readonly Article[]): readonly ReviewLine[] =>
  articles.flatMap((article) => [...missing(article), ...unsure(article)]).sort((a, b) => a.confidence - b.confidence || compareText(a.file, b.file) || compareText(a.field, b.field));

const missing = (article: Article): readonly ReviewLine[] => [
  ...(article.published.kind === "undated" && article.evidence.published?.method !== "curator" ? [line(article, "published", 0, "No date of publication was found.", "published: YYYY-MM-DD")] : []),
  ...(article.source === null ? [line(article, "source", 0, "No outlet was found.", "source: Name of the outlet")] : []),
];

const unsure = (article: Article): readonly ReviewLine[] =>
  Object.entries(article.evidence).flatMap(([field, evidence]) =>
    evidence.confidence >= sure ? [] : [line(article, field as Field, evidence.confidence, `The ${field} is not sure: ${evidence.reasons.join(", ")}.`, `${field}: ${JSON.stringify(shown(article, field as Field))}`)],
  );

const line = (article: Article, field: Field, confidence: number, message: string, yaml: string): ReviewLine => ({
  file: article.original.path,
  line: article.evidence[field]?.lines?.[0] ?? null,
  field,
  confidence,
  message,
  yaml,
});

const shown = (article: Article, field: Field): unknown => {
  if (field === "published") return article.published.kind === "undated" ? null : article.published.edtf;
  if (field === "source") return article.source?.name;
  if (field === "bylines") return article.bylines.map((one) => one.name);
  return field === "headline" || field === "dateline" || field === "url" || field === "language" || field === "section" || field === "description" ? article[field] : undefined;
};

export const reviewText = (review: readonly ReviewLine[]): string =>
  review.map((one) => `look at  ${one.file}${one.line === null ? "" : `:${one.line}`}\n  ${one.message}\n  yaml: ${one.yaml}\n`).join("");

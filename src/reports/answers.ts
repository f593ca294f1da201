import type { Article, Field } from "../model/article.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Problem } from "../model/problem.ts";

/** What is to be decided, and what decides it: a line of YAML, or a code for `accept`. */
export interface Answer {
  readonly code: string;
  readonly field: Field | null;
  readonly confidence: number;
  readonly message: string;
  /** One `key: value`; null when the answer is to accept. */
  readonly yaml: string | null;
  readonly accept: string | null;
}

/** What nothing was found of. That nobody knows is an answer, too. */
export const missingAnswers = (article: Article): readonly Answer[] => {
  const isOpen = (field: Field): boolean => article.evidence[field]?.method !== "curator";
  const hint = article.published.kind === "undated" && article.published.hint !== undefined && article.evidence.published ? ` What is known: ${becauseOf(article.evidence.published)}.` : "";
  const day: Answer = { code: "undated", field: "published", confidence: 0, message: `No date of publication was found.${hint}`, yaml: "published: null  # nobody knows; or the day: 2019-12-04, the month: 2019-12, the year: 2019", accept: null };
  const outlet: Answer = { code: "source-unknown", field: "source", confidence: 0, message: "No outlet was found.", yaml: "source: null  # nobody knows; or the outlet's name", accept: null };
  return [...(article.published.kind === "undated" && isOpen("published") ? [day] : []), ...(article.source === null && isOpen("source") ? [outlet] : [])];
};

/** The answer that confirms a value that is not sure; null where there is none, or no sidecar can say it. */
export const fieldAnswer = (article: Article, field: Field, evidence: Evidence): Answer | null => {
  const value = confirmed(article, field);
  if (value === undefined || value === null) return null;
  const isEstimate = field === "published" && article.published.kind === "estimated";
  const message = `The ${names[field] ?? field.replace("_", " ")} is ${isEstimate ? "an estimate" : "not sure"}: ${becauseOf(evidence)}.`;
  return { code: "unsure", field, confidence: evidence.confidence, message, yaml: `${field}: ${JSON.stringify(value)}${isEstimate ? "  # or the day: 2019-12-04" : ""}`, accept: null };
};

const names: Readonly<Partial<Record<Field, string>>> = { published: "date of publication", source: "outlet", bylines: "byline", url: "address" };

const becauseOf = ({ reasons, text }: Evidence): string => [...reasons, ...(text === "" ? [] : [`“${text.length > 60 ? `${text.slice(0, 59)}…`.toWellFormed() : text}”`])].join(", ");

/** A field's value as a sidecar says it. */
const confirmed = (article: Article, field: Field): string | readonly string[] | null | undefined => {
  switch (field) {
    case "published":
      return article.published.kind === "undated" ? null : `${article.published.edtf}${article.published.kind === "known" && article.published.time !== undefined ? `T${article.published.time}` : ""}`;
    case "source":
      return article.source?.name;
    case "bylines":
      return article.bylines.map((one) => one.name);
    case "original_headline":
      return article.originalHeadline ?? undefined;
    case "alternative_headline":
      return article.alternativeHeadline ?? undefined;
    default:
      return article[field] ?? undefined;
  }
};

type ProblemAnswer = (problem: Problem, article: Article | undefined) => Answer | null;

/** What answers a problem; null for problems that are mended elsewhere, or need nothing. */
export const answerTo: ProblemAnswer = (problem, article) => answers[problem.code]?.(problem, article) ?? null;

const accepted =
  (confidence: number): ProblemAnswer =>
  ({ code, line, message }) => ({ code, field: null, confidence, message, yaml: null, accept: line === undefined ? code : `${code}:${line}` });

/** The day that the record has, or that there is none; with the days that the problem names. */
const day: ProblemAnswer = ({ code, message }, article) => {
  if (article === undefined) return null;
  const value = confirmed(article, "published");
  const own = typeof value === "string" ? value : null;
  const others = [...new Set(message.match(/\d{4}-\d\d(?:-\d\d)?/g) ?? [])].filter((one) => one !== own);
  const said = own === null ? "null" : JSON.stringify(own);
  return { code, field: "published", confidence: own === null ? 0 : 0.5, message, yaml: `published: ${said}${others.length === 0 ? (own === null ? "  # or the day: 2019-12-04" : "") : `  # or ${others.join(", or ")}`}`, accept: null };
};

const url: ProblemAnswer = ({ code, message }, article) =>
  article?.url == null ? null : { code, field: "url", confidence: 0.6, message, yaml: `url: ${JSON.stringify(article.url)}`, accept: null };

/** That the file holds one article, as it was read; or the lines that the problem names. */
const split: ProblemAnswer = ({ code, message, fix }) => {
  const lines = /`split: (\[[\d, ]+\])`/.exec(fix)?.[1];
  return lines === undefined ? null : { code, field: null, confidence: 0.5, message, yaml: `split: false  # or, if it holds several: split: ${lines}`, accept: null };
};

/** The id that keeps an edited article's address. */
const pinned: ProblemAnswer = ({ code, message, fix }) => {
  const id = /`(id: [a-z0-9-]+)`/.exec(fix)?.[1];
  return id === undefined ? null : { code, field: "id", confidence: 0.4, message, yaml: id, accept: null };
};

const answers: Readonly<Record<string, ProblemAnswer>> = {
  "date-conflict": day,
  "date-ambiguous": day,
  "date-impossible": day,
  "glued-words": accepted(0.3),
  "quote-unbalanced": accepted(0.7),
  "negation-differs": accepted(0.3),
  "url-damaged": url,
  "perhaps-several-articles": split,
  duplicate: accepted(0.8),
  "original-edited": pinned,
  "mojibake-suspected": accepted(0.5),
  "unreadable-characters": accepted(0.5),
  "bidi-control": accepted(0.7),
};

import type { Article } from "../model/article.ts";
import type { Evidence, Lines } from "../model/evidence.ts";
import type { Published } from "../model/published.ts";
import { recordKeys, type RecordFields, type RecordLines } from "../model/record.ts";
import { writeYaml } from "../lib/yaml-text.ts";
import { bodyMarkdown } from "./block-markdown.ts";

/**
 * An article as Markdown with YAML front matter, for people to read and to compare, and for `recordReading` to read back exactly.
 * What is absent is left out.
 */
export const writeRecord = (article: Article): string => {
  const body = bodyMarkdown(article.body);
  const fields = recordFields(article);
  const front = writeYaml(Object.fromEntries(recordKeys.map((key) => [key, fields[key]])));
  return `---\n${front}---\n${body === "" ? "" : `\n${body}`}`;
};

const recordFields = (article: Article): RecordFields => ({
  cuttings: 1,
  id: article.id,
  aliases: some(article.aliases),
  headline: article.headline,
  original_headline: article.originalHeadline ?? undefined,
  alternative_headline: article.alternativeHeadline ?? undefined,
  ...publishedFields(article.published),
  modified: article.modified ?? undefined,
  saved: article.saved ?? undefined,
  added: article.added ?? undefined,
  source: article.source?.name,
  source_id: article.source?.id,
  via: article.via ?? undefined,
  bylines: some(article.bylines.map(({ name, kind }) => ({ name, kind }))),
  dateline: article.dateline ?? undefined,
  url: article.url ?? undefined,
  archived: some(article.archived),
  section: article.section ?? undefined,
  genre: article.genre ?? undefined,
  language: article.language ?? undefined,
  description: article.description ?? undefined,
  tags: some(article.tags),
  rights: article.rights ?? undefined,
  captions: some(article.captions.map((one) => ({ text: one.text, credit: one.credit ?? undefined, lines: recordLines(one.lines), before: one.before, alt: one.alt, image: one.image }))),
  related: some(article.related.map((one) => ({ title: one.title, url: one.url ?? undefined, lines: recordLines(one.lines) }))),
  removed: some(article.removed.map((one) => ({ lines: recordLines(one.lines), text: one.text, rule: one.rule }))),
  oddities: some(article.oddities.map((one) => ({ code: one.code, lines: recordLines(one.lines), text: one.text, proposed: one.proposed }))),
  body_lines: article.body.every(({ lines }) => lines === null) ? undefined : article.body.map(({ lines }) => recordLines(lines) ?? null),
  original: article.original,
  sample: article.sample || undefined,
  evidence: evidenceFields(article.evidence),
});

const some = <Value>(values: readonly Value[]): Value[] | undefined => (values.length === 0 ? undefined : [...values]);

const recordLines = (lines: Lines | null): RecordLines | undefined => (lines === null ? undefined : lines[0] === lines[1] ? lines[0] : [lines[0], lines[1]]);

const publishedFields = (published: Published): Pick<RecordFields, "published" | "published_kind" | "published_time" | "published_hint"> =>
  published.kind === "undated"
    ? { published: null, published_kind: "undated", published_hint: published.hint }
    : { published: published.edtf, published_kind: published.kind, published_time: published.kind === "known" ? published.time : undefined };

const evidenceFields = (evidence: Article["evidence"]): RecordFields["evidence"] => {
  const given = Object.entries(evidence).map(([field, one]) => [field, evidenceField(one)] as const);
  return given.length === 0 ? undefined : Object.fromEntries(given);
};

const evidenceField = ({ method, lines, place, text, confidence, reasons }: Evidence): NonNullable<NonNullable<RecordFields["evidence"]>["headline"]> => ({
  method,
  lines: recordLines(lines),
  place,
  text,
  confidence,
  reasons: some(reasons),
});

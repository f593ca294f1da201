import type { z } from "zod";
import type { Article } from "../model/article.ts";
import type { Block } from "../model/block.ts";
import type { Evidence, Lines } from "../model/evidence.ts";
import { heldBack, type Reading } from "../model/format.ts";
import { problem, type Problem } from "../model/problem.ts";
import type { Published } from "../model/published.ts";
import { recordSchema, type RecordFields, type RecordLines } from "../model/record.ts";
import { readYaml, type YamlDocument } from "../lib/yaml.ts";
import { markdownBody } from "./block-markdown-reader.ts";
import { largestText } from "./decode.ts";
import { fencedYaml, type FencedYaml } from "./front-matter.ts";

/** The front matter and body of a record of ours; null for any other text. */
export const recordIn = (text: string): FencedYaml | null => {
  if (!text.startsWith("---\n") || !text.includes("cuttings:")) return null;
  const fenced = fencedYaml(text, text.startsWith("---\ncuttings:") ? largestText : undefined);
  return fenced && /^cuttings:/m.test(fenced.yaml) ? fenced : null;
};

/** The article that a record says, or what is wrong with it. */
export const recordReading = ({ yaml, body }: FencedYaml, file: string): Reading => {
  const read = readYaml(yaml, largestText);
  if (read.kind === "failed") return heldBack(...read.errors.map(({ message, line, column }) => invalid(file, yaml, line, column, message)));
  const checked = recordSchema.safeParse(read.document.value);
  if (!checked.success) return heldBack(...checked.error.issues.slice(0, 20).map((issue) => misfit(file, yaml, read.document, issue)));
  const blocks = markdownBody(body.replace(/^\n/, ""));
  const count = checked.data.body_lines?.length ?? blocks.length;
  if (count !== blocks.length) {
    const { line, column } = read.document.placeOf(["body_lines"]) ?? { line: 1, column: 1 };
    return heldBack(invalid(file, yaml, line, column, `\`body_lines\` has ${count} entries for the ${blocks.length} blocks of the body.`));
  }
  return { kind: "record", article: articleOf(checked.data, blocks), problems: [] };
};

const articleOf = (record: RecordFields, blocks: readonly Block[]): Article => ({
  id: record.id,
  aliases: record.aliases ?? [],
  headline: record.headline,
  originalHeadline: record.original_headline ?? null,
  alternativeHeadline: record.alternative_headline ?? null,
  published: publishedOf(record),
  modified: record.modified ?? null,
  saved: record.saved ?? null,
  added: record.added ?? null,
  source: record.source === undefined || record.source_id === undefined ? null : { id: record.source_id, name: record.source },
  via: record.via ?? null,
  bylines: record.bylines ?? [],
  dateline: record.dateline ?? null,
  url: record.url ?? null,
  archived: record.archived ?? [],
  section: record.section ?? null,
  genre: record.genre ?? null,
  language: record.language ?? null,
  description: record.description ?? null,
  tags: record.tags ?? [],
  body: blocks.map((block, i) => ({ ...block, lines: linesOf(record.body_lines?.[i]) })),
  captions: (record.captions ?? []).map((one) => ({ text: one.text, credit: one.credit ?? null, lines: linesOf(one.lines), before: one.before, ...(one.alt === undefined ? {} : { alt: one.alt }), ...(one.image === undefined ? {} : { image: one.image }) })),
  related: (record.related ?? []).map((one) => ({ title: one.title, url: one.url ?? null, lines: linesOf(one.lines) })),
  removed: (record.removed ?? []).map((one) => ({ lines: linesOf(one.lines), text: one.text, rule: one.rule })),
  oddities: (record.oddities ?? []).map((one) => ({ code: one.code, lines: linesOf(one.lines), text: one.text, ...(one.proposed === undefined ? {} : { proposed: one.proposed }) })),
  rights: record.rights ?? null,
  original: record.original,
  evidence: Object.fromEntries(Object.entries(record.evidence ?? {}).map(([field, one]) => [field, evidenceOf(one)])),
  sample: record.sample ?? false,
});

const publishedOf = ({ published, published_kind: kind, published_time: time, published_hint: hint }: RecordFields): Published => {
  if (published === null || kind === "undated") return hint === undefined ? { kind: "undated" } : { kind: "undated", hint };
  return kind === "estimated" || time === undefined ? { kind, edtf: published } : { kind, edtf: published, time };
};

const evidenceOf = (given: NonNullable<NonNullable<RecordFields["evidence"]>["headline"]>): Evidence => ({
  method: given.method,
  lines: linesOf(given.lines),
  ...(given.place === undefined ? {} : { place: given.place }),
  text: given.text,
  confidence: given.confidence,
  reasons: given.reasons ?? [],
});

const linesOf = (lines: RecordLines | null | undefined): Lines | null => (lines === null || lines === undefined ? null : typeof lines === "number" ? [lines, lines] : lines);

const misfit = (file: string, yaml: string, document: YamlDocument, issue: z.core.$ZodIssue): Problem => {
  const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  const places = path.map((_, i) => document.placeOf(path.slice(0, path.length - i)));
  const { line, column } = places.find((place) => place !== null) ?? { line: 1, column: 1 };
  return invalid(file, yaml, line, column, `${path.length === 0 ? "" : `\`${path.join(".")}\`: `}${issue.message}.`);
};

/** Places in the YAML are one line above those in the file. */
const invalid = (file: string, yaml: string, line: number, column: number, message: string): Problem =>
  problem({
    code: "record-invalid",
    file,
    line: line + 1,
    column,
    excerpt: (yaml.split("\n")[line - 1] ?? "").slice(0, 300),
    message: `This record cannot be read: ${message}`,
    fix: "Undo the last change to this file, or take the line `cuttings: 1` out of it to have it read as an article.",
  });

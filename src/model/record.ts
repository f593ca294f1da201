import * as z from "zod";
import { articleIdPattern } from "./article-id.ts";
import { safeUrl } from "../lib/safe-url.ts";
import { bylineSchema, fields, imageSchema, originalSchema } from "./article.ts";
import { spanOf } from "./edtf.ts";
import { methods } from "./evidence.ts";

const words = z.string();
const lineNumber = z.int().positive();

/** A line, or the first and last of several. */
const lines = z.union([lineNumber, z.tuple([lineNumber, lineNumber])]);

const address = z.string().refine((text) => safeUrl(text) === text, "a full http, https or mailto address");
const edtf = z.string().refine((text) => spanOf(text) !== null, "an EDTF date");
const name = z.string().regex(/^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9][a-z0-9-]{0,99}$/, "a-z, 0-9 and -");

const evidence = z.strictObject({
  method: z.enum(methods),
  lines: lines.optional(),
  place: words.optional(),
  text: words,
  confidence: z.number().min(0).max(1),
  reasons: z.array(words).optional(),
});

const shape = {
  cuttings: z.literal(1),
  id: z.string().regex(articleIdPattern, "3 to 64 of a-z, 0-9 and -"),
  aliases: z.array(words).optional(),
  headline: words,
  original_headline: words.optional(),
  alternative_headline: words.optional(),
  /** EDTF level 1 plus `[a..b]`; null when undated. */
  published: edtf.nullable(),
  published_kind: z.enum(["known", "estimated", "undated"]),
  published_time: words.optional(),
  published_hint: words.optional(),
  modified: words.optional(),
  saved: words.optional(),
  added: words.optional(),
  source: words.optional(),
  source_id: name.optional(),
  via: words.optional(),
  bylines: z.array(bylineSchema).optional(),
  dateline: words.optional(),
  url: address.optional(),
  archived: z.array(address).optional(),
  section: words.optional(),
  genre: words.optional(),
  language: words.optional(),
  description: words.optional(),
  tags: z.array(words).optional(),
  rights: words.optional(),
  captions: z.array(z.strictObject({ text: words, credit: words.optional(), lines: lines.optional(), before: z.int().min(0), alt: words.optional(), image: imageSchema.optional() })).optional(),
  related: z.array(z.strictObject({ title: words, url: address.optional(), lines: lines.optional() })).optional(),
  removed: z.array(z.strictObject({ lines: lines.optional(), text: words, rule: words })).optional(),
  oddities: z.array(z.strictObject({ code: words, lines: lines.optional(), text: words, proposed: words.optional() })).optional(),
  /** The lines in the original of each block of the body; left out where the format has no lines. */
  body_lines: z.array(lines.nullable()).optional(),
  original: originalSchema,
  sample: z.boolean().optional(),
  evidence: z.partialRecord(z.enum(fields), evidence).optional(),
} as const;

/** The front matter of a record: everything but the body. Values that are absent are left out. */
export const recordSchema = z
  .strictObject(shape)
  .refine((record) => (record.published === null) === (record.published_kind === "undated"), { path: ["published_kind"], message: "undated if and only if `published` is null" })
  .refine((record) => (record.source === undefined) === (record.source_id === undefined), { path: ["source_id"], message: "given if and only if `source` is" });

export type RecordFields = z.output<typeof recordSchema>;
export type RecordLines = z.output<typeof lines>;

/** In the order in which they are written. */
export const recordKeys = Object.keys(shape) as readonly (keyof typeof shape)[];

/** For programs that read or write records: https://json-schema.org/draft/2020-12 */
export const recordJsonSchema = (): unknown => ({ ...z.toJSONSchema(recordSchema), title: "Front matter of a Cuttings record" });

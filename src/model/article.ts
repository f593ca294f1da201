import * as z from "zod";
import { blockKinds, type Block } from "./block.ts";
import { methods, type Evidence } from "./evidence.ts";
import { formatNames } from "./raw-document.ts";
import type { Published } from "./published.ts";
import type { SourceName } from "./source.ts";

/** The fields of a record that carry evidence. */
export const fields = [
  "headline", "original_headline", "alternative_headline", "published", "modified", "saved", "source", "via", "bylines", "dateline",
  "url", "archived", "section", "genre", "language", "description", "tags", "rights", "id", "added",
] as const;
export type Field = (typeof fields)[number];

const lines = z.tuple([z.int().positive(), z.int().positive()]).readonly();

export const evidenceSchema = z.strictObject({
  method: z.enum(methods),
  lines: lines.nullable(),
  place: z.string().optional(),
  text: z.string(),
  confidence: z.number().min(0).max(1),
  reasons: z.array(z.string()),
});

const markSchema = z.union([
  z.strictObject({ kind: z.enum(["strong", "emphasis", "code"]), start: z.int(), end: z.int() }),
  z.strictObject({ kind: z.literal("link"), start: z.int(), end: z.int(), href: z.string() }),
]);

export const blockSchema = z.strictObject({
  kind: z.enum(blockKinds),
  text: z.string(),
  marks: z.array(markSchema),
  lines: lines.nullable(),
  level: z.int().min(2).max(6).optional(),
  ordered: z.boolean().optional(),
});

export const bylineSchema = z.strictObject({ name: z.string(), kind: z.enum(["person", "agency", "desk"]) });
/** A picture that is published with its article: its file's name is made of its content's hash. */
export const imageSchema = z.strictObject({ file: z.string().regex(/^[0-9a-f]{32}\.(?:png|jpg|webp|avif|gif)$/), width: z.int().positive(), height: z.int().positive() });
export const captionSchema = z.strictObject({
  text: z.string(),
  credit: z.string().nullable(),
  lines: lines.nullable(),
  /** The block that the figure stood before; the number of blocks when it stood at the end. */
  before: z.int().min(0),
  /** What the page says of the picture to those who do not see it. */
  alt: z.string().optional(),
  image: imageSchema.optional(),
});
export const relatedLinkSchema = z.strictObject({ title: z.string(), url: z.string().nullable(), lines: lines.nullable() });
export const removedSchema = z.strictObject({ lines: lines.nullable(), text: z.string(), rule: z.string() });

/** What is strange about the text, or was changed before it was read: shown, never mended in silence. */
export const odditySchema = z.strictObject({
  /** As the problem of the same kind is called. */
  code: z.string(),
  lines: lines.nullable(),
  /** The words it is about, as they stand. */
  text: z.string(),
  /** What they may have been. */
  proposed: z.string().optional(),
});

export type Byline = Readonly<z.output<typeof bylineSchema>>;
export type Caption = Readonly<z.output<typeof captionSchema>>;
export type RelatedLink = Readonly<z.output<typeof relatedLinkSchema>>;
export type Oddity = Readonly<z.output<typeof odditySchema>>;
export type Removed = Readonly<z.output<typeof removedSchema>>;

/** The file an article was read from, as it lies in `content/`. */
export const originalSchema = z.strictObject({
  /** Relative to the archive's root, with forward slashes. */
  path: z.string(),
  /** Of the bytes, hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
  format: z.enum(formatNames),
  /** Which of the file's articles it is, counted from 1, and its lines; left out where the file holds one. */
  part: z.strictObject({ number: z.int().positive(), of: z.int().min(2), lines }).optional(),
});
export type Original = Readonly<z.output<typeof originalSchema>>;

/** What the program knows of one article, and how it knows it. */
export interface Article {
  /** 10 characters of Crockford base32, or what an override pins. */
  readonly id: string;
  readonly aliases: readonly string[];
  readonly headline: string;
  readonly originalHeadline: string | null;
  readonly alternativeHeadline: string | null;
  readonly published: Published;
  /** Days or instants, ISO 8601. */
  readonly modified: string | null;
  readonly saved: string | null;
  readonly added: string | null;
  readonly source: SourceName | null;
  readonly via: string | null;
  readonly bylines: readonly Byline[];
  readonly dateline: string | null;
  readonly url: string | null;
  readonly archived: readonly string[];
  readonly section: string | null;
  readonly genre: string | null;
  /** BCP 47, or null. */
  readonly language: string | null;
  readonly description: string | null;
  readonly tags: readonly string[];
  readonly body: readonly Block[];
  readonly captions: readonly Caption[];
  readonly related: readonly RelatedLink[];
  readonly removed: readonly Removed[];
  readonly oddities: readonly Oddity[];
  /** `full`, `excerpt: N`, `metadata` or `private`; null takes the source's, then the archive's. */
  readonly rights: string | null;
  readonly original: Original;
  readonly evidence: Readonly<Partial<Record<Field, Evidence>>>;
  /** An invented sample article, said so on its page. */
  readonly sample: boolean;
}

import * as z from "zod";
import { articleIdPattern } from "./article-id.ts";
import { rightsPattern } from "./rights.ts";
import type { Lines } from "./evidence.ts";

const words = z.union([z.string(), z.number()]).transform(String);
const list = z.union([z.array(words), words.transform((one) => [one])]);
const lineNumbers = z.array(z.int().positive());

/**
 * What a curator may say of an article, in front matter, a sidecar or a folder's `_defaults.yaml`, after aliases are resolved.
 * Null, and an empty list, say that there is none, whatever the text says.
 */
export const overrideSchema = z
  .object({
    id: z.string().regex(articleIdPattern, "3 to 64 of a-z, 0-9 and -"),
    aliases: list,
    headline: words.nullable(),
    original_headline: words.nullable(),
    alternative_headline: words.nullable(),
    published: words.nullable(),
    modified: words.nullable(),
    saved: words.nullable(),
    added: words.nullable(),
    source: words.nullable(),
    via: words.nullable(),
    url: words.nullable(),
    archived: list,
    bylines: list,
    dateline: words.nullable(),
    section: words.nullable(),
    genre: words.nullable(),
    language: words.nullable(),
    description: words.nullable(),
    tags: list,
    rights: z.string().regex(rightsPattern, "full, excerpt: N, metadata or private").nullable(),
    keep: lineNumbers,
    drop: lineNumbers,
    /** Codes of problems that are known and stay, each with or without its line: `glued-words:19`. */
    accept: list,
    sample: z.boolean(),
    /** Lines of the file where further articles begin; false: it holds one. */
    split: z.union([z.literal(false), lineNumbers], "false, or the numbers of the lines where further articles begin"),
  })
  .partial();

export type OverrideValues = z.output<typeof overrideSchema>;
export type OverrideKey = keyof OverrideValues;

/** Where an overridden value stands: its file, and its lines there. */
export interface OverridePlace {
  readonly file: string;
  readonly lines: Lines | null;
  readonly text: string;
}

/** What is overridden, and where it says so. */
export interface Override {
  readonly values: OverrideValues;
  readonly places: Readonly<Partial<Record<OverrideKey, OverridePlace>>>;
}

export const noOverride: Override = { values: {}, places: {} };

/** What two articles never share. */
const oneArticles = ["id", "aliases", "headline", "original_headline", "alternative_headline", "url", "archived", "dateline", "description"] as const satisfies readonly OverrideKey[];

/** The fields of which a curator may say that there is none. */
export const removable: ReadonlySet<OverrideKey> = new Set([
  "headline", "original_headline", "alternative_headline", "published", "modified", "saved", "added", "source", "via", "url", "archived",
  "bylines", "dateline", "section", "genre", "language", "description", "tags", "rights", "aliases",
]);

/** The keys that can be said of one article only. */
export const ofOneArticle = ({ values }: Override): readonly OverrideKey[] => oneArticles.filter((key) => values[key] !== undefined);

/** What can be said of several articles at once. */
export const withoutOneArticles = ({ values, places }: Override): Override => {
  const isShared = ([key]: readonly [string, unknown]): boolean => !(oneArticles as readonly string[]).includes(key);
  return { values: Object.fromEntries(Object.entries(values).filter(isShared)), places: Object.fromEntries(Object.entries(places).filter(isShared)) };
};

/** The nearer wins, field by field: the sidecar above the front matter above the folder's defaults. */
export const nearerOverride = (far: Override, near: Override): Override => ({
  values: { ...far.values, ...near.values },
  places: { ...far.places, ...near.places },
});

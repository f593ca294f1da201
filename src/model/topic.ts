import * as z from "zod";

/** Phrases by language; `*` holds phrases of any language. */
export const phrasesSchema = z.union([z.array(z.string()).transform((list) => ({ "*": list })), z.record(z.string(), z.array(z.string()))]).default({});

export const idSchema = z.string().regex(/^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9]+(-[a-z0-9]+)*$/, "a-z, 0-9 and single hyphens").max(80);

export const topicSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(200),
  description: z.string().optional(),
  /** IPTC Media Topic: http://cv.iptc.org/newscodes/mediatopic/ */
  iptc: z.string().regex(/^\d{8}$/, "eight digits in quotes").optional(),
  any: phrasesSchema,
  /** Each must occur. */
  all: phrasesSchema,
  /** None may occur. */
  none: phrasesSchema,
  /** Ids of entities, and paths or ids of articles, that show the topic. */
  entities: z.array(z.string()).default([]),
  examples: z.array(z.string()).default([]),
});

export type Phrases = Readonly<Record<string, readonly string[]>>;
export type Topic = Readonly<z.output<typeof topicSchema>>;

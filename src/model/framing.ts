import * as z from "zod";
import { idSchema, phrasesSchema } from "./topic.ts";

const termSchema = z.strictObject({
  /** Part of the address of its sentences; made of the name where it is missing. */
  id: idSchema.optional(),
  name: z.string().min(1).max(200),
  /** Words and phrases, in a list for every language or under languages; the name itself where they are missing. */
  forms: phrasesSchema,
});

/** An entry of `_data/terms.yaml`: rival terms for one thing. */
export const framedSchema = z
  .strictObject({
    id: idSchema,
    /** What the terms are for. */
    name: z.string().min(1).max(200),
    description: z.string().max(2000).optional(),
    terms: z.array(termSchema).min(2, "two terms or more").max(12, "twelve terms at most"),
  })
  .superRefine(({ terms }, context) => {
    const ids = new Set<string>();
    for (const [at, { id }] of terms.entries()) {
      if (id !== undefined && ids.has(id)) context.addIssue({ code: "custom", path: ["terms", at, "id"], message: `two terms have the id ${id}` });
      if (id !== undefined) ids.add(id);
    }
  });

export type FramedThing = Readonly<z.output<typeof framedSchema>>;

/** For editors: https://json-schema.org/draft/2020-12 */
export const termsJsonSchema = (): unknown => ({ ...z.toJSONSchema(z.array(framedSchema), { io: "input" }), title: "Rival terms for one thing (_data/terms.yaml)" });

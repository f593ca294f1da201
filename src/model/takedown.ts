import * as z from "zod";
import { articleIdPattern } from "./article-id.ts";

/** A line of `_data/takedowns.yaml`: an article that is published no more. */
export const takedownSchema = z.strictObject({
  /** As in the article's address. */
  id: z.coerce.string().regex(articleIdPattern, "an article's id, as in its address"),
  /** When it was taken out. */
  date: z.iso.date("a day, YYYY-MM-DD"),
  /** Shown in its place. */
  reason: z.string().trim().min(1).max(1000),
});

export type Takedown = Readonly<z.output<typeof takedownSchema>>;

/** For editors: https://json-schema.org/draft/2020-12 */
export const takedownsJsonSchema = (): unknown => ({ ...z.toJSONSchema(z.array(takedownSchema), { io: "input" }), title: "Articles taken out (_data/takedowns.yaml)" });

import * as z from "zod";
import { articleIdPattern } from "./article-id.ts";
import { idSchema } from "./topic.ts";

const articles = z.array(z.union([z.string(), z.number()]).transform(String).pipe(z.string().regex(articleIdPattern, "an article's id, as in its address"))).min(2, "two articles or more");

/** An entry of `_data/stories.yaml`: what a curator knows of which articles tell the same event, or go on from one another. Articles by their ids. */
export const curatedStorySchema = z
  .strictObject({
    /** They tell one event. */
    join: articles.optional(),
    /** No two of them tell the same event. */
    split: articles.optional(),
    /** Their events are of one storyline. */
    line: articles.optional(),
    /** No two of them are of one storyline. */
    unline: articles.optional(),
    /** Of a storyline: its name, and the last part of its address. */
    name: z.string().min(1).max(200).optional(),
    id: idSchema.optional(),
  })
  .refine(({ join, split, line, unline }) => [join, split, line, unline].filter((one) => one !== undefined).length === 1, "one of `join`, `split`, `line` and `unline` is needed")
  .refine(({ line, name, id }) => line !== undefined || (name === undefined && id === undefined), { message: "only a `line` has a name", path: ["name"] });

export type CuratedStory = Readonly<z.output<typeof curatedStorySchema>>;

/** For editors: https://json-schema.org/draft/2020-12 */
export const storiesJsonSchema = (): unknown => ({ ...z.toJSONSchema(z.array(curatedStorySchema), { io: "input" }), title: "Stories and storylines (_data/stories.yaml)" });

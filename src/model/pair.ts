import * as z from "zod";

const sameOrOther = z.enum(["same", "other"]);

/** What a curator decided of two articles: an entry of `_data/pairs.yaml`. */
export const pairSchema = z
  .strictObject({
    /** Their ids. */
    articles: z.array(z.coerce.string().min(1)).length(2, "two ids of articles").refine(([one, other]) => one !== other, "two different ids of articles"),
    /** Whether they tell one event. */
    story: sameOrOther.optional(),
    /** Whether one repeats the other's text. */
    text: sameOrOther.optional(),
  })
  .refine((one) => one.story !== undefined || one.text !== undefined, { message: "`story` or `text` is needed, `same` or `other`", path: ["story"] });

export type ArticlePair = Readonly<z.output<typeof pairSchema>>;

/** The same for both orders of two ids. */
export const pairKey = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** The answers to one question by `pairKey`. */
export const decidedPairs = ({ pairs }: { readonly pairs?: readonly ArticlePair[] }, question: "story" | "text"): ReadonlyMap<string, "same" | "other"> =>
  new Map((pairs ?? []).flatMap(({ articles: [one = "", other = ""], [question]: answer }) => (answer === undefined ? [] : [[pairKey(one, other), answer] as const])));

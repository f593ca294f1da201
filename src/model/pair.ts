import * as z from "zod";

/** What a curator decided of two articles: an entry of `_data/pairs.yaml`. */
export const pairSchema = z.strictObject({
  /** Their ids. */
  articles: z.array(z.coerce.string().min(1)).length(2, "two ids of articles").refine(([one, other]) => one !== other, "two different ids of articles"),
  /** Whether one repeats the other's text. */
  text: z.enum(["same", "other"]),
});

export type ArticlePair = Readonly<z.output<typeof pairSchema>>;

/** The same for both orders of two ids. */
export const pairKey = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** Whether two articles have one text, by `pairKey`. */
export const decidedPairs = ({ pairs }: { readonly pairs?: readonly ArticlePair[] }): ReadonlyMap<string, "same" | "other"> => new Map((pairs ?? []).map(({ articles: [one = "", other = ""], text }) => [pairKey(one, other), text] as const));

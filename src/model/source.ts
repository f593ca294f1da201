import * as z from "zod";
import { rightsPattern } from "./rights.ts";
import { idSchema } from "./topic.ts";

const domain = z
  .string()
  .transform((text) => text.toLowerCase().replace(/^(?:https?:\/\/)?(?:www\.)?/, "").replace(/\/.*$/, ""))
  .pipe(z.string().regex(/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u, "a domain such as example.org"));

/** An outlet. */
export const sourceSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(200),
  domains: z.array(domain).default([]),
  /** Other names as printed, in any script. */
  aliases: z.array(z.string()).default([]),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/, "two capitals in quotes").optional(),
  /** BCP 47. */
  language: z.string().optional(),
  kind: z.enum(["outlet", "agency"]).default("outlet"),
  owner: z.string().optional(),
  rights: z.string().regex(rightsPattern, "full, excerpt: N, metadata or private").optional(),
});

export type Source = Readonly<z.output<typeof sourceSchema>>;

/** The outlet of an article; `id` is the table's where the table knows it, else made from the name or host. */
export interface SourceName {
  readonly id: string;
  readonly name: string;
}

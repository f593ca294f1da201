import * as z from "zod";
import { rightsPattern } from "./rights.ts";

/** `_data/site.yaml`. Everything may be left out. */
export const settingsSchema = z.strictObject({
  name: z.string().min(1).max(200).default("Press archive"),
  description: z.string().max(2000).optional(),
  /** Where the site will stand: `https://archive.example.org` or `https://name.github.io/repo`. */
  address: z.url({ protocol: /^https?$/ }).optional(),
  /** The path below the host, with or without slashes; taken from `address` when missing. */
  base: z.string().max(500).optional(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/).default("en"),
  time_zone: z.string().default("UTC"),
  /** `self` when the archive belongs to the outlet itself: lifts `noindex`. */
  publisher: z.enum(["self", "other"]).default("other"),
  rights: z.string().regex(rightsPattern, "full, excerpt: N, metadata or private").optional(),
  /** Ask those who train models not to take the texts. */
  noai: z.boolean().default(false),
  /** Feeds' `updated` when nothing in the archive has a date. */
  updated: z.iso.date().default("2000-01-01"),
  show_paths: z.boolean().default(false),
  /** `saved`: the pictures that were saved along with a page are published with it, where its rights are full. */
  images: z.enum(["none", "saved"]).default("none"),
  /** Full-text search. */
  search: z.boolean().default(true),
  /** What links the articles beyond what each says of itself: topics by their words, related articles, copies, stories. */
  analyses: z.boolean().default(true),
  contact: z.string().max(500).optional(),
});

export type SiteFile = z.output<typeof settingsSchema>;

export interface Settings extends Omit<SiteFile, "base"> {
  /** Begins and ends with a slash. */
  readonly base: string;
}

import type { Block } from "./block.ts";
import type { Known } from "./evidence.ts";
import type { Problem } from "./problem.ts";
import type { Override } from "./override.ts";

/** The formats an original may have; `record` is a record of ours, fed back in. */
export const formatNames = ["text", "markdown", "html", "record"] as const;
export type FormatName = (typeof formatNames)[number];

/** What the format itself says about the article, before any reading of the text. */
export interface Declared {
  readonly field: "headline" | "published" | "modified" | "saved" | "url" | "archived" | "source" | "byline" | "description" | "section" | "language" | "tags";
  readonly value: Known<string>;
}

/** An original as its format gives it: blocks in order, and what the format declares. */
export interface RawDocument {
  readonly format: FormatName;
  readonly blocks: readonly Block[];
  /** Blocks that are the page's rather than the story's, by index, with the reason; a field may still take its value from them. */
  readonly leftOut?: ReadonlyMap<number, string>;
  readonly declared: readonly Declared[];
  /** Front matter, already checked. */
  readonly override: Override;
  /** What an id is made of: see record.md, `id`. */
  readonly identity: string | Uint8Array;
  /** The original's text, line by line, for evidence; empty where the format has no lines. */
  readonly originalLines: readonly string[];
  /** The lines that begin a new page of print (form feeds); none when left out. */
  readonly pageBreaks?: readonly number[];
  /** Lines of the original that the format itself left out (markup, an unreadable front matter), with the reason. */
  readonly problems: readonly Problem[];
}

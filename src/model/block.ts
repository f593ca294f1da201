import type { Lines } from "./evidence.ts";

/** A stretch of a block's text that is emphasised or linked. Offsets are UTF-16, end exclusive. */
export type Mark =
  | { readonly kind: "strong" | "emphasis" | "code"; readonly start: number; readonly end: number }
  | { readonly kind: "link"; readonly start: number; readonly end: number; readonly href: string };

export const blockKinds = ["paragraph", "heading", "list", "quote", "table", "figure", "code"] as const;
export type BlockKind = (typeof blockKinds)[number];

/**
 * One piece of an article. The text is plain; what is emphasised or linked stands beside it in `marks`, so that
 * offsets into the text mean the same to every analysis and every page.
 * In a list "\n" parts the items, in a table "\n" the rows and "\t" the cells, in a quote "\n" the paragraphs;
 * elsewhere "\n" is a line break that the text really has.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Where it stands in the original; null where the format has no lines. */
  readonly lines: Lines | null;
  /** Headings only: 2 to 6, the article's own headline being 1. */
  readonly level?: number;
  /** Figures only, and only while a saved page is read. */
  readonly picture?: Picture;
  /** Lists only. */
  readonly ordered?: boolean;
}

/** What a saved page shows above a caption. */
export interface Picture {
  /** As the page has it; `data:,3` is the fourth of the files written into the page itself. */
  readonly address: string;
  readonly alt: string | null;
}

export const paragraph = (text: string, lines: Lines | null, marks: readonly Mark[] = []): Block => ({
  kind: "paragraph",
  text,
  marks,
  lines,
});

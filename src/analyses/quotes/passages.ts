import type { Block } from "../../model/block.ts";

/** A paragraph of running text: a block, or a line of a list or a quotation. */
export interface Passage {
  readonly block: number;
  /** Where it begins in the block's text. */
  readonly from: number;
  readonly text: string;
}

/** Nobody wrote a longer paragraph. */
const longest = 20_000;

export const passagesOf = (blocks: readonly Block[]): readonly Passage[] =>
  blocks.flatMap((block, index) => {
    if (block.kind !== "paragraph" && block.kind !== "list" && block.kind !== "quote") return [];
    if (block.kind === "paragraph") return block.text.length > longest ? [] : [{ block: index, from: 0, text: block.text }];
    let from = 0;
    return block.text.split("\n").flatMap((text) => {
      const passage = { block: index, from, text };
      from += text.length + 1;
      return text.length > longest ? [] : [passage];
    });
  });

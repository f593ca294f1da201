import type { Block } from "../model/block.ts";

/** Heading levels from 2 to 6, the headline being 1. A first heading that is the only one of level 1 moves alone; else all move. */
export const rebasedHeadings = (blocks: readonly Block[]): readonly Block[] => {
  const levels = blocks.flatMap(({ kind, level }) => (kind === "heading" && level !== undefined ? [level] : []));
  const ones = levels.filter((level) => level === 1).length;
  const shift = ones > 1 || (ones === 1 && levels[0] !== 1) ? 1 : 0;
  return blocks.map((block) => (block.level === undefined ? block : { ...block, level: Math.min(6, Math.max(2, block.level + shift)) }));
};

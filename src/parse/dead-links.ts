import type { Lines } from "../model/evidence.ts";

/** Links of a text that lead nowhere (`[word](#)`), which stand in the record as words alone. */
export interface DeadLinks {
  readonly count: number;
  /** The first one's line. */
  readonly lines: Lines;
  readonly text: string;
}

const dead = /(?<!!)\[[^\[\]\n]+\]\(\s*(?:#[^()\s]*|javascript:[^)\n]*)?\s*\)/gi;

export const deadLinksIn = (originalLines: readonly string[]): DeadLinks | null => {
  let count = 0;
  let first: { readonly number: number; readonly text: string } | null = null;
  for (const [at, line] of originalLines.entries()) {
    if (!line.includes("](")) continue;
    const found = line.match(dead) ?? [];
    if (found[0] !== undefined) first ??= { number: at + 1, text: found[0] };
    count += found.length;
  }
  return first === null ? null : { count, lines: [first.number, first.number], text: first.text };
};

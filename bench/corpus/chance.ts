/** Draws of one article: the same for the same seed and number, whatever else is drawn. */
export interface Chance {
  /** From 0 to below 1. */
  readonly share: () => number;
  /** From 0 to below `end`, whole. */
  readonly below: (end: number) => number;
  readonly one: <T>(list: readonly T[]) => T;
}

/** Mulberry32, seeded with both numbers. */
export const chanceOf = (seed: number, number: number): Chance => {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    const first = Math.imul(state ^ (state >>> 15), state | 1);
    const second = first ^ (first + Math.imul(first ^ (first >>> 7), first | 61));
    return ((second ^ (second >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(share() * end);
  const one = <T>(list: readonly T[]): T => {
    const found = list[below(list.length)];
    if (found === undefined) throw new Error("Nothing to draw from.");
    return found;
  };
  return { share, below, one };
};

/** A run of words that both texts have, or only one of them. */
export interface Run {
  readonly in: "both" | "first" | "second";
  readonly words: readonly string[];
}

/**
 * Two texts compared word by word. Words that each text has once hold the rest in place (patience diff, Bram Cohen); what stands between
 * them is compared by its longest common words where it is short, else taken as replaced. Near linear in the length of both.
 */
export const wordDiff = (first: readonly string[], second: readonly string[]): readonly Run[] => {
  const runs: { in: Run["in"]; words: string[] }[] = [];
  const add = (where: Run["in"], words: readonly string[]): void => {
    const last = runs.at(-1);
    if (words.length === 0) return;
    if (last?.in === where) for (const word of words) last.words.push(word);
    else runs.push({ in: where, words: [...words] });
  };
  compare({ words: first, from: 0, to: first.length }, { words: second, from: 0, to: second.length }, add, 0);
  return runs;
};

interface Piece {
  readonly words: readonly string[];
  readonly from: number;
  readonly to: number;
}

type Add = (where: Run["in"], words: readonly string[]) => void;

/** The product of both lengths up to which every word is compared with every other. */
const small = 40_000;
const deepest = 40;

const compare = (a: Piece, b: Piece, add: Add, depth: number): void => {
  let [startA, startB, endA, endB] = [a.from, b.from, a.to, b.to];
  while (startA < endA && startB < endB && a.words[startA] === b.words[startB]) [startA, startB] = [startA + 1, startB + 1];
  while (endA > startA && endB > startB && a.words[endA - 1] === b.words[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  add("both", a.words.slice(a.from, startA));
  const [innerA, innerB] = [{ ...a, from: startA, to: endA }, { ...b, from: startB, to: endB }];
  const anchors = startA < endA && startB < endB && depth < deepest ? anchorsOf(innerA, innerB) : [];
  if (anchors.length > 0) {
    for (const [atA, atB] of anchors) {
      compare({ ...a, from: startA, to: atA }, { ...b, from: startB, to: atB }, add, depth + 1);
      add("both", a.words.slice(atA, atA + 1));
      [startA, startB] = [atA + 1, atB + 1];
    }
    compare({ ...a, from: startA, to: endA }, { ...b, from: startB, to: endB }, add, depth + 1);
  } else between(innerA, innerB, add);
  add("both", a.words.slice(endA, a.to));
};

/** Words that stand once in each, in the longest order that both have. */
const anchorsOf = (a: Piece, b: Piece): readonly (readonly [number, number])[] => {
  const inB = places(b);
  const pairs = [...places(a)].flatMap(([word, atA]) => {
    const atB = inB.get(word);
    return atA >= 0 && atB !== undefined && atB >= 0 ? [[atA, atB] as const] : [];
  });
  return longestRising(pairs.sort((one, other) => one[0] - other[0]));
};

/** -1 for a word that occurs more than once. */
const places = ({ words, from, to }: Piece): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (let at = from; at < to; at++) {
    const word = words[at] ?? "";
    found.set(word, found.has(word) ? -1 : at);
  }
  return found;
};

const longestRising = (pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] => {
  const [tails, before]: [number[], number[]] = [[], []];
  for (const [index, [, value]] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const kept: (readonly [number, number])[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) kept.push(pair);
  }
  return kept.reverse();
};

/** Pieces without a word that both have once. */
const between = (a: Piece, b: Piece, add: Add): void => {
  const [wide, high] = [a.to - a.from, b.to - b.from];
  if (wide === 0 || high === 0 || wide * high > small) {
    add("first", a.words.slice(a.from, a.to));
    add("second", b.words.slice(b.from, b.to));
    return;
  }
  const line = high + 1;
  const common = new Uint16Array((wide + 1) * line);
  for (let x = wide - 1; x >= 0; x--)
    for (let y = high - 1; y >= 0; y--)
      common[x * line + y] = a.words[a.from + x] === b.words[b.from + y] ? (common[(x + 1) * line + y + 1] ?? 0) + 1 : Math.max(common[(x + 1) * line + y] ?? 0, common[x * line + y + 1] ?? 0);
  let [x, y] = [0, 0];
  while (x < wide || y < high) {
    const [wordA, wordB] = [a.words[a.from + x] ?? "", b.words[b.from + y] ?? ""];
    if (x < wide && y < high && wordA === wordB) {
      add("both", [wordA]);
      [x, y] = [x + 1, y + 1];
    } else if (y >= high || (x < wide && (common[(x + 1) * line + y] ?? 0) >= (common[x * line + y + 1] ?? 0))) {
      add("first", [wordA]);
      x++;
    } else {
      add("second", [wordB]);
      y++;
    }
  }
};

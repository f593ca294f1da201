/** The known word that a mistyped one was meant to be: at most a third of its letters changed, left out, added or swapped; null where none is near. */
export const nearest = (word: string, known: readonly string[]): string | null => {
  const ranked = known.map((one) => ({ one, distance: distance(word.toLowerCase(), one.toLowerCase()) })).sort((a, b) => a.distance - b.distance || (a.one < b.one ? -1 : 1));
  const [best] = ranked;
  return best && best.distance <= Math.max(1, Math.floor(Math.max(word.length, best.one.length) / 3)) ? best.one : null;
};

/** Damerau and Levenshtein's, neighbours swapped counting once: https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance */
const distance = (a: string, b: string): number => {
  let [older, row]: readonly number[][] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let x = 1; x <= Math.min(a.length, 60); x++) {
    const next = [x];
    for (let y = 1; y <= b.length; y++) {
      const isSame = a[x - 1] === b[y - 1];
      const least = Math.min((row?.[y] ?? 0) + 1, (next[y - 1] ?? 0) + 1, (row?.[y - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwapped = x > 1 && y > 1 && a[x - 1] === b[y - 2] && a[x - 2] === b[y - 1];
      next.push(isSwapped ? Math.min(least, (older?.[y - 2] ?? 0) + 1) : least);
    }
    [older, row] = [row, next];
  }
  return row?.at(-1) ?? 0;
};

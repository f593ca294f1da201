/** Part of a long list. */
export interface NumberedPage<Value> {
  /** Counted from the oldest, from 1; null for the newest, which is the list's own page. */
  readonly number: number | null;
  readonly values: readonly Value[];
  /** The numbers of the pages beside it; `newest` is the list's own page. */
  readonly older: number | null;
  readonly newer: number | "newest" | null;
}

/**
 * A list cut into pages so that old pages never change: the first holds the newest 50 to 99, every other a full 50, numbered from the
 * oldest. Values come newest first and each is on one page. There is always a first page.
 */
export const numberedPages = <Value>(values: readonly Value[], size = 50): readonly NumberedPage<Value>[] => {
  const count = Math.max(0, Math.floor((values.length - size) / size));
  const first = values.length - count * size;
  const older = Array.from({ length: count }, (_, index): NumberedPage<Value> => ({
    number: count - index,
    values: values.slice(first + index * size, first + (index + 1) * size),
    older: index === count - 1 ? null : count - index - 1,
    newer: index === 0 ? "newest" : count - index + 1,
  }));
  return [{ number: null, values: values.slice(0, first), older: count === 0 ? null : count, newer: null }, ...older];
};

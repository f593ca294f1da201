import { compareText } from "../lib/text.ts";

/** How often each value occurs, the most frequent first, equals in order of their keys. */
export const tally = <Value>(values: readonly Value[], keyOf: (value: Value) => string): readonly { readonly value: Value; readonly count: number }[] => {
  const counts = new Map<string, { value: Value; count: number }>();
  for (const value of values) {
    const entry = counts.get(keyOf(value));
    if (entry) entry.count += 1;
    else counts.set(keyOf(value), { value, count: 1 });
  }
  return [...counts].sort(([a, one], [b, other]) => other.count - one.count || compareText(a, b)).map(([, entry]) => entry);
};

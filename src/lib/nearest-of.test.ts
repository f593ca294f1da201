import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nearestOf } from "./nearest-of.ts";

/** Numbers that look like chance, the same each time. */
const values = (count: number, kinds: number): Float64Array => {
  let state = 7;
  return Float64Array.from({ length: count }, () => (state = (state * 48271) % 2147483647) % kinds);
};
const chosen = (places: readonly number[], of: Float64Array, most: number): readonly number[] => [...nearestOf(Uint32Array.from(places), of, most)].sort((a, b) => (of[b] ?? 0) - (of[a] ?? 0) || a - b);

describe("the nearest of many", () => {
  it("are those that come first when all are sorted, equal ones by their places", () => {
    for (const [count, kinds, most] of [[500, 1000, 100], [500, 5, 100], [101, 3, 100], [40, 7, 1]] as const) {
      const of = values(count, kinds);
      const places = [...of.keys()].sort((a, b) => ((a * 17) % count) - ((b * 17) % count));
      assert.deepEqual(chosen(places, of, most), [...of.keys()].sort((a, b) => (of[b] ?? 0) - (of[a] ?? 0) || a - b).slice(0, most));
    }
  });

  it("are all where there are no more", () => assert.deepEqual(chosen([2, 0], Float64Array.from([1, 9, 3]), 100), [2, 0]));
});

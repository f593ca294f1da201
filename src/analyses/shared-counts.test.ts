import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sharedCounts } from "./shared-counts.ts";

const counts = (sets: readonly (readonly number[])[]) => sharedCounts(sets.map((set) => Uint32Array.from(set)));

describe("what sets share", () => {
  it("is counted for each two that share anything", () =>
    assert.deepEqual(counts([[1, 2, 3], [9], [3, 2, 2 ** 32 - 1], [2 ** 32 - 1]]), [{ first: 0, second: 2, count: 2 }, { first: 2, second: 3, count: 1 }]));
  it("is nothing where values only look alike in their last bits", () => assert.deepEqual(counts([[5], [5 + 2 ** 24], [5 + 2 ** 25]]), []));
});

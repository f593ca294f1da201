import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { numberedPages } from "./numbered-pages.ts";

/** Newest first: the highest number is the newest. */
const list = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => count - index);

describe("a long list", () => {
  for (const [count, first, older] of [
    [0, 0, 0],
    [1, 1, 0],
    [99, 99, 0],
    [100, 50, 1],
    [149, 99, 1],
    [150, 50, 2],
    [1000, 50, 19],
  ] as const)
    it(`of ${count} shows ${first} on its own page and has ${older} older ones`, () => {
      const [newest, ...rest] = numberedPages(list(count));
      assert.equal(newest?.values.length, first);
      assert.equal(rest.length, older);
      assert.ok(rest.every((page) => page.values.length === 50));
    });

  it("shows each once, in order", () => assert.deepEqual(numberedPages(list(337)).flatMap((page) => page.values), list(337)));

  it("never changes an old page when newer ones come", () => {
    const before = numberedPages(list(230));
    const after = numberedPages(list(400));
    for (const page of before.slice(1)) assert.deepEqual(after.find((one) => one.number === page.number)?.values, page.values);
    assert.deepEqual(before.at(-1)?.values.at(-1), 1);
    assert.equal(before.at(-1)?.number, 1);
  });

  it("leads from page to page and back", () => {
    const [newest, second, first] = numberedPages(list(160));
    assert.deepEqual([newest?.newer, newest?.older], [null, 2]);
    assert.deepEqual([second?.number, second?.newer, second?.older], [2, "newest", 1]);
    assert.deepEqual([first?.number, first?.newer, first?.older], [1, 2, null]);
  });
});

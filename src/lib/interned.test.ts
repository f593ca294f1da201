import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { growingFloats, growingIntegers } from "./growing.ts";
import { interned } from "./interned.ts";

describe("what is kept once", () => {
  it("has one number, and comes back by it", () => {
    const { idOf, keys, valueOf } = interned((text: string) => text.toUpperCase());
    assert.deepEqual(["pear", "plum", "pear"].map(idOf), [0, 1, 0]);
    assert.equal(valueOf(1), "PLUM");
    assert.deepEqual(keys(), ["pear", "plum"]);
    assert.equal(valueOf(2), null);
  });
});

describe("numbers added one by one", () => {
  it("are all there in their order, however many", () => {
    const numbers = growingFloats();
    for (let at = 0; at < 5000; at++) numbers.add(at / 2);
    assert.deepEqual([...numbers.values()], Array.from({ length: 5000 }, (_, at) => at / 2));
  });

  it("may come many at a time", () => {
    const numbers = growingIntegers();
    for (const more of [[1, 2], [], Array.from({ length: 4000 }, (_, at) => at)]) numbers.addAll(more);
    numbers.add(7);
    assert.deepEqual([...numbers.values()], [1, 2, ...Array.from({ length: 4000 }, (_, at) => at), 7]);
  });
});

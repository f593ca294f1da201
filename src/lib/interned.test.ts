import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { growingFloats } from "./growing.ts";
import { interned, internedBy } from "./interned.ts";

describe("what is kept once", () => {
  it("has one number, and comes back by it", () => {
    const { idOf, valueOf } = interned((text: string) => text.toUpperCase());
    assert.deepEqual(["pear", "plum", "pear"].map(idOf), [0, 1, 0]);
    assert.equal(valueOf(1), "PLUM");
    assert.equal(valueOf(2), null);
  });

  it("is one object for all of a name, and nothing stays nothing", () => {
    const { idOf, valueOf } = internedBy(({ name }: { readonly name: string }) => name);
    const first = { name: "pear" };
    assert.deepEqual([first, null, { name: "pear" }].map(idOf), [1, 0, 1]);
    assert.equal(valueOf(1), first);
    assert.equal(valueOf(0), null);
  });
});

describe("numbers added one by one", () => {
  it("are all there in their order, however many", () => {
    const numbers = growingFloats();
    for (let at = 0; at < 5000; at++) numbers.add(at / 2);
    assert.deepEqual([...numbers.values()], Array.from({ length: 5000 }, (_, at) => at / 2));
  });
});

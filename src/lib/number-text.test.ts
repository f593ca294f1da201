import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { numbersIn, numberText } from "./number-text.ts";

describe("numbers as text", () => {
  it("are read as they were, however large", () => {
    for (const numbers of [[], [0], [0, 255], [256, 1, 65_535], [65_536, 7, 8], [2 ** 32 - 1]]) assert.deepEqual([...numbersIn(numberText(Uint32Array.from(numbers)))], numbers);
  });
  it("are those of a part, where a part is given", () => assert.deepEqual([...numbersIn(numberText(Uint32Array.from([1, 2, 70_000, 4]).subarray(1, 3)))], [2, 70_000]));
});

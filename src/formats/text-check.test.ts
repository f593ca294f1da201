import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { checkedText, closelyChecked } from "./text-check.ts";

const odd = ["\u0001", "\f", "\v", "\u0085", "\u0092", "\u061c", "\u202e", "\u2069", "\ufffd", "â€™", "Ã¼", "Ð¾", "Ñ€", "вЂ™", "Рё", "é", "ô", "ы", "“", "中", "\n", "\t", "a"];

describe("text that is checked", () => {
  it("is the same whether or not it is looked at closely", () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...odd), fc.string({ unit: "binary", maxLength: 4 }).filter((one) => !one.includes("\0"))), { maxLength: 8 }), (pieces) => {
        const text = pieces.join("");
        assert.deepEqual(checkedText(text, "content/a.txt"), closelyChecked(text, "content/a.txt"));
      }),
      { numRuns: 3000 },
    ));
  it("is looked at closely for each sign that is told of", () => {
    for (let code = 1; code < 0x10000; code++) {
      const text = `one\n${String.fromCharCode(code)}`;
      const closely = closelyChecked(text, "a");
      if (closely.text !== text || closely.problems.length > 0 || closely.pageBreaks.length > 0) assert.deepEqual(checkedText(text, "a"), closely, code.toString(16));
    }
  });
});

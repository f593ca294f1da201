import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isNode, isScalar, LineCounter, parseDocument } from "yaml";
import { refusals, soundValue, valueOf } from "./yaml.ts";

const piece = fc.constantFrom("a", "b: ", "b: ", "? ", ": ", "- ", "- ", "&x ", "*x", "!!str ", "{", "}", "[", "]", ", ", '"c": ', "'d'", "~", "null: ", "__proto__: ", "1: ", "007", "1.10", "true", "\n", "\n", "\n  ", "\n    ", "|\n  e", "# f", "[[[[[[[[[[[", "]]]]]]]]]]]");
const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(""));

describe("the value of a sound YAML tree", () => {
  it("is what the long way gives, and nothing in it is refused", () => {
    let sound = 0;
    fc.assert(
      fc.property(text, (given) => {
        const lines = new LineCounter();
        const { contents, errors } = parseDocument(given, { schema: "core", lineCounter: lines, prettyErrors: false, strict: true, stringKeys: true, uniqueKeys: false, logLevel: "silent" });
        if (errors.length > 0 || !isNode(contents) || isScalar(contents)) return;
        const value = soundValue(contents);
        if (value === undefined) return;
        sound++;
        assert.deepEqual([value, refusals(contents, lines)], [valueOf(contents), []]);
      }),
      { numRuns: 5000 },
    );
    assert.ok(sound > 300, `only ${sound} were sound`);
  });

  it("is none where something might be refused", () => {
    const deep = `${"[".repeat(34)}${"]".repeat(34)}`;
    for (const given of ["a: 1\na: 2", "a: &x 1", "&x a: 1", "a: &x [1]", "a: &x 1\nb: *x", "__proto__: 1", "a: {b: {c: 1, c: 2}}", deep])
      assert.equal(soundValue(parseDocument(given, { stringKeys: true, uniqueKeys: false, logLevel: "silent" }).contents), undefined, given);
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { Document, isScalar, isSeq, Scalar, visit } from "yaml";
import { readYaml, type YamlMap } from "./yaml.ts";
import { writeYaml } from "./yaml-text.ts";

const text = fc.oneof(fc.string({ unit: "binary" }).map((one) => one.toWellFormed()), fc.constantFrom("yes", "Harbour reopens", "excerpt: 50", "- a", "’tis", "2024", ""), fc.stringMatching(/^[a-zé ,.–-]{1,12}$/));
const anyMap = fc.letrec((tie) => ({
  any: fc.oneof({ depthSize: "small" }, text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => !Object.is(one, -0)), fc.boolean(), fc.constant(null), tie("list"), tie("map")),
  list: fc.array(tie("any"), { maxLength: 3 }),
  map: fc.dictionary(text.filter((key) => key !== "__proto__"), tie("any"), { maxKeys: 3, noNullPrototype: true }),
})).map as fc.Arbitrary<YamlMap>;

/** The same in the library's words. */
const libraryText = (value: YamlMap): string => {
  const written = new Document(value, { schema: "core", aliasDuplicateObjects: false });
  const isNumeric = (node: unknown): boolean => isScalar(node) && (typeof node.value === "number" || node.value === null);
  visit(written, {
    Seq: (_, list) => void (list.flow = list.items.every((one) => isNumeric(one) || (isSeq(one) && one.items.every(isNumeric)))),
    Scalar: (_, scalar) => {
      if (typeof scalar.value === "string") scalar.type = /^\p{L}[\p{L}\p{M}\p{N}()/_.,’‘“”–—-]*(?: [\p{L}\p{M}\p{N}()/_.,’‘“”–—-]+)*$/u.test(scalar.value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(scalar.value) ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE;
    },
  });
  return written.toString({ lineWidth: 0, doubleQuotedAsJSON: true, flowCollectionPadding: false, indentSeq: true });
};

describe("written YAML", () => {
  it("keeps plain words plain and puts the rest in quotes", () =>
    assert.equal(
      writeYaml({ headline: "Harbour reopens", rights: "excerpt: 50", sure: "yes", lines: [3, 4] }),
      'headline: Harbour reopens\nrights: "excerpt: 50"\nsure: "yes"\nlines: [3, 4]\n',
    ));

  it("is read back as it was, whatever it holds", () =>
    fc.assert(
      fc.property(anyMap, (given) => {
        const reading = readYaml(writeYaml(given));
        assert.deepEqual(reading.kind === "read" ? reading.document.value : reading.errors, given);
      }),
      { numRuns: 1000 },
    ));

  it("leaves out what is undefined, as JSON does", () => assert.equal(writeYaml({ a: undefined, b: { c: undefined }, d: [{ e: 1, f: undefined }] }), "b: {}\nd:\n  - e: 1\n"));

  it("is what the library writes", () => fc.assert(fc.property(anyMap, (given) => assert.equal(writeYaml(given), libraryText(given))), { numRuns: 1000 }));
});

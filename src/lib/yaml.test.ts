import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readYaml, yamlLimit, type YamlDocument } from "./yaml.ts";

const documentOf = (text: string): YamlDocument => {
  const read = readYaml(text);
  if (read.kind === "failed") throw new Error(read.errors[0].message);
  return read.document;
};

const errorOf = (text: string): { readonly message: string; readonly line: number; readonly column: number } => {
  const read = readYaml(text);
  if (read.kind === "read") throw new Error(`read as ${JSON.stringify(read.document.value)}`);
  return read.errors[0];
};

describe("YAML text", () => {
  it("is read by the core schema: days and yes stay text", () =>
    assert.deepEqual(documentOf("day: 2019-12-04\nsure: yes\nyear: 2014\n").value, { day: "2019-12-04", sure: "yes", year: 2014 }));

  it("may be a list, and nothing is an empty map", () => {
    assert.deepEqual(documentOf("- a\n- b\n").value, ["a", "b"]);
    assert.deepEqual(documentOf("# only a remark\n").value, {});
  });

  it("says where each value stands, as it is written", () => {
    const { placeOf } = documentOf("id: 007\nlist:\n  - one\n  - name: \"two\"\nopen:\n");
    assert.deepEqual(placeOf(["id"]), { line: 1, column: 5, lines: [1, 1], text: "007" });
    assert.deepEqual(placeOf(["list", 1, "name"]), { line: 4, column: 11, lines: [4, 4], text: '"two"' });
    assert.deepEqual(placeOf(["list"])?.lines, [2, 4]);
    assert.equal(placeOf(["open"])?.text, "");
    assert.equal(placeOf(["missing"]), null);
  });

  it("is refused with line and column when it is broken", () =>
    assert.deepEqual([errorOf("a: 1\ntitle: Breaking: no\n").line, errorOf("a: 1\ntitle: Breaking: no\n").column], [2, 8]));

  for (const [what, text] of [
    ["an alias", "a: &x 1\nb: *x\n"],
    ["an anchor", "a: &x 1\n"],
    ["a tag", "a: !!js/function 1\n"],
    ["a key twice", "a: 1\na: 2\n"],
    ["a second document", "a: 1\n---\nb: 2\n"],
    ["the key __proto__", "__proto__: {admin: true}\n"],
    ["a bare word", "hello\n"],
    ["a map as key", "{a: 1}: 2\n"],
    ["deep nesting", "[".repeat(40) + "]".repeat(40)],
    ["very deep nesting", "- ".repeat(30_000)],
    ["very deep nesting in brackets", "[".repeat(60_000)],
    ["very deep nesting by columns", Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
    ["too many bytes", `a: ${"я".repeat(yamlLimit / 2)}\n`],
  ] as const)
    it(`is refused for ${what}`, () => assert.equal(readYaml(text).kind, "failed"));

  it("may have any number of brackets in its words", () => assert.equal(readYaml(`a: "${"[{".repeat(500)}"\n`).kind, "read"));

  it("is never copied into Object.prototype", () => {
    readYaml("__proto__: {admin: true}\nconstructor: {prototype: {admin: true}}\n");
    assert.equal("admin" in {}, false);
  });
});

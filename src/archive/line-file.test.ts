import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLineFile } from "./line-file.ts";

let folder = "";
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "cuttings-lines-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const opened = (text: string) => {
  const path = join(folder, "lines.tsv");
  writeFileSync(path, text);
  return { path, file: openLineFile(path, "header\n") };
};
const found = (file: ReturnType<typeof openLineFile>, name: string): string | undefined => file.find(name)?.toString("utf8");

describe("a file of lines", () => {
  it("gives each by its name, in whatever order they are asked for", () => {
    const long = "x".repeat(700_000);
    const { file } = opened(`header\none\t1\ntwo\t${long}\nthree\tдругой\nfour\t${long}4\nfive\t5\n`);
    assert.equal(file.size, 5);
    assert.deepEqual(["five", "one", "three"].map((name) => found(file, name)), ["five\t5\n", "one\t1\n", "three\tдругой\n"]);
    assert.equal(found(file, "four"), `four\t${long}4\n`);
    assert.equal(found(file, "two"), `two\t${long}\n`);
    assert.equal(found(file, "six"), undefined);
  });

  it("has none under another header, none without an end, and none where no file is", () => {
    assert.equal(opened("another\none\t1\n").file.size, 0);
    assert.equal(found(opened("header\none\t1\ntwo\t2").file, "two"), undefined);
    assert.equal(openLineFile(join(folder, "missing.tsv"), "header\n").size, 0);
  });

  it("gives what stands in a line's place now when another file has come there, and nothing when that is shorter", () => {
    const { path, file } = opened("header\none\t1\ntwo\t2\n");
    writeFileSync(path, "header\none\t7\n");
    assert.equal(found(file, "one"), "one\t7\n");
    assert.equal(found(file, "two"), undefined);
  });
});

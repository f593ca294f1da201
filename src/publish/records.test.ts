import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { BuildError } from "../model/usage-error.ts";
import { publishRecords } from "./records.ts";

const record = (headline: string): string => `---\ncuttings: 1\nheadline: ${headline}\n---\n`;

let root = "";
beforeEach(() => (root = mkdtempSync(join(tmpdir(), "cuttings-records-"))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("the folder of records", () => {
  it("holds one file an article, and loses those of articles that are gone", () => {
    publishRecords(root, new Map([["a", record("One")], ["b", record("Two")]]));
    publishRecords(root, new Map([["a", record("One, corrected")]]));
    assert.deepEqual(readdirSync(join(root, "_records")), ["a.md"]);
    assert.equal(readFileSync(join(root, "_records/a.md"), "utf8"), record("One, corrected"));
  });
  it("keeps a person's own notes, and refuses to write over one", () => {
    mkdirSync(join(root, "_records"));
    writeFileSync(join(root, "_records/notes.md"), "my notes");
    publishRecords(root, new Map());
    assert.throws(() => publishRecords(root, new Map([["notes", record("One")]])), BuildError);
    assert.equal(readFileSync(join(root, "_records/notes.md"), "utf8"), "my notes");
  });
});

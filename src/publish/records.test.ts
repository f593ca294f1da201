import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { BuildError } from "../model/usage-error.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { publishRecords } from "./records.ts";

const record = (headline: string): string => `---\ncuttings: 1\nheadline: ${headline}\n---\n`;

const publish = (articles: readonly (readonly [id: string, headline: string])[], made: string[] = []): readonly string[] => {
  publishRecords({ root, version: "1", write: ({ id, headline }) => (made.push(id), record(headline)) }, articles.map(([id, headline]) => inventedArticle({ id, headline })));
  return made;
};

let root = "";
beforeEach(() => (root = mkdtempSync(join(tmpdir(), "cuttings-records-"))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("the folder of records", () => {
  it("holds one file an article, and loses those of articles that are gone", () => {
    publish([["a", "One"], ["b", "Two"]]);
    publish([["a", "One, corrected"]]);
    assert.deepEqual(readdirSync(join(root, "_records")), ["a.md"]);
    assert.equal(readFileSync(join(root, "_records/a.md"), "utf8"), record("One, corrected"));
  });
  it("makes a record again only when its article is another, or somebody touched it", () => {
    assert.deepEqual(publish([["a", "One"], ["b", "Two"], ["c", "Three"]]), ["a", "b", "c"]);
    writeFileSync(join(root, "_records/c.md"), record("Forged"));
    assert.deepEqual(publish([["a", "One"], ["b", "Two, corrected"], ["c", "Three"]]), ["b", "c"]);
    assert.equal(readFileSync(join(root, "_records/c.md"), "utf8"), record("Three"));
  });
  it("keeps a person's own notes, and refuses to write over one", () => {
    mkdirSync(join(root, "_records"));
    writeFileSync(join(root, "_records/notes.md"), "my notes");
    publish([]);
    assert.throws(() => publish([["notes", "One"]]), BuildError);
    assert.equal(readFileSync(join(root, "_records/notes.md"), "utf8"), "my notes");
  });
});

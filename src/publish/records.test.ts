import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { BuildError } from "../model/usage-error.ts";
import { openLiveSite } from "./live-site.ts";
import { openRecords, publishRecords, recordsFolder } from "./records.ts";
import { writerInto } from "./staging.ts";

const record = (headline: string): string => `---\ncuttings: 1\nheadline: ${headline}\n---\n`;

/** Publishes records of these headlines, those that do not stay; gives the ids of the ones that were made. */
const publish = (articles: readonly (readonly [id: string, headline: string])[]): readonly string[] => {
  const live = openLiveSite(root, recordsFolder(root), "1");
  const waiting = openRecords(root);
  const { write, written } = writerInto(waiting.folder);
  const fresh = articles.filter(([id, headline]) => !live.stays(`${id}.md`, headline));
  for (const [id, headline] of fresh) write(`${id}.md`, record(headline));
  try {
    publishRecords(root, { folder: waiting.folder, written: [...written.values()] }, live);
  } finally {
    waiting.remove();
  }
  return fresh.map(([id]) => id);
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
  it("loses a record that somebody put there, also when all others stay", () => {
    publish([["a", "One"]]);
    writeFileSync(join(root, "_records/b.md"), record("Forged"));
    assert.deepEqual(publish([["a", "One"]]), []);
    assert.deepEqual(readdirSync(join(root, "_records")), ["a.md"]);
  });
  it("keeps a person's own notes, and refuses to write over one", () => {
    mkdirSync(join(root, "_records"));
    writeFileSync(join(root, "_records/notes.md"), "my notes");
    publish([]);
    assert.throws(() => publish([["notes", "One"]]), BuildError);
    assert.equal(readFileSync(join(root, "_records/notes.md"), "utf8"), "my notes");
  });
});

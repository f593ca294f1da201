import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { join } from "node:path";
import { addFiles, archiveLike, archiveOf, built, cuttings, filesOf } from "./built.ts";

const recordsOf = (root: string): ReadonlyMap<string, string> => filesOf(join(root, "_records"));

/** Another archive, with no `_data/`, whose originals are the records. */
const archiveOfRecords = (records: ReadonlyMap<string, string>): string => archiveOf(Object.fromEntries([...records].map(([path, text]) => [`content/${path}`, Buffer.from(text, "latin1")])));

describe("a record fed back as an original", () => {
  it("gives the same bytes again, for every article of the sample", () => {
    const first = archiveLike(".");
    built(first);
    const records = recordsOf(first);
    assert.ok(records.size >= 10);
    const second = archiveOfRecords(records);
    const { counted } = built(second);
    assert.equal(counted["published"], records.size);
    assert.deepEqual(recordsOf(second), records);
  });

  for (const name of ["a-messy-dump", "dates-of-every-kind", "what-a-curator-says"])
    it(`gives the same bytes again: ${name.replaceAll("-", " ")}`, () => {
      const first = archiveLike(join("test", "archives", name));
      built(first);
      const second = archiveOfRecords(recordsOf(first));
      built(second);
      assert.deepEqual(recordsOf(second), recordsOf(first));
    });

  it("is the same on the standard output of `parse`", () => {
    const first = archiveLike(join("test", "archives", "a-messy-dump"));
    built(first);
    for (const [path, text] of recordsOf(first)) assert.equal(Buffer.from(cuttings(["parse", join(first, "_records", path)]).stdout).toString("latin1"), text);
  });

  it("answers to a sidecar beside it, and to no other file", () => {
    const record = '---\ncuttings: 1\nid: pear-trees\nheadline: Pear trees\npublished: null\npublished_kind: undated\noriginal:\n  path: content/lost.txt\n  sha256: "' + "0".repeat(64) + '"\n  bytes: 9\n  format: text\n---\n\nPears came, too.\n';
    const root = archiveOf({ "content/b.md": record });
    const review = () => JSON.parse(cuttings(["check", "--root", root, "--json"]).stdout).review as readonly { readonly sidecar: string; readonly code: string }[];
    assert.deepEqual(review().map((one) => [one.sidecar, one.code]), [["content/b.md.yaml", "source-unknown"], ["content/b.md.yaml", "undated"]]);
    addFiles(root, { "content/b.md.yaml": "published: null\nsource: null\n" });
    assert.deepEqual(review(), []);
  });
});

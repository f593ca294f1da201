import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { problem, warning } from "../model/problem.ts";
import { summaryText, type Built } from "./summary.ts";

const built: Built = {
  problems: [],
  found: 27,
  counted: { published: 24, duplicates: 1, sidecars: 2, assets: 0, heldBack: 0, sampleLeftOut: 0, furtherArticles: 0 },
  undated: 1,
  pages: 41,
  published: { added: 30, changed: 0, removed: 1, unchanged: 12, bytes: 312_004 },
  notes: ["A note."],
  out: "_site",
};
const way = { program: "npx cuttings", options: "", seconds: 1.24 };

describe("the summary of a build", () => {
  it("tells files, pages, problems and notes, and names the next command", () =>
    assert.equal(
      summaryText({ ...built, problems: [warning({ code: "c", file: "f", message: "m", fix: "x" })] }, way),
      [
        "27 files in content/: 24 published, 1 of equal text with another, 2 that describe others.",
        "41 pages in _site, 313 kB, in 1.2 s; files: 30 new, 1 removed, 12 as before.",
        "Problems: 1 warning.",
        "1 article has no date.",
        "A note.",
        "Next: npx cuttings serve",
        "",
      ].join("\n"),
    ));
  it("sends the reader to the problems when a file was held back", () =>
    assert.match(summaryText({ ...built, problems: [problem({ code: "c", file: "f", message: "m", fix: "x" })] }, { ...way, options: " --root x" }), /^Next: npx cuttings check --root x$/m));
  it("sends the reader of an empty archive to its first article", () => {
    const empty = { ...built, found: 0, counted: { ...built.counted, published: 0, duplicates: 0, sidecars: 0 }, undated: 0 };
    assert.match(summaryText(empty, way), /^content\/ holds no files yet\.\n[\s\S]*Next: npx cuttings add FILE\n$/);
  });
  it("never takes more than 12 lines", () => {
    const text = summaryText({ ...built, notes: Array.from({ length: 40 }, (_, at) => `Note ${at}.`) }, way);
    assert.equal(text.trimEnd().split("\n").length, 12);
    assert.match(text, /Next: npx cuttings serve\n$/);
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isOriginal, readOriginal } from "./all.ts";

const codeOf = (path: string, text: string): string | undefined => {
  const read = readOriginal({ path, bytes: Buffer.from(text) });
  return read.kind === "held-back" ? read.problems[0]?.code : read.kind === "document" ? read.document.format : read.kind;
};

describe("an original", () => {
  it("is read by its extension, in any case", () => {
    for (const [path, format] of [["content/a.txt", "text"], ["content/b/a.TEXT", "text"], ["content/a.md", "markdown"], ["content/a.Markdown", "markdown"], ["content/a.html", "html"], ["content/a.htm", "html"], ["content/a.xhtml", "html"]] as const) {
      assert.equal(codeOf(path, "Harbour reopens"), format);
      assert.ok(isOriginal(path));
    }
  });

  it("of any other kind is held back, and it says what is read", () => {
    for (const path of ["content/a.njk", "content/a.11ty.js", "content/a", "content/.txt", "content/a.md/b", "content/a.txt.exe"]) {
      assert.equal(codeOf(path, "Harbour reopens"), "unknown-format");
      assert.equal(isOriginal(path), false);
    }
    const read = readOriginal({ path: "content/a.doc", bytes: Buffer.from("a") });
    assert.match(read.kind === "held-back" ? (read.problems[0]?.fix ?? "") : "", /\.txt, \.text, \.md, \.markdown, \.html, \.htm, \.xhtml/);
  });

  it("is held back when it has more parts than an article", () => assert.equal(codeOf("content/a.txt", "a\n".repeat(25_000)), "too-many-parts"));
});

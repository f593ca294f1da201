import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inventedArticle } from "../../test/invented-article.ts";
import type { Article } from "../model/article.ts";
import { paragraph } from "../model/block.ts";
import { evidence } from "../model/evidence.ts";
import { warning } from "../model/problem.ts";
import { parsedArticle, unparsedFile } from "./parse-ndjson.ts";

const article: Article = {
  ...inventedArticle({ id: "k7f3q2xm4a", headline: "Bridge reopens", published: "2019-12-04" }),
  source: { id: "harbour-post", name: "The Harbour Post" },
  bylines: [{ name: "Ada Quill", kind: "person" }],
  body: [paragraph("The bridge is open.", [3, 3]), { kind: "code", text: "x = 1", marks: [], lines: [5, 5] }],
  captions: [{ text: "The bridge", credit: null, lines: null, before: 0 }],
  related: [{ title: "Bridge closes", url: null, lines: [9, 9] }],
  removed: [{ lines: [11, 11], text: "Leave a Reply", rule: "comment-prompt" }],
  evidence: { published: evidence("stated", { lines: [2, 2], place: "line" }, "December 04, 2019", 0.99) },
};

describe("a parsed article for other programs", () => {
  it("has exactly these fields in this order, null and empty where nothing is known", () =>
    assert.equal(
      JSON.stringify(parsedArticle("content/a.txt", article, [])),
      JSON.stringify({
        path: "content/a.txt",
        id: "k7f3q2xm4a",
        format: "text",
        language: "en",
        headline: "Bridge reopens",
        published: "2019-12-04",
        published_kind: "known",
        source: "The Harbour Post",
        bylines: ["Ada Quill"],
        dateline: null,
        url: null,
        section: null,
        description: null,
        body: [
          { kind: "paragraph", text: "The bridge is open.", lines: [3, 3] },
          { kind: "paragraph", text: "x = 1", lines: [5, 5] },
        ],
        captions: [{ text: "The bridge", credit: null, lines: null }],
        related: [{ title: "Bridge closes", url: null, lines: [9, 9] }],
        removed: [{ lines: [11, 11], text: "Leave a Reply", rule: "comment-prompt" }],
        evidence: { published: { method: "stated", lines: [2, 2], text: "December 04, 2019", confidence: 0.99, reasons: [] } },
        problems: [],
      }),
    ));
  it("has no date and no source when none is known", () => {
    const parsed = parsedArticle("a", { ...article, published: { kind: "undated", hint: "XXXX-03" }, source: null }, []);
    assert.deepEqual([parsed.published, parsed.published_kind, parsed.source], [null, "undated", null]);
  });
  it("is its path and problems alone when it could not be read", () =>
    assert.deepEqual(unparsedFile("b", [warning({ code: "c", file: "b", line: 2, message: "m", fix: "f" })]), {
      path: "b",
      problems: [{ code: "c", severity: "warning", file: "b", line: 2, column: null, message: "m", fix: "f" }],
    }));
});

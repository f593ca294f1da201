import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { markedText, splitMarked } from "./marked-text.ts";

describe("marked text", () => {
  it("is escaped", () => assert.equal(markedText({ text: "<b>a & b</b>", marks: [] }).toString(), "&lt;b&gt;a &amp; b&lt;/b&gt;"));

  it("shows emphasis where it overlaps", () =>
    assert.equal(
      markedText({ text: "abcdef", marks: [{ kind: "strong", start: 0, end: 4 }, { kind: "emphasis", start: 2, end: 6 }] }).toString(),
      "<strong>ab</strong><strong><em>cd</em></strong><em>ef</em>",
    ));

  it("keeps a link whole around emphasis", () =>
    assert.equal(
      markedText({ text: "the pier report", marks: [{ kind: "link", start: 4, end: 15, href: "https://a.example/?a=1&b=2" }, { kind: "emphasis", start: 4, end: 8 }] }).toString(),
      'the <a href="https://a.example/?a=1&amp;b=2" rel="noopener noreferrer nofollow"><em>pier</em> report</a>',
    ));

  for (const href of ["javascript:alert(1)", "#", "/2019/", "https://user:word@a.example/", "data:text/html,x"])
    it(`leaves only the words of a link to ${href}`, () => assert.equal(markedText({ text: "here", marks: [{ kind: "link", start: 0, end: 4, href }] }).toString(), "here"));

  it("keeps line breaks", () => assert.equal(markedText({ text: "a\nb", marks: [] }).toString(), "a<br>b"));

  it("is split with its marks", () =>
    assert.deepEqual(splitMarked({ text: "one\ntwo", marks: [{ kind: "strong", start: 2, end: 6 }] }, "\n"), [
      { text: "one", marks: [{ kind: "strong", start: 2, end: 3 }] },
      { text: "two", marks: [{ kind: "strong", start: 0, end: 2 }] },
    ]));
});

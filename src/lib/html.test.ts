import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { html, safe } from "./html.ts";

describe("html", () => {
  it("escapes every plain value, in text and in attributes", () =>
    assert.equal(html`<a title="${'"><script>'}">${"<b>&'"}</a>`.toString(), '<a title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;&#39;</a>'));
  it("keeps markup of its own, joins lists, leaves nothing for nothing", () =>
    assert.equal(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}${null}${false}${undefined}</ul>`.toString(), "<ul><li>1</li><li>2</li></ul>"));
  it("shows what HTML cannot hold as U+FFFD", () => assert.equal(html`${"a\u0000b\ud800c\u0007"}`.toString(), "a\ufffdb\ufffdc\ufffd"));
  it("leaves emoji and line breaks alone", () => assert.equal(html`${"🍎\n\té"}`.toString(), "🍎\n\té"));
  it("takes markup only from `html` and `safe`", () => {
    assert.equal(html`${safe("<i>")}`.toString(), "<i>");
    assert.throws(() => html`${{ toString: () => "<b>" } as unknown as string}`);
  });
});

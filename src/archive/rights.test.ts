import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { inventedArticle } from "../../test/invented-article.ts";
import { asPublic } from "./rights.ts";

const secret = inventedArticle({
  body: ["One two three four five six.", "A planted sentence that nobody may read."],
  description: "planted description",
  removed: [{ lines: [9, 9], text: "planted remainder", rule: "navigation" }],
  captions: [{ text: "planted caption", credit: null, lines: null, before: 0 }],
  evidence: { dateline: { method: "pattern", lines: [3, 3], text: "planted words", confidence: 0.9, reasons: ["planted reason"] } },
});

describe("rights", () => {
  it("full publishes all of it", () => assert.deepEqual(asPublic(secret, "full", true)?.body, secret.body));
  it("private publishes nothing", () => assert.equal(asPublic(secret, "private", true), null));
  it("metadata publishes no words of the text, nor of what was left out, nor of the evidence", () => assert.ok(!JSON.stringify(asPublic(secret, "metadata", true)).includes("planted")));
  it("an excerpt ends after its number of words", () => {
    const shown = asPublic(secret, "excerpt: 4", true);
    assert.deepEqual(shown?.body.map((block) => block.text), ["One two three four …"]);
    assert.ok(!JSON.stringify(shown).includes("planted"));
  });
  it("never tell the names of files, unless the archive shows them", () => {
    const curated = { ...secret, evidence: { headline: { method: "curator", lines: [1, 1], place: "content/secret-name.txt.yaml", text: "", confidence: 1, reasons: [] } }, original: { ...secret.original, path: "content/secret-name.txt" } } as const;
    assert.ok(!JSON.stringify(asPublic(curated, "full", false)).includes("secret-name"));
    assert.ok(JSON.stringify(asPublic(curated, "full", true)).includes("secret-name.txt.yaml"));
  });
});

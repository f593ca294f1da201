import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { evidence } from "../model/evidence.ts";
import { evidencePanel } from "./evidence-panel.ts";

const panel = (confidence: number, text = "June 17, 2022"): string =>
  evidencePanel([{ field: "published", value: "17 June 2022", evidence: evidence("stated", { lines: [5, 6] }, text, confidence) }], [{ lines: [38, 38], text: "Leave a Reply", rule: "comment-prompt" }], "en").toString();

describe("the evidence of an article", () => {
  it("says method, place, words and certainty plainly", () => {
    assert.match(panel(0.99), /id="how-published".*17 June 2022.*Stated in the text, lines 5 to 6, certain.*June 17, 2022/s);
    assert.match(panel(0.75), /likely/);
    assert.match(panel(0.5), /a guess/);
  });

  it("lists what was left out, with line and rule", () => assert.match(panel(1), /Left out.*line 38.*Leave a Reply.*comment prompt/s));

  it("quotes markup as words and long words in part", () => {
    assert.match(panel(1, "<b>bold</b>"), /&lt;b&gt;bold/);
    assert.ok(panel(1, "x".repeat(5000)).length < 2000);
  });

  it("quotes nothing where nothing may be quoted", () => assert.doesNotMatch(panel(1, ""), /<dd><bdi>17 June 2022<\/bdi><span class="meta">[^<]*<\/span><q/));
});

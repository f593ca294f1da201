import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { evidence } from "../model/evidence.ts";
import phrases from "../tables/phrases.json";
import { evidencePanel, type Shown } from "./evidence-panel.ts";
import { knownOddities, oddityInWords } from "./words/oddities.ts";
import { knownRules, ruleInWords } from "./words/rules.ts";

const shown = (given: Partial<Shown>, language = "en"): string => String(evidencePanel({ statements: [], removed: [], oddities: [], ...given }, language));
const stated = (confidence: number, text = "June 17, 2022", reasons: readonly string[] = []): Shown["statements"] => [
  { field: "published", value: "17 June 2022", evidence: evidence("stated", { lines: [5, 6] }, text, confidence, reasons) },
];
const panel = (confidence: number, text?: string): string => shown({ statements: stated(confidence, text), removed: [{ lines: [38, 38], text: "Leave a Reply", rule: "comment-prompt" }] });

describe("the evidence of an article", () => {
  it("says method, place, words and certainty plainly", () => {
    assert.match(panel(0.99), /id="how-published".*17 June 2022.*Stated in the text, lines 5 to 6, certain.*June 17, 2022/s);
    assert.match(panel(0.75), /likely/);
    assert.match(panel(0.5), /a guess/);
  });

  it("says the parser's reasons in their own language", () => {
    assert.match(shown({ statements: stated(1, "x", ["a line of its own"]) }), /certain: a line of its own</);
    assert.match(shown({ statements: stated(1, "x", ["a line of its own"]) }, "ru"), /точно<span lang="en">: a line of its own</);
  });

  it("lists what was left out by rule in plain words, with its lines", () => {
    assert.match(panel(1), /Left out.*<dt>Comment form<\/dt><dd><q dir="auto">Leave a Reply<\/q><span class="meta">line 38/s);
    const two = shown({ removed: [{ lines: [1, 1], text: "Home", rule: "navigation" }, { lines: [2, 2], text: "", rule: "no-words" }, { lines: [3, 3], text: "News", rule: "navigation" }] }, "kk");
    assert.match(two, /<dt>Сайт мәзірі<\/dt><dd>.*Home.*<\/dd><dd>.*News.*<\/dd><\/div><div><dt>Сөз жоқ/s);
  });

  it("says what is odd, with its line and what it may have been", () => {
    const odd = shown({ oddities: [{ code: "glued-words", lines: [19, 19], text: "PostOakley", proposed: "Post Oakley" }, { code: "links-unwrapped", lines: [2, 2], text: "[a](#)", proposed: "3" }] });
    assert.match(odd, /Two words may have run together<\/dt><dd><q dir="auto">PostOakley<\/q><span class="meta">line 19, perhaps “Post Oakley”/);
    assert.match(odd, /line 2, 3</);
  });

  it("quotes markup as words and long words in part", () => {
    assert.match(panel(1, "<b>bold</b>"), /&lt;b&gt;bold/);
    assert.ok(panel(1, "x".repeat(5000)).length < 2000);
  });

  it("quotes nothing where nothing may be quoted", () => assert.doesNotMatch(panel(1, ""), /<dd><bdi>17 June 2022<\/bdi><span class="meta">[^<]*<\/span><q/));

  it("is not there when there is nothing to say", () => assert.equal(shown({}), "false"));
});

describe("the words for rules and oddities", () => {
  it("know every rule of the phrase tables", () => assert.deepEqual(Object.keys(phrases.chrome).filter((rule) => !knownRules.includes(rule)), []));
  it("differ by language", () => {
    for (const language of ["ru", "uk", "kk"]) {
      for (const rule of knownRules) assert.notEqual(ruleInWords(rule, language), ruleInWords(rule, "en"), rule);
      for (const code of knownOddities) assert.notEqual(oddityInWords(code, language), oddityInWords(code, "en"), code);
    }
  });
  it("call what they do not know by its id", () => assert.deepEqual([ruleInWords("new-rule", "ru"), oddityInWords("new-code", "ru"), ruleInWords("unlike the story: short", "en")], ["new rule", "new code", "Unlike the story around it"]));
});

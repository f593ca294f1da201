import { describe, it } from "node:test";
import assert from "node:assert/strict";
import phrases from "./phrases.json";
import { phraseForm, sameWords } from "../lib/text.ts";
import { afterLabel, chromeRule, isLabel } from "./phrases.ts";

const rule = (line: string): string | null => chromeRule(phraseForm(sameWords(line)));

describe("the chrome phrases", () => {
  it("know the page's lines in seven languages, whatever the signs around them", () => {
    for (const line of ["Leave a Reply", "» Share this article:", "Оставить комментарий", "Залишити коментар", "Пікір қалдыру", "Kommentar schreiben", "Laisser un commentaire", "Deja un comentario", "12 Comments"])
      assert.notEqual(rule(line), null, line);
  });
  it("find each of their own phrases again", () => {
    for (const [name, byLanguage] of Object.entries(phrases.chrome))
      for (const written of Object.values(byLanguage as Record<string, string[]>).flat()) {
        const line = written.replace(/^\*/, "").replace(/\*$/, "").replaceAll("*", "").replaceAll("#", "12");
        assert.notEqual(chromeRule(line), null, `${name}: ${written}`);
      }
  });
  it("leave sentences of a story alone", () => {
    for (const line of ["Shares of the railway fell on Monday.", "“Leave a reply,” he said, and closed the window.", "The newsletter of the union is read by nine people.", "Nobody waved.", "A house built for it"])
      assert.equal(rule(line), null, line);
  });
});

describe("a label", () => {
  it("is followed by what it names", () => {
    assert.equal(afterLabel("Photo: J. Wetter", "credit"), "J. Wetter");
    assert.equal(afterLabel("By Madina Qarabek", "byline", true), "Madina Qarabek");
    assert.equal(afterLabel("Bystanders: nine", "byline", true), null);
  });
  it("may stand alone", () => assert.ok(isLabel("Original URL:", "original-url")));
});

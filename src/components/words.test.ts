import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { wordsOf } from "./words.ts";

describe("the words of the interface", () => {
  it("count in the forms of the language", () => {
    assert.deepEqual([1, 2, 5, 21].map(wordsOf("ru").articles), ["1 статья", "2 статьи", "5 статей", "21 статья"]);
    assert.deepEqual([1, 3].map(wordsOf("en-GB").articles), ["1 article", "3 articles"]);
  });

  it("say as much about the archive in every language", () => {
    for (const language of ["ru", "uk", "kk"]) assert.equal(wordsOf(language).about.sections.length, wordsOf("en").about.sections.length);
  });
});

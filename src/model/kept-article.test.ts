import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inventedArticle } from "../../test/invented-article.ts";
import { headOf, keptArticle, textOf, whileAtHand } from "./kept-article.ts";

describe("an article whose text lies elsewhere", () => {
  it("is asked without loading it while its text is at hand, and not a moment longer", () => {
    let loads = 0;
    const whole = inventedArticle({ body: ["Pears"] });
    const article = keptArticle(headOf(whole), "name", () => {
      loads++;
      return textOf(whole);
    });
    assert.equal(whileAtHand(article, textOf(inventedArticle({ body: ["Plums"] })), ({ body }) => body[0]?.text), "Plums");
    assert.equal(loads, 0);
    assert.throws(() => whileAtHand(article, textOf(whole), () => assert.fail()));
    assert.equal(article.body[0]?.text, "Pears");
    assert.equal(loads, 1);
  });
});

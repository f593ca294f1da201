import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inventedArticle } from "../../test/invented-article.ts";
import { changed, keptArticle, labelOf, placeOf, textOf, whileAtHand, whole } from "./kept-article.ts";

describe("an article whose text lies elsewhere", () => {
  it("is asked without loading it while its text is at hand, and not a moment longer", () => {
    let loads = 0;
    const whole = inventedArticle({ body: ["Pears"] });
    const article = keptArticle(placeOf(whole), "name", { label: () => labelOf(whole), text: () => (loads++, textOf(whole)) });
    assert.equal(whileAtHand(article, textOf(inventedArticle({ body: ["Plums"] })), ({ body }) => body[0]?.text), "Plums");
    assert.equal(loads, 0);
    assert.throws(() => whileAtHand(article, textOf(whole), () => assert.fail()));
    assert.equal(article.body[0]?.text, "Pears");
    assert.equal(loads, 1);
  });

  it("is whole again, changed or not, as an ordinary article", () => {
    const ordinary = inventedArticle({ headline: "Orchard", body: ["Pears"] });
    const article = keptArticle(placeOf(ordinary), "name", { label: () => labelOf(ordinary), text: () => textOf(ordinary) });
    assert.deepEqual(whole(article), ordinary);
    assert.equal(whole(ordinary), ordinary);
    assert.equal(JSON.stringify(article), '"# name"');
    const renamed = changed(article, { headline: "Garden" }, { name: "shorter", of: ({ body }) => ({ body: body.slice(1) }) });
    assert.deepEqual(whole(renamed), { ...ordinary, headline: "Garden", body: ordinary.body.slice(1) });
  });
});

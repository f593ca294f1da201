import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { copyPairs } from "./copy-pairs.ts";
import { unnamedQuotes, voicesOf } from "./speakers.ts";

const said = inventedArticle({ id: "a1", body: ["“The kiln has gone cold again,” Tamsin Orrel said.", "“Nobody lit it for a whole year,” the clerk said.", "The word “kiln” is old."] });

describe("the speakers of an archive", () => {
  it("are those with a full name; other quotations are kept apart, words spoken of left out", () => {
    const archive = inventedArchive([said]);
    assert.deepEqual(voicesOf(archive).map(({ name, quotes }) => [name, quotes.length]), [["Tamsin Orrel", 1]]);
    assert.deepEqual(unnamedQuotes(archive).map(({ quote }) => quote.attribution), ["the clerk"]);
  });

  it("are none where the curator wants no analyses", () => {
    const { settings } = inventedArchive([]);
    assert.deepEqual(voicesOf(inventedArchive([said], { settings: { ...settings, analyses: false } })), []);
  });
});

describe("pairs of copies", () => {
  it("stand each beside the earliest", () => {
    const text = "The kiln of the old guild went cold on the night before the autumn fair, and nobody in the whole street could say who had been asked to watch over the fire.";
    const copy = (id: string, published: string) => inventedArticle({ id, published, body: [text] });
    const pairs = copyPairs(inventedArchive([copy("c", "2024-03-03"), copy("b", "2024-03-02"), copy("a", "2024-03-01")]));
    assert.deepEqual(pairs.map(({ first, second }) => `${first.id}${second.id}`).sort(), ["ab", "ac"]);
  });
});

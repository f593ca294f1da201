import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import * as source from "../pages/source.11ty.ts";
import { copiesByHead, foldedIn, headsOf } from "./copy-groups.ts";

const text = "The kiln of the old guild went cold on the night before the autumn fair, and nobody in the whole street could say who had been asked to watch over the fire.";
const other = "A ferry with forty apple trees aboard was late for the third time in one week, since its captain had lent the compass to a wedding on the far bank of the lake.";
const copy = (id: string, published: string | null, body = text) => inventedArticle({ id, published, body: [body], source: { id: "depot", name: "The Depot" } });
const archive = inventedArchive([copy("c", "2024-03-03"), copy("b", "2024-03-02"), copy("o", "2024-03-02", other), copy("a", "2024-03-01"), copy("u", null)]);

describe("copies of a text", () => {
  it("are folded under the earliest, the undated last", () => {
    assert.deepEqual([...copiesByHead(archive)].map(([head, copies]) => [head, copies.map(({ id }) => id)]), [["a", ["b", "c", "u"]]]);
    assert.equal(headsOf(archive).has("o"), false);
  });
  it("stand in a list where the earliest of that list stood", () => {
    const folded = (...ids: readonly string[]) => foldedIn(archive, ids.flatMap((id) => archive.byId.get(id) ?? [])).map(({ article, copies }) => [article.id, ...copies.map(({ id }) => id)]);
    assert.deepEqual(folded("c", "b", "o", "a"), [["o"], ["a", "b", "c"]]);
    assert.deepEqual(folded("c", "o", "b"), [["o"], ["b", "c"]]);
  });
  it("are folded nowhere when they share no more than a part", () => assert.equal(headsOf(inventedArchive([copy("a", "2024-03-01"), copy("b", "2024-03-02", `${text} ${other} ${other.replaceAll("e", "a")}`)])).size, 0));
  it("lose no article of any list", () =>
    fc.assert(fc.property(fc.shuffledSubarray(["a", "b", "c", "o", "u"]), (ids) => {
      const shown = foldedIn(archive, ids.flatMap((id) => archive.byId.get(id) ?? [])).flatMap(({ article, copies }) => [article.id, ...copies.map(({ id }) => id)]);
      assert.deepEqual([...shown].sort(), [...ids].sort());
    })));
  it("can be opened in a list, without a script", () => {
    const page = source.render(source.rows(archive)[0] ?? assert.fail()).toString();
    assert.match(page, /<details class="folded"><summary class="meta">2 further articles with this text<\/summary>.*\/articles\/b\/.*\/articles\/c\//s);
    assert.equal([...page.matchAll(/class="Z3988"/g)].length, 4, "each can be cited");
  });
});

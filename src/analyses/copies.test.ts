import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { copiesOf } from "./copies.ts";

const text = [
  "The carriage left the northern station on a Tuesday morning with a hundred and sixty young trees, two gardeners and a cat that nobody had counted.",
  "Its first halt was a village whose people had baked since the evening before, and who gave every traveller a loaf that was still warm.",
  "Nobody on board knew when it would arrive, and the timetable that hung beside the door had been drawn by a child.",
];
const other = ["The council met in the old school and argued for four hours about a bridge that has been closed since the flood of last spring, and about who is to pay for it."];

describe("copies", () => {
  const first = inventedArticle({ id: "first", body: text });
  it("of the same words are the same", () => {
    const copies = copiesOf(inventedArchive([first, inventedArticle({ id: "second", body: text })]));
    assert.deepEqual(copies, [{ articles: ["first", "second"], relation: "same", containment: 1 }]);
  });
  it("cut short, or inside another text, are excerpts", () => {
    for (const body of [text.slice(0, 1), [...other, ...other, ...text.slice(1, 2), ...other]])
      assert.deepEqual(copiesOf(inventedArchive([first, inventedArticle({ id: "second", body })])).length, 1, body.join(" "));
    assert.equal(copiesOf(inventedArchive([first, inventedArticle({ id: "second", body: text.slice(0, 1) })]))[0]?.relation, "excerpt");
  });
  it("with words changed are republished", () => {
    const changed = text.map((paragraph) => paragraph.replace("Tuesday", "Friday").replace("a loaf", "some bread").replace("a child", "a boy of nine"));
    assert.equal(copiesOf(inventedArchive([first, inventedArticle({ id: "second", body: changed })]))[0]?.relation, "republished");
  });
  it("are not two texts on one subject", () => {
    const retold = ["Two gardeners and a cat were on board when the carriage with its young trees set out from the northern station at the beginning of the week."];
    assert.deepEqual(copiesOf(inventedArchive([first, inventedArticle({ id: "second", body: retold }), inventedArticle({ id: "third", body: other })])), []);
  });
});

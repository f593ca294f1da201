import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { relatedTo } from "./related.ts";

describe("related articles", () => {
  const one = inventedArticle({ id: "one", headline: "Forty trees", body: ["On Saturday the guard Madina Qarabek left Aktobe with forty trees."] });
  const two = inventedArticle({ id: "two", headline: "A door", body: ["In the evening it was Madina Qarabek who closed the door."] });
  const three = inventedArticle({ id: "three", headline: "Quiet", body: ["The lake was quiet, and nobody came."] });
  const archive = inventedArchive([one, two, three]);
  it("share names, and say which", () => {
    assert.deepEqual(relatedTo(archive, one).map((found) => [found.article.id, found.because]), [["two", ["Both name Madina Qarabek"]]]);
    for (const found of relatedTo(archive, one)) for (const article of [one, found.article]) assert.ok(article.body.some((block) => block.text.includes("Madina Qarabek")));
  });
  it("are none where nothing is shared", () => assert.deepEqual(relatedTo(archive, three), []));
});

import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { address, render, rows } from "./alias.11ty.ts";

describe("an earlier id of an article", () => {
  const archive = inventedArchive([inventedArticle({ id: "new-id", aliases: ["old-id", "../up", "used-id", "Old Id"] }), inventedArticle({ id: "used-id", aliases: ["old-id"] })]);
  it("leads to its page, once, and never out of its folder or over another article", () => assert.deepEqual(rows(archive).map((row) => [address(row), row.target]), [["/articles/old-id/", "/articles/new-id/"]]));
  it("sends readers on without a script", () => {
    const [row] = rows(archive);
    assert.ok(row);
    assert.match(render(row).toString(), /http-equiv="refresh" content="0; url=\/articles\/new-id\/"/);
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import * as source from "./source.11ty.ts";

const of = (dated: number, undated: number) =>
  inventedArchive([
    ...Array.from({ length: dated }, (_, index) => inventedArticle({ id: `d${index}`, published: "2022-06-17", source: { id: "depot", name: "The Depot" } })),
    ...Array.from({ length: undated }, (_, index) => inventedArticle({ id: `u${index}`, published: null, source: { id: "depot", name: "The Depot" } })),
  ]);

describe("the pages of a source", () => {
  const rows = source.rows(of(120, 3));

  it("are the newest, the older ones by number, the undated last", () =>
    assert.deepEqual(rows.map((row) => [row.path, row.articles.length]), [["/sources/depot/", 70], ["/sources/depot/page/1/", 50], ["/sources/depot/undated/", 3]]));

  it("show no article twice", () => {
    const shown = rows.flatMap((row) => row.articles.flatMap(({ article, copies }) => [article, ...copies].map(({ id }) => id)));
    assert.equal(new Set(shown).size, 123);
    assert.equal(shown.length, 123);
  });

  it("count the undated on the first page only", () => {
    assert.match(source.render(rows[0] ?? assert.fail()).toString(), /href="\/sources\/depot\/undated\/">3 undated articles/);
    assert.equal(rows[1]?.head, null);
  });

  it("show the undated where nothing is dated, and say so", () => {
    const undated = source.rows(of(0, 2));
    assert.deepEqual(undated.map((row) => [row.path, row.articles.length]), [["/sources/depot/", 2]]);
    assert.match(source.render(undated[0] ?? assert.fail()).toString(), /None of these articles has a date/);
  });
});

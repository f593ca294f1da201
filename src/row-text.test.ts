import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inventedArchive } from "../test/invented-archive.ts";
import { inventedArticle } from "../test/invented-article.ts";
import { siteOf } from "./components/site.ts";
import { lateText } from "./lib/late.ts";
import type { Archive } from "./model/archive.ts";
import { keptArticle, labelOf, placeOf, textOf } from "./model/kept-article.ts";
import { rowsIn, rowsText } from "./row-text.ts";

const kept = (id: string, digest: string) => {
  const article = inventedArticle({ id });
  return keptArticle(placeOf(article), digest, { label: () => labelOf(article), text: () => textOf(article) });
};

const archiveWith = (...digests: readonly string[]): Archive => {
  const articles = digests.map((digest, at) => kept(`a${at}`, digest));
  return inventedArchive(articles, { records: new Map(articles.map((article) => [article.id, lateText(article, () => `record of ${article.id}`)])) });
};

describe("rows for another thread", () => {
  const ours = archiveWith("one", "two");
  const [first, second] = ours.articles;
  const rows = new Map([["article", [{ site: siteOf(ours), article: first, related: [{ article: second, because: ["Both speak of trees"] }], record: ours.records?.get("a0"), earlier: null }]]]);

  it("are made of that thread's own articles, records and site", () => {
    const theirs = archiveWith("one", "two");
    const [row] = (rowsIn(rowsText(rows, ours), theirs)?.get("article") ?? []) as readonly { readonly site: unknown; readonly article: unknown; readonly record: unknown; readonly related: readonly { readonly article: unknown; readonly because: unknown }[]; readonly earlier: unknown }[];
    assert.equal(row?.article, theirs.articles[0]);
    assert.equal(row?.related[0]?.article, theirs.articles[1]);
    assert.deepEqual(row?.related[0]?.because, ["Both speak of trees"]);
    assert.equal(row?.record, theirs.records?.get("a0"));
    assert.equal(row?.site, siteOf(theirs));
    assert.equal(row?.earlier, null);
  });

  it("are refused there when an article is another by now", () => assert.equal(rowsIn(rowsText(rows, ours), archiveWith("one", "changed")), null));

  it("hold an article whole that nothing names", () => {
    const plain = inventedArchive([inventedArticle({ id: "b", headline: "Trees" })]);
    const read = rowsIn(rowsText(new Map([["article", [{ article: plain.articles[0] }]]]), plain), ours);
    assert.deepEqual(read?.get("article"), [{ article: JSON.parse(JSON.stringify(plain.articles[0])) }]);
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "csv-parse/sync";
import { manyArticles } from "../../test/hostile.ts";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { sha256 } from "../lib/hash.ts";
import * as dataFile from "./data-file.11ty.ts";
import { columns } from "./data-table.ts";

const filesOf = (archive = inventedArchive(manyArticles)) => new Map(dataFile.rows(archive).map((row) => [row.name, dataFile.render(row)]));
const csv = (text: string): readonly Readonly<Record<string, string>>[] => parse(text, { columns: true, relax_column_count: false });

describe("the tables of the archive", () => {
  it("are read by a CSV library, cell by cell", () => {
    const lines = csv(filesOf().get("articles.csv") ?? "");
    assert.equal(lines.length, manyArticles.length);
    for (const [at, line] of lines.entries()) {
      const article = manyArticles[at] ?? assert.fail();
      assert.deepEqual(Object.keys(line), columns.map(({ name }) => name));
      assert.equal(line["id"], article.id);
      assert.equal(line["headline"]?.replace(/^'(?=[=+@-])/, ""), article.headline.toWellFormed().replace(/\u0000/g, "\ufffd"));
    }
  });

  it("give a spreadsheet no formula to run", () => {
    const line = csv(filesOf(inventedArchive([inventedArticle({ headline: "=HYPERLINK(A1)", dateline: "@SUM", section: "-1+1" })])).get("articles.csv") ?? "")[0];
    assert.deepEqual([line?.["headline"], line?.["dateline"], line?.["section"]], ["'=HYPERLINK(A1)", "'@SUM", "'-1+1"]);
  });

  it("say the same in JSON Lines, and bounds of dates as they are", () => {
    const lines = (filesOf().get("articles.jsonl") ?? "").trimEnd().split("\n").map((line) => JSON.parse(line));
    const of = (id: string) => lines.find((line) => line.id === id);
    assert.equal(lines.length, manyArticles.length);
    assert.deepEqual([of("between").published, of("between").earliest, of("between").latest], ["[2022-06-17..2022-06-30]", "2022-06-17", "2022-06-30"]);
    assert.deepEqual([of("undated").published, of("undated").published_kind, of("before").earliest], [undefined, "undated", undefined]);
  });

  it("are described by a data package that fits them to the byte", () => {
    const files = filesOf();
    const { resources } = JSON.parse(files.get("datapackage.json") ?? "");
    assert.deepEqual(resources.map((one: { path: string }) => one.path), ["articles.csv", "articles.jsonl"]);
    for (const one of resources) {
      const text = files.get(one.path) ?? assert.fail();
      assert.deepEqual([one.bytes, one.hash], [Buffer.byteLength(text), `sha256:${sha256(text)}`]);
    }
    assert.deepEqual(resources[0].schema.fields.map((field: { name: string }) => field.name), Object.keys(csv(files.get("articles.csv") ?? "")[0] ?? {}));
  });

  it("hold no word of the text", () => {
    for (const text of filesOf(inventedArchive([inventedArticle({ body: ["Planted words."] })])).values()) assert.doesNotMatch(text, /Planted/);
  });
});

import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { searchPeriods } from "./search-records.ts";

const periodsOf = (...dates: readonly (string | null)[]) => searchPeriods(inventedArchive(dates.map((published, at) => inventedArticle({ id: `a${at}`, published }))));
const monthsOf = (date: string, ...others: readonly string[]): readonly string[] => periodsOf(date, ...others)[0]?.records()[0]?.filters.month ?? [];

describe("the periods of the search index", () => {
  it("are the years that articles sort at, and the undated", () =>
    assert.deepEqual(
      periodsOf("2021-05-01", "[2020-12-30..2021-02-03]", "2020-12", "2020", null).map(({ name, records }) => [name, records().map(({ url }) => url)]),
      [["2021", ["/articles/a0/"]], ["2020", ["/articles/a1/", "/articles/a2/", "/articles/a3/"]], ["undated", ["/articles/a4/"]]],
    ));
  it("are months where a year is large", () => {
    const large = Array.from({ length: 1501 }, (_, at) => `2020-${at < 1000 ? "03" : "02"}-01`);
    assert.deepEqual(periodsOf("2021-01-01", ...large).map(({ name, size }) => [name, size]), [["2021", 1], ["2020-03", 1000], ["2020-02", 501]]);
  });
});

describe("an article in the index", () => {
  it("is in each month that its date may fall in", () => {
    assert.deepEqual(monthsOf("2020-02-03"), ["2020-02"]);
    assert.deepEqual(monthsOf("[2020-11-20..2021-01-10]"), ["2020-11", "2020-12", "2021-01"]);
    assert.deepEqual(monthsOf("2020").length, 12);
    assert.deepEqual(monthsOf("[2020-11-20..]", "2021-02-01"), ["2020-11", "2020-12", "2021-01", "2021-02"]);
    assert.deepEqual(periodsOf(null)[0]?.records()[0]?.filters.month, []);
  });
  it("has its words, and no more than its page", () => {
    const article = inventedArticle({ description: "A standfirst", body: ["First.", "Second."], dateline: "DEPOT", bylines: [{ name: "Ann Invented", kind: "person" }], url: "javascript:x()" });
    const record = searchPeriods(inventedArchive([article]))[0]?.records()[0];
    assert.deepEqual([record?.text, record?.names, record?.shown.original, record?.shown.authors], ["DEPOT\nA standfirst\nFirst.\nSecond.", "Ann Invented", null, ["Ann Invented"]]);
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import * as dates from "../pages/dates.11ty.ts";
import * as year from "../pages/year.11ty.ts";

const archiveOf = (...published: readonly (string | null)[]) => inventedArchive(published.map((one, index) => inventedArticle({ id: `a${index}`, published: one })));
const datesPage = (...published: readonly (string | null)[]): string => dates.render(dates.rows(archiveOf(...published))[0] ?? assert.fail()).toString();
const rowsOf = (page: string): readonly string[] => [...page.matchAll(/<tr><th scope="row">.*?<\/tr>/g)].map(([row]) => row.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ").trim());

describe("the map of all dates", () => {
  it("leads to each month that holds articles, and says how many", () => {
    const page = datesPage("2024-05-04", "2024-05-06", "2024-11-30");
    assert.match(page, /<a href="\/dates\/2024\/05\/" aria-label="May 2024: 2 articles">/);
    assert.match(page, /<a href="\/dates\/2024\/11\/" aria-label="November 2024: 1 article">/);
    assert.equal([...page.matchAll(/<svg.*?<\/svg>/gs)][0]?.[0].match(/<a href/g)?.length, 2);
  });

  it("keeps gaps visible: a few empty years as such, more as a row that says so", () => {
    assert.match(datesPage("2020-01-01", "2022-01-01"), /<text[^>]*>2021<\/text>/);
    assert.match(datesPage("1990-01-01", "2022-01-01"), /1991 to 2021: nothing in the archive/);
    assert.doesNotMatch(datesPage("2021-01-01", "2022-01-01"), /nothing in the archive</);
  });

  it("puts what has no month beside the year, and hatches what is all estimated", () => {
    const page = datesPage("2024", "2024-05~", "2024-06~", "2024-06-07");
    assert.match(page, />\+1<\/text>/);
    assert.equal(page.match(/class="est" fill/g)?.length, 1);
    assert.match(page, /Hatched: estimated dates/);
    assert.doesNotMatch(datesPage("2024-05-04"), /Hatched|\+1</);
  });

  it("has the same figures in a table", () => {
    assert.deepEqual(rowsOf(datesPage("2024", "2024-05~", "2024-06", "2024-06-07", "2023-01-01", null)), ["2024 4 1 2 1 1", "2023 1 1 – – –"]);
    assert.deepEqual(rowsOf(datesPage("2024-06-07", "2024-06-08")), ["2024 2"]);
  });
});

describe("the map of a year", () => {
  const page = year.render(year.rows(archiveOf("2024-02-29", "2024-02", "2024-02", "2024-12-01"))[0] ?? assert.fail()).toString();

  it("leads to each day, and counts apart what is known to the month only", () => {
    assert.match(page, /<a href="\/dates\/2024\/02\/29\/" aria-label="29 February 2024: 1 article">/);
    assert.match(page, />\+2<\/text>/);
    assert.deepEqual(rowsOf(page), ["February 3 1 2", "December 1 1 –"]);
  });

  it("does not say the year in every line again", () => assert.match(page, /<span class="meta"><bdi>[^<]*<\/bdi>, <span>29 February<\/span>/));
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { calendarOf, monthCounts } from "./calendar.ts";
import * as day from "./day.11ty.ts";
import * as month from "./month.11ty.ts";
import * as year from "./year.11ty.ts";

const archiveOf = (...dates: readonly (string | null)[]) => inventedArchive(dates.map((published, index) => inventedArticle({ id: `a${index}`, published, headline: `Of ${published}` })));

const standing = (date: string | null): string => {
  const calendar = calendarOf(archiveOf(date));
  const pages = [...calendar.days, ...calendar.months, ...calendar.years].filter((period) => period.articles.length > 0);
  return pages.map((period) => period.parts.join("/")).join(" ") || (calendar.beyond.length > 0 ? "undated" : "nowhere");
};

describe("an article stands on the narrowest page that holds its whole span", () => {
  for (const [date, page] of [
    ["2022-06-17", "2022/06/17"],
    ["2022-06", "2022/06"],
    ["2022-06-17~", "2022/06"],
    ["[2022-06-20..2022-06-24]", "2022/06"],
    ["[2022-06..2022-12]", "2022"],
    ["2022", "2022"],
    ["[2021-12-30..2022-01-02]", "undated"],
    ["[2022-06-17..]", "undated"],
    [null, "undated"],
  ] as const)
    it(`${date}: ${page}`, () => assert.equal(standing(date), page));
});

describe("the pages of years, months and days", () => {
  const archive = archiveOf("2022-06-17", "2022-06-17", "2022-06", "2022", "2019-12-04");

  it("count all that lies within", () => {
    assert.deepEqual(calendarOf(archive).years.map((period) => [period.parts[0], period.count]), [["2019", 1], ["2022", 4]]);
    const [, latest] = calendarOf(archive).years;
    assert.deepEqual(latest && monthCounts(latest), [0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0]);
  });

  it("lead to the nearest ones that exist, and up", () => {
    const [december, june] = month.rows(archive);
    assert.equal(december?.previous, null);
    assert.deepEqual(december?.next, ["2022", "06"]);
    const shown = june ? month.render(june).toString() : "";
    assert.match(shown, /rel="prev" href="\/dates\/2019\/12\/"/);
    assert.match(shown, /<a href="\/dates\/">.*<a href="\/dates\/2022\/">/s);
  });

  it("lead from day to day, over the end of a month, each with its own articles", () => {
    const days = day.rows(archiveOf("2022-07-01", "2022-06-30", "2022-06-17", "2022-06-17", "2022-06"));
    assert.deepEqual(days.map(({ previous, parts, next, articles }) => [previous?.join("-"), parts.join("-"), next?.join("-"), articles.map(({ article }) => article.id).join(" ")]), [
      [undefined, "2022-06-17", "2022-06-30", "a2 a3"],
      ["2022-06-17", "2022-06-30", "2022-07-01", "a1"],
      ["2022-06-30", "2022-07-01", undefined, "a0"],
    ]);
  });

  it("say “Some time in” above what is known no closer", () => {
    const june = month.rows(archive).find((row) => row.path === "/dates/2022/06/");
    assert.ok(june);
    assert.match(month.render(june).toString(), /Some time in June 2022.*Of 2022-06</s);
    const whole = year.rows(archive).find((row) => row.path === "/dates/2022/");
    assert.ok(whole);
    assert.match(year.render(whole).toString(), /Some time in 2022.*Of 2022</s);
  });

  it("never show an uncertain date on a day", () => {
    const days = day.rows(archiveOf("2022-06-17", "[2022-06-17..2022-06-18]"));
    assert.deepEqual(days.map((row) => [row.path, row.count]), [["/dates/2022/06/17/", 1]]);
  });
});

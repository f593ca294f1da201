import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inventedArticle } from "../../test/invented-article.ts";
import { activityOf, frameOf } from "./activity.ts";
import { bars } from "./bars.ts";

const published = (...dates: readonly (string | null)[]) => dates.map((one) => inventedArticle({ published: one }));

describe("the activity of some articles", () => {
  it("is counted by month when the time is short, with its gaps", () =>
    assert.deepEqual(activityOf(published("2021-12-30", "2022-02-01", "2022-02-27", "2022-02~", null)), {
      unit: "month",
      periods: ["2021-12", "2022-01", "2022-02"],
      known: [1, 0, 2],
      estimated: [0, 0, 1],
      between: 0,
    }));

  it("is counted by year, then by decade, when it is long", () => {
    assert.equal(frameOf(published("1990-01-01", "2022-02-01"))?.unit, "year");
    assert.deepEqual(frameOf(published("1899-01-01", "2022-02-01", "1988"))?.periods.slice(0, 2), ["1890", "1900"]);
  });

  it("is counted by year when most dates are no closer", () => assert.equal(frameOf(published("2020", "2021", "2022-03-01"))?.unit, "year"));

  it("says how many fall to no single period", () => assert.equal(activityOf(published("2022-02-01", "2022-03-01", "[2022-02-20..2022-03-02]"))?.between, 1));

  it("is nothing without a date", () => assert.equal(activityOf(published(null)), null));

  it("shows no bar where there is nothing", () => {
    const activity = activityOf(published("2022-01-01", "2022-03-01"));
    assert.ok(activity);
    assert.equal([...bars(activity, null).toString().matchAll(/h8v/g)].length, 2);
  });
});

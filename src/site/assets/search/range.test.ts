import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { isWithin, monthsOf, rangeOf } from "./range.ts";

const bounds = ["2019-03", "2022-08"] as const;

describe("a range of days", () => {
  it("reads years, months and days", () => {
    assert.deepEqual(rangeOf("2019", "2020"), { from: "2019-01-01", to: "2020-12-31" });
    assert.deepEqual(rangeOf("2020-2", "2020-02"), { from: "2020-02-01", to: "2020-02-29" });
    assert.deepEqual(rangeOf("2019-12-04", ""), { from: "2019-12-04", to: null });
    assert.deepEqual(rangeOf("yesterday", "12/2019"), { from: null, to: null });
  });
  it("touches months within the archive's, and holds some of them whole", () => {
    assert.deepEqual(monthsOf(rangeOf("2019-11-15", "2020-02"), bounds), { all: ["2019-11", "2019-12", "2020-01", "2020-02"], whole: ["2019-12", "2020-01", "2020-02"] });
    assert.deepEqual(monthsOf(rangeOf("2022-07-31", ""), bounds), { all: ["2022-07", "2022-08"], whole: ["2022-08"] });
    assert.deepEqual(monthsOf(rangeOf("1990", "2000"), bounds), { all: [], whole: [] });
    assert.equal(monthsOf(rangeOf("", ""), bounds), null);
  });
  it("holds what may lie in it", () => {
    const range = rangeOf("2020-05-10", "2020-05-20");
    const within = (earliest: string | null, latest: string | null): boolean => isWithin({ earliest, latest }, range);
    assert.deepEqual([within("2020-05-01", "2020-05-31"), within("2020-05-20", "2020-05-20"), within("2020-05-21", "2020-06-01"), within("2020-01-01", "2020-05-09"), within(null, "2020-05-10"), within("2020-05-20", null)], [true, true, false, false, true, true]);
  });
});

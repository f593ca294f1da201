import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { daysLater, nextMonday, weekdayOf } from "./day.ts";

describe("a day", () => {
  it("is counted on over months and leap years", () => {
    assert.equal(daysLater("2024-02-28", 1), "2024-02-29");
    assert.equal(daysLater("2023-12-31", 1), "2024-01-01");
    assert.equal(daysLater("2024-03-01", -1), "2024-02-29");
  });
  it("has a weekday, Sunday being the last", () => assert.deepEqual(["2024-05-06", "2024-05-11", "2024-05-12"].map(weekdayOf), [1, 6, 7]));
  it("is followed by a week that begins on Monday", () => assert.deepEqual(["2024-05-06", "2024-05-12"].map(nextMonday), ["2024-05-13", "2024-05-13"]));
});

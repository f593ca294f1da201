import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { packed, timeScale } from "./time-scale.ts";

describe("a scale of time", () => {
  it("begins and ends with whole months", () => {
    const { at } = timeScale({ first: "2024-05-17", last: "2024-12-03" }, 245);
    assert.deepEqual([at("2024-05-01"), at("2024-05-31"), at("2024-12-31"), at("2025-01-01")], [0, 30, 244, 245]);
  });

  for (const [first, last, ticks] of [
    ["2024-11-05", "2025-02-01", ["2024-11", "2024-12", "2025-01", "2025-02"]],
    ["2022-03-01", "2024-06-01", ["2023", "2024"]],
    ["2022-01-20", "2024-06-01", ["2022", "2023", "2024"]],
    ["1911-05-01", "2020-02-01", ["1920", "1930", "1940", "1950", "1960", "1970", "1980", "1990", "2000", "2010", "2020"]],
  ] as const)
    it(`from ${first} to ${last} is marked at ${ticks[0]}, ${ticks[1]} …`, () => assert.deepEqual(timeScale({ first, last }, 840).ticks, ticks));
});

describe("marks in rows", () => {
  it("share a row where they do not meet", () => assert.deepEqual(packed([[0, 10], [5, 20], [10, 30], [20, 25], [21, 40]]), [0, 1, 0, 1, 2]));
});

import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { paragraph } from "../model/block.ts";
import { figureOrder } from "./figure-order.ts";
import { lineOf } from "./reading.ts";

const first = (...texts: readonly string[]): string | undefined => figureOrder(texts.map((text, at) => lineOf(paragraph(text, [at + 1, at + 1]), at)))?.first;

describe("the order in which a page writes day and month", () => {
  it("is told by a date that can be read in one way only", () => {
    assert.equal(first("03/04/2024", "The lake, 25/04/2024"), "day");
    assert.equal(first("Seen on 04-25-2024"), "month");
  });
  it("stays open where none tells, or two tell differently", () => {
    assert.equal(first("03/04/2024"), undefined);
    assert.equal(first("25/04/2024", "04/25/2024"), undefined);
    assert.equal(first("31/02/2024", "1/25/04/2024"), undefined);
  });
});

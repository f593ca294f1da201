import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { paragraph } from "../model/block.ts";
import { lineOf } from "./reading.ts";
import { datelineOf } from "./dateline.ts";

const dateline = (text: string): string | null => datelineOf(lineOf(paragraph(text, [5, 5]), 0))?.value ?? null;

describe("a dateline", () => {
  it("is the place before the dash", () => {
    assert.equal(dateline("LEIPZIG, Germany – The slowest train has arrived."), "LEIPZIG, Germany");
    assert.equal(dateline("AKTOBE, May 3 (Waypost) — An axle broke."), "AKTOBE, May 3");
    assert.equal(dateline("Almaty, Kazakhstan -- Forty trees left."), "Almaty, Kazakhstan");
  });
  it("is not one capitalised word alone, nor a sentence with a dash", () => {
    assert.equal(dateline("Exclusive – Forty trees left Almaty."), null);
    assert.equal(dateline("The crew – five people in all – slept aboard."), null);
  });
});

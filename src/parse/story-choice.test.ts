import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { paragraph } from "../model/block.ts";
import { lineOf, type Line } from "./reading.ts";
import { bars, storyChoice } from "./story-choice.ts";

const prose = "The harbour was closed for a second day on Tuesday, as the crane that fell still lay across the quay.";
const linesOf = (...texts: readonly string[]): readonly Line[] => texts.map((text, index) => lineOf(paragraph(text, [index + 1, index + 1]), index));
const between = (low: number, high: number): number => (low + high) / 2;

describe("the choice of the story's lines", () => {
  it("asks more of a line in a heap of short ones than where most is running text", () => {
    const share = between(bars.prose, bars.usual);
    assert.deepEqual(storyChoice(linesOf("Home", "World", "Sport", prose), [0, 0, 0, share]).at(-1), false);
    assert.deepEqual(storyChoice(linesOf("Home", prose, prose, prose), [0, 1, 1, share]).at(-1), true);
  });
  it("asks less of a line between two of running text, as a subheading is", () => {
    const share = between(bars.inner, bars.prose);
    const lines = linesOf(prose, "The second day", prose, prose, "The second day");
    assert.deepEqual(storyChoice(lines, [1, share, 1, 1, share]), [true, true, true, true, false]);
  });
  it("leaves what a field or a rule has", () => assert.deepEqual(storyChoice(linesOf(prose, prose), [null, 0.9]), [false, true]));
});

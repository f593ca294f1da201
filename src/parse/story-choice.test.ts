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
    const last = (...texts: readonly string[]) => storyChoice(linesOf(...texts, prose, "The second day"), [...texts.map(() => 0), 1, share]).at(-1);
    assert.equal(last("Home", "World", "Sport"), false);
    assert.equal(last("Home", prose, prose), true);
  });
  it("asks little where the rules left hardly anything but running text", () => {
    const share = between(bars.picked, bars.inner);
    const texts = [prose, prose, prose, prose, prose, "The second day"];
    assert.equal(storyChoice(linesOf(...texts), [1, 1, 1, 1, 1, share]).at(-1), true);
    assert.equal(storyChoice(linesOf(...texts, "Home", "World"), [1, 1, 1, 1, 1, share, 0, 0]).at(-3), false);
  });
  it("asks less of a line between two of running text, as a subheading is", () => {
    const share = between(bars.inner, bars.prose);
    const lines = linesOf(prose, "The second day", prose, "The third day", "The fourth day");
    assert.deepEqual(storyChoice(lines, [1, share, 1, share, share]), [true, true, true, false, false]);
  });
  it("leaves what a field or a rule has", () => assert.deepEqual(storyChoice(linesOf(prose, prose), [null, 0.9]), [false, true]));
  it("keeps a short dump whole when hardly any of it seems a story, as of a list or a table", () => {
    const [list, shares] = [linesOf(prose, ...Array.from({ length: 9 }, (_, at) => `Place ${at + 1}: a rider of the northern team`)), [0.9, ...Array.from({ length: 9 }, () => 0)]];
    assert.deepEqual(storyChoice(list, shares), list.map(() => true));
    const long = linesOf(...list.map(({ text }) => text), ...Array.from({ length: 80 }, () => "A menu word or two"));
    assert.equal(storyChoice(long, long.map((_, at) => shares[at] ?? 0)).filter(Boolean).length, 1);
  });
});

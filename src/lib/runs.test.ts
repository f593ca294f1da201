import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runKeys, runsWithin, soughtRuns, type SoughtRuns } from "./runs.ts";

const keysOf = (text: string, length: number): readonly number[] => {
  const keys: number[] = [];
  runKeys(text, length, (key) => keys.push(key));
  return keys;
};
const sought = (text: string, length: number): SoughtRuns<string> => soughtRuns(length, new Map(keysOf(text, length).map((key) => [key, text] as const)));
const story = "The carriage left the depot at noon; nobody on the platform knew when it would come back.";

describe("runs of words", () => {
  it("are as many as there are places for them", () => {
    assert.equal(keysOf(story, 9).length, 9);
    assert.equal(keysOf("one two three", 4).length, 0);
    assert.equal(new Set(keysOf(story, 9)).size, 9);
  });

  it("are found wherever they stand, whatever stands around them", () => {
    const wanted = sought(story, 9);
    const text = "Something else was said. THE CARRIAGE — left the de\u00adpot, “at noon”:\nnobody on\tthe pier knew.";
    assert.deepEqual(runsWithin(text, wanted).map((one) => one.text), ["THE CARRIAGE — left the de\u00adpot, “at noon”:\nnobody on", "CARRIAGE — left the de\u00adpot, “at noon”:\nnobody on\tthe"]);
  });

  it("are not found when one word is another, or short of one", () => {
    const wanted = sought(story, 9);
    assert.deepEqual(runsWithin("carriage left the depot at noon nobody on that platform knew when it would come", wanted), []);
    assert.deepEqual(runsWithin("The carriage left the depot at noon nobody", wanted), []);
  });

  it("know scripts and composed letters", () => assert.equal(runsWithin("ЯБЛОНЯ қазақ цеи\u0306 дім", sought("яблоня ҚАЗАҚ цей — дім", 4)).length, 1));
});

import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { phraseHits, phraseIndex, tokensOf } from "./phrases.ts";

const hits = (phrases: readonly string[], text: string) => [...phraseHits(phraseIndex(phrases), tokensOf(text))].map(([phrase, hit]) => [phrase, hit.count, hit.text]);

describe("a phrase", () => {
  it("is found as a whole word, in any case, in any number and tense", () =>
    assert.deepEqual(hits(["orchard"], "Orchards and an ORCHARD, but no orchardist"), [["orchard", 2, "Orchards"]]));
  it("with a star is found at the beginning of words", () => assert.deepEqual(hits(["яблон*"], "Яблони и яблонька, но не яблоко"), [["яблон*", 2, "Яблони"]]));
  it("of several words needs them side by side", () => {
    assert.deepEqual(hits(["lending librar*"], "A lending library; the lending of a library"), [["lending librar*", 1, "lending library"]]);
    assert.deepEqual(hits(["win"], "wins, winning and won"), [["win", 2, "wins"]]);
    assert.deepEqual(hits(["home"], "homes’ and home’s"), [["home", 2, "homes"]]);
  });
});

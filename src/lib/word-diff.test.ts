import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { wordDiff } from "./word-diff.ts";

const words = (text: string): readonly string[] => text.split(" ");
const shown = (first: string, second: string): string =>
  wordDiff(words(first), words(second)).map((run) => `${{ both: "", first: "-", second: "+" }[run.in]}${run.words.join(" ")}`).join(" | ");

describe("two texts compared", () => {
  it("show what only one of them has", () => {
    assert.equal(shown("the kiln went cold on Friday", "the kiln went cold on Friday"), "the kiln went cold on Friday");
    assert.equal(shown("the kiln went cold on Friday", "the old kiln cold on Monday"), "the | +old | kiln | -went | cold on | -Friday | +Monday");
    assert.equal(shown("a a b a", "a b a a"), "a | -a | b | +a | a");
  });

  it("hold every word of both, in order", () => {
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let turn = 0; turn < 200; turn++) {
      const [first, second] = [0, 0].map(() => Array.from({ length: random(60) }, () => `w${random(12)}`));
      const runs = wordDiff(first ?? [], second ?? []);
      assert.deepEqual(runs.filter((run) => run.in !== "second").flatMap((run) => run.words), first);
      assert.deepEqual(runs.filter((run) => run.in !== "first").flatMap((run) => run.words), second);
    }
  });

  it("take no longer than their length asks for", () => {
    const started = process.cpuUsage().user;
    wordDiff(Array.from({ length: 60_000 }, (_, at) => `w${at % 50}`), Array.from({ length: 60_000 }, (_, at) => `w${(at * 7) % 50}`));
    wordDiff(Array.from({ length: 60_000 }, (_, at) => `a${at}`), Array.from({ length: 60_000 }, (_, at) => `a${60_000 - at}`));
    assert.ok(process.cpuUsage().user - started < 3_000_000);
  });
});

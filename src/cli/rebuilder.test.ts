import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { describe, it } from "node:test";
import { rebuilder } from "./rebuilder.ts";

describe("rebuilding while someone writes", () => {
  it("waits for quiet, runs one at a time, and once more for what changed meanwhile", async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    const { changed } = rebuilder(async () => {
      most = Math.max(most, ++running);
      await pause(60);
      running--;
      runs++;
    }, 20);
    changed();
    changed();
    await pause(45);
    changed();
    changed();
    await pause(250);
    assert.deepEqual([runs, most], [2, 1]);
  });
});

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, it } from "node:test";
import { Worker } from "node:worker_threads";
import { openMarksCheck, states } from "./marks-check.ts";
import { markIn, quiresIn, written } from "./standing-files.ts";

let root = "";
beforeEach(() => (root = mkdtempSync(join(tmpdir(), "cuttings-marks-"))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A site of three quires, of which somebody touched the second; and what remembers it, behind a line of its own. */
const touchedSite = (): { readonly text: Buffer; readonly memory: string; readonly out: string } => {
  const [out, memory] = [join(root, "site"), join(root, "memory.tsv")];
  mkdirSync(out);
  for (const name of ["a", "b", "c"]) writeFileSync(join(out, name), name);
  const { markOf } = markIn(out);
  const text = Buffer.concat([...written([], ["a", "b", "c"].map((name) => ({ name, key: "k", files: [{ entry: { path: name, bytes: 1, sha256: "0".repeat(64) }, key: "k", mark: markOf(name) }] })))]);
  writeFileSync(join(out, "b"), "touched");
  writeFileSync(memory, `first line\n${text}last line\n`);
  return { text, memory, out };
};

describe("looking whether files stand as they were", () => {
  it("is done by who asks where no thread has come first, and once for each quire", () => {
    const { text, memory, out } = touchedSite();
    const looked: string[] = [];
    const { holds } = openMarksCheck([...quiresIn(text).values()], { memory, from: 11, to: 11 + text.length, out }, ({ name, lines }) => (looked.push(name), markIn(out).hold(lines)));
    assert.deepEqual([0, 1, 2, 1, 0, 3, -1].map(holds), [true, false, true, false, true, false, false]);
    assert.deepEqual(looked, ["a", "b", "c"]);
  });

  it("is done by a thread for all that nobody else has taken", async () => {
    const { text, memory, out } = touchedSite();
    const known = new Int32Array(new SharedArrayBuffer(12));
    Atomics.store(known, 2, states.taken);
    assert.equal(spawnSync(process.execPath, [fileURLToPath(new URL("../cli/cuttings.js", import.meta.url)), "--version"]).status, 0, "compiles it where it is older");
    const thread = new Worker(new URL("../../dist/publish/marks-thread.js", import.meta.url), { workerData: { memory, from: 11, to: 11 + text.length, out, states: known } });
    await once(thread, "exit");
    assert.deepEqual([...known], [states.holds, states.isTouched, states.taken]);
  });
});

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, it } from "node:test";
import { LockedError } from "../model/usage-error.ts";
import { takeLock } from "./lock.ts";

let root = "";
beforeEach(() => (root = mkdtempSync(join(tmpdir(), "cuttings-lock-"))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** The number of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ["-e", ""]).pid;

const lockOf = (pid: number, born: string | null = null): void => {
  mkdirSync(join(root, ".cuttings"), { recursive: true });
  writeFileSync(join(root, ".cuttings/lock"), JSON.stringify({ pid, born, since: "2024-05-06T07:08:09.000Z" }));
};

describe("the lock", () => {
  it("is held by one, and free after its release", () => {
    const lock = takeLock(root);
    assert.throws(() => takeLock(root), LockedError);
    lock.release();
    takeLock(root).release();
    assert.deepEqual(readdirSync(join(root, ".cuttings")), []);
  });
  it("of a living process is respected, with a sentence that names it", () => {
    lockOf(process.ppid);
    assert.throws(() => takeLock(root), { name: "LockedError", exitCode: 75, message: new RegExp(`process ${process.ppid}, since 07:08:09`) });
  });
  it("of a dead process is taken over", () => {
    lockOf(deadPid());
    const lock = takeLock(root);
    assert.throws(() => takeLock(root), LockedError);
    lock.release();
    assert.deepEqual(readdirSync(join(root, ".cuttings")), []);
  });
  it("of a process that nobody has buried yet is taken over", async () => {
    const parent = spawn("sh", ["-c", "sleep 0.2 & echo $!; exec sleep 30"]);
    const pid = await new Promise<number>((resolve) => parent.stdout.once("data", (text) => resolve(Number(text))));
    await pause(500);
    lockOf(pid);
    takeLock(root).release();
    parent.kill();
  });
  it("of a process whose number another one has now is taken over, where the system tells when a process began", () => {
    lockOf(process.ppid, "another boot 1");
    if (process.platform === "linux") takeLock(root).release();
    else assert.throws(() => takeLock(root), LockedError);
  });
  it("that nobody can read is taken over", () => {
    lockOf(1);
    writeFileSync(join(root, ".cuttings/lock"), "");
    takeLock(root).release();
  });
  it("goes to exactly one of many that find a dead one at once", async () => {
    lockOf(deadPid());
    const module = JSON.stringify(new URL("./lock.ts", import.meta.url).href);
    const program = `import { takeLock } from ${module}; try { takeLock(process.argv[1]); console.log("taken"); setTimeout(() => {}, 60_000); } catch (error) { console.log(error.name); }`;
    const runs = Array.from({ length: 6 }, () => spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program, root]));
    const said = await Promise.all(runs.map((run) => new Promise((resolve) => run.stdout.once("data", (text) => resolve(String(text).trim())))));
    for (const run of runs) run.kill();
    assert.deepEqual(said.sort(), ["LockedError", "LockedError", "LockedError", "LockedError", "LockedError", "taken"]);
  });
});

// Breaks builds of fifty articles off, and builds again: `node --import tsx bench/crash.ts [--from 1] [--step 1]` at changes of the disk,
// `--random 200` by kill -9 at random moments, `--full 20` on a disk that is full, `--unwritable` into folders that may not be written
// (both mount: they need root, Linux).
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { cuttings } from "../test/built.ts";
import { archiveIn, assertMended, assertWhole, builtIn, changesOfBuild, crashAt, fiftyFiles, put } from "../test/crashes.ts";

const { values } = parseArgs({ options: { from: { type: "string", default: "1" }, step: { type: "string", default: "1" }, random: { type: "string" }, full: { type: "string" }, unwritable: { type: "boolean", default: false } } });
cuttings(["--version"]);

const atChanges = (from: number, step: number): void => {
  const changes = changesOfBuild(fiftyFiles);
  const places = Array.from({ length: Math.max(0, Math.floor((changes - from) / step) + 1) }, (_, index) => from + index * step);
  crashAt(places, fiftyFiles);
  console.log(`${places.length} of ${changes} changes of the disk: no file torn, each mended by one build.`);
};

const atRandom = async (times: number): Promise<void> => {
  const wanted = fiftyFiles.map(builtIn);
  const root = archiveIn(fiftyFiles[0]);
  const began = performance.now();
  assert.equal(cuttings(["build", "--root", root, "--quiet"]).status, 0);
  const longest = performance.now() - began;
  let killed = 0;
  for (let time = 0; time < times; time++) {
    const [before, after] = time % 2 === 0 ? [wanted[0], wanted[1]] : [wanted[1], wanted[0]];
    if (!before || !after) return;
    put(root, fiftyFiles[(time + 1) % 2] ?? fiftyFiles[0]);
    const child = spawn(process.execPath, ["src/cli/cuttings.js", "build", "--root", root, "--quiet"], { stdio: "ignore" });
    const timer = setTimeout(() => child.kill("SIGKILL"), Math.random() * longest);
    const [, signal] = await once(child, "close");
    clearTimeout(timer);
    if (signal === "SIGKILL") killed += 1;
    assertWhole(root, before, after, `kill ${time}`);
    assertMended(root, after, `kill ${time}`);
  }
  console.log(`${times} builds, ${killed} of them killed at a random moment: no file torn, each mended by one build.`);
};

const onFullDisk = (times: number): void => {
  const wanted = fiftyFiles.map(builtIn);
  const disk = mkdtempSync(join(tmpdir(), "cuttings-disk-"));
  const mounted = (options: string): void => assert.equal(spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", disk]).status, 0, "a disk can only be mounted by root");
  mounted("size=64m");
  let refused = 0;
  try {
    const root = join(disk, "archive");
    const filler = join(disk, "filler");
    mkdirSync(root);
    cpSync(archiveIn(fiftyFiles[0]), root, { recursive: true });
    assert.equal(cuttings(["build", "--root", root, "--quiet"]).status, 0);
    for (let time = 0; time < times; time++) {
      const [before, after] = time % 2 === 0 ? [wanted[0], wanted[1]] : [wanted[1], wanted[0]];
      if (!before || !after) return;
      put(root, fiftyFiles[(time + 1) % 2] ?? fiftyFiles[0]);
      const free = Number(spawnSync("df", ["--output=avail", "-k", disk], { encoding: "utf8" }).stdout.split("\n")[1]) * 1024;
      writeFileSync(filler, Buffer.alloc(Math.max(0, free - Math.round((time * 700 * 1024) / times))));
      const run = cuttings(["build", "--root", root, "--quiet"]);
      if (run.status !== 0) {
        refused += 1;
        assert.match(run.stderr, /full|ENOSPC/, run.stderr);
      }
      assertWhole(root, before, after, `disk ${time}`);
      rmSync(filler);
      assertMended(root, after, `disk ${time}`);
    }
  } finally {
    spawnSync("umount", [disk]);
  }
  console.log(`${times} builds on a disk with 0 to 700 KB left, ${refused} of them stopped: no file torn, each mended by one build.`);
};

/** A folder mounted on itself to be read only: that stops root, too. */
const intoUnwritable = (): void => {
  const [before, after] = fiftyFiles.map(builtIn);
  if (!before || !after) return;
  const folders = ["_site", "_site/articles", "_site/dates", "_records", ".cuttings", "."];
  const mount = (...options: readonly string[]): void => assert.equal(spawnSync("mount", options).status, 0, "a folder can only be mounted by root");
  for (const name of folders) {
    const root = archiveIn(fiftyFiles[0]);
    assert.equal(cuttings(["build", "--root", root, "--quiet"]).status, 0);
    put(root, fiftyFiles[1]);
    const folder = join(root, name);
    mount("--bind", folder, folder);
    try {
      mount("-o", "remount,bind,ro", folder);
      const run = cuttings(["build", "--root", root, "--quiet"]);
      assert.notEqual(run.status, 0, name);
      assert.match(run.stderr, /^error: [^\n]* cannot be (?:written|used)[^\n]*\.\n  fix: /);
      assertWhole(root, before, after, name);
    } finally {
      spawnSync("umount", [folder]);
    }
    assertMended(root, after, name);
  }
  console.log(`${folders.length} folders that may not be written: no file torn, each mended by one build.`);
};

if (values.unwritable) intoUnwritable();
else if (values.random !== undefined) await atRandom(Number(values.random));
else if (values.full !== undefined) onFullDisk(Number(values.full));
else atChanges(Number(values.from), Number(values.step));

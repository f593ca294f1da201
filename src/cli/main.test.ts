import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, describe, it } from "node:test";

const bin = fileURLToPath(new URL("./cuttings.js", import.meta.url));
let root = "";
const run = (...args: readonly string[]) => spawnSync(process.execPath, [bin, ...args], { cwd: root, encoding: "utf8" });
before(() => {
  root = mkdtempSync(join(tmpdir(), "cuttings-cli-"));
  run("--version");
});
after(() => rmSync(root, { recursive: true, force: true }));

describe("the command line", () => {
  it("shows examples first, in its help and in that of every command, on the standard output", () => {
    for (const words of [["--help"], ...["build", "serve", "add", "parse", "check"].map((name) => [name, "--help"])]) {
      const { status, stdout } = run(...words);
      assert.match(stdout, /^Examples:\n {2}cuttings /, words.join(" "));
      assert.equal(status, 0);
    }
  });
  it("suggests the nearest command and option, says it on the standard error and exits with 2", () => {
    const [command, option] = [run("biuld"), run("check", "--jsn")];
    assert.match(command.stderr, /Did you mean build\?/);
    assert.match(option.stderr, /Did you mean --json\?/);
    assert.deepEqual([command.status, option.status, command.stdout, option.stdout], [2, 2, "", ""]);
  });
  it("exits with 2 for what cannot be meant", () => {
    for (const words of [[], ["parse"], ["add"], ["build", "extra"], ["build", "--base", "../x"], ["build", "--site-url", "nowhere"], ["serve", "--port", "high"], ["parse", "a.txt", "--format", "xml"]])
      assert.equal(run(...words).status, 2, words.join(" "));
  });
  it("leaves nothing in a folder that is no archive, and says what to do", () => {
    const { status, stderr } = run("build");
    assert.equal(status, 2);
    assert.match(stderr, /^error: There is no folder `content` in .*\n {2}fix: /);
    assert.deepEqual(readdirSync(root), []);
    assert.equal(run("check", "--root", "nowhere").status, 2);
    assert.equal(run("--root", "nowhere", "check").status, 2);
    assert.match(run("build", "--root", "package.json/below-a-file").stderr, /There is no folder/);
  });
});

describe("`parse --format ndjson`", () => {
  it("gives one line a file in the order given, also for a file that cannot be read, and exits with 0", () => {
    const file = join(root, "a.txt");
    writeFileSync(file, "Bridge reopens\n\nThe bridge over the harbour is open again, the council said on Tuesday, after two years of work on its piers.\n");
    const { status, stdout } = run("parse", "--format", "ndjson", join(root, "missing.txt"), file);
    const lines = stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
    assert.equal(status, 0);
    assert.deepEqual(Object.keys(lines[0]), ["path", "problems"]);
    assert.equal(lines[0].problems.length, 1);
    assert.equal(lines[1].headline, "Bridge reopens");
    rmSync(file);
  });
  it("ends quietly when its reader leaves", async () => {
    const child = spawn(process.execPath, [bin, "parse", "--format", "ndjson", ...Array.from({ length: 300 }, (_, at) => `missing-${at}.txt`)], { cwd: root });
    let said = "";
    child.stderr.on("data", (text) => (said += String(text)));
    child.stdout.once("data", () => child.stdout.destroy());
    await new Promise((resolve) => child.once("close", resolve));
    assert.equal(said, "");
  });
});

describe("a build", () => {
  it("exits with 75 while another one runs", () => {
    mkdirSync(join(root, "content"));
    mkdirSync(join(root, ".cuttings"));
    writeFileSync(join(root, ".cuttings/lock"), JSON.stringify({ pid: process.pid, born: null, since: new Date().toISOString() }));
    const { status, stdout, stderr } = run("build", "--json");
    assert.equal(status, 75);
    assert.match(stderr, /Another build of this archive is running/);
    assert.match(JSON.parse(stdout).error.message, /Another build/);
  });
});

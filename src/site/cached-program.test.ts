import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, describe, it } from "node:test";

const bin = fileURLToPath(new URL("../cli/cuttings.js", import.meta.url));
const programs = fileURLToPath(new URL("../../dist/programs/", import.meta.url));
let root = "";
before(() => {
  root = mkdtempSync(join(tmpdir(), "cuttings-program-"));
  writeFileSync(join(root, "a.txt"), "Café by the harbour reopens\n\nThe café by the harbour is open again, the council said on Tuesday, after two years of work on the piers.\n");
});
after(() => rmSync(root, { recursive: true, force: true }));

const parsed = (...flags: readonly string[]): string => {
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, bin, "parse", "--format", "ndjson", "a.txt"], { cwd: root, encoding: "utf8" });
  assert.equal(stderr, "");
  return stdout;
};
const caches = (): readonly string[] => readdirSync(programs).filter((name) => /^parse-run-.*\.cache$/.test(name)).map((name) => join(programs, name));

describe("the program of `parse`", () => {
  it("leaves what V8 compiled for the next run, which says the same", () => {
    const first = parsed();
    assert.match(first, /"headline":"Café by the harbour reopens"/);
    assert.ok(caches().length > 0);
    assert.equal(parsed(), first);
  });
  it("makes a damaged cache anew", () => {
    const first = parsed();
    for (const cache of caches()) writeFileSync(cache, "damaged");
    assert.equal(parsed(), first);
    assert.ok(caches().some((cache) => statSync(cache).size > 10_000), "one for each set of flags");
  });
  it("says the same when V8 rejects the cache", () => assert.equal(parsed("--no-lazy-feedback-allocation"), parsed()));
});

import { it } from "node:test";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

for (const name of ["cities", "world"])
  it(`the table of ${name} is what its script writes`, () => {
    const run = spawnSync(process.execPath, [`bench/gazetteer/${name}.js`], { encoding: "utf8", maxBuffer: 2 ** 24 });
    assert.equal(run.status, 0, run.stderr);
    assert.ok(run.stdout === readFileSync(`src/tables/${name}.json`, "utf8"), `write it anew: node bench/gazetteer/${name}.js > src/tables/${name}.json`);
  });

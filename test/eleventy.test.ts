import { it } from "node:test";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { archiveOf, cuttings, filesOf } from "./built.ts";

it("plain `npx eleventy` gives the pages of the last build", () => {
  const out = join(archiveOf(), "eleventy");
  const build = cuttings(["build", "--quiet"]);
  assert.equal(build.status, 0, build.stderr);
  const run = spawnSync(process.execPath, [join("node_modules", "@11ty", "eleventy", "cmd.cjs"), `--output=${out}`, "--quiet"], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  const site = new Map(filesOf("_site"));
  site.delete("manifest.json");
  assert.deepEqual(filesOf(out), site);
});

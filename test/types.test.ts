import { it } from "node:test";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";

it("is all of one type", () => {
  const run = spawnSync(process.execPath, [join("node_modules", "typescript", "bin", "tsc"), "--noEmit"], { encoding: "utf8" });
  assert.equal(run.stdout, "");
  assert.equal(run.status, 0);
});

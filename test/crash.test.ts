import { it } from "node:test";
import assert from "node:assert/strict";
import { cuttings } from "./built.ts";
import { changesOfBuild, crashAt } from "./crashes.ts";

it("a build that is killed leaves every file whole, and one plain build finishes the work", () => {
  cuttings(["--version"]);
  const changes = changesOfBuild();
  assert.ok(changes > 40, `${changes} changes`);
  crashAt([2, ...[0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97].map((part) => Math.round(part * changes))]);
});

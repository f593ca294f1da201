import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { waitingLines } from "./waiting-lines.ts";

let folder = "";
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "cuttings-waiting-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("waiting lines", () => {
  it("are given back whole in whatever order, while more come", () => {
    const path = join(folder, "lines");
    const lines = waitingLines(path);
    const texts = ["short\n", `${"long ".repeat(60_000)}\n`, "\n", `${"ж".repeat(140_000)}\n`];
    const numbers = texts.map((text) => lines.add(Buffer.from(text)));
    assert.deepEqual(numbers, [0, 1, 2, 3]);
    for (const at of [3, 0, 2, 1]) assert.equal(lines.line(at).toString("utf8"), texts[at]);
    assert.equal(lines.line(lines.add(Buffer.from("last\n"))).toString("utf8"), "last\n");
    assert.equal(lines.line(0).toString("utf8"), "short\n");
    lines.close();
    assert.equal(existsSync(path), false);
  });

  it("make no file where there are none", () => waitingLines(join(folder, "missing", "lines")).close());
});

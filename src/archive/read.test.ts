import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { resolve } from "node:path";
import { placeOf } from "./read.ts";

describe("the place of a file", () => {
  it("is what `resolve` gives, for all paths that are not odd and for those that are", () => {
    for (const path of ["content/a.txt", "content/b c/d.md.yaml", "/elsewhere/a.txt", "content/../_data/a.yaml", "content/a..txt", ".cuttings/x"]) assert.equal(placeOf("/archive/of mine", path), resolve("/archive/of mine", path));
  });
});

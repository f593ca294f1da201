import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { manifestText, manifestWith, type ManifestEntry } from "./manifest.ts";

const entryOf = (path: string, bytes = 1): ManifestEntry => ({ path, bytes, sha256: "0".repeat(64) });
const paths = fc.uniqueArray(fc.stringMatching(/^[a-c]{1,2}(\/[a-c"\\é]{1,2})?$/), { maxLength: 12 });

describe("a manifest with few lines changed", () => {
  it("is the same as one made anew", () => {
    fc.assert(
      fc.property(paths, paths, paths, (before, gone, come) => {
        const was = Buffer.from(manifestText(before.map((path) => entryOf(path))));
        const left = before.filter((path) => !gone.includes(path) && !come.includes(path));
        const leaving = new Set(before.filter((path) => gone.includes(path) || come.includes(path)));
        const made = come.map((path) => entryOf(path, 2));
        const now = manifestWith(was, leaving, made);
        assert.equal(now && now.toString("utf8"), before.length === 0 ? null : manifestText([...left.map((path) => entryOf(path)), ...made]));
      }),
      { numRuns: 1000 },
    );
  });

  it("is not made when a file that leaves is not there, or one that comes is", () => {
    const was = Buffer.from(manifestText([entryOf("a"), entryOf("b")]));
    assert.equal(manifestWith(was, new Set(["c"]), []), null);
    assert.equal(manifestWith(was, new Set(), [entryOf("b", 2)]), null);
    assert.equal(manifestWith(was.subarray(0, -1), new Set(["b"]), []), null);
    assert.equal(String(manifestWith(was, new Set(["a", "b"]), [])), manifestText([]));
  });
});

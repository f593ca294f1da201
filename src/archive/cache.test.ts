import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openReadingCache, readingCacheName } from "./cache.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "cuttings-cache-"));
  for (const folder of ["content", ".cuttings"]) mkdirSync(join(root, folder));
  write("content/a.txt", "Apples");
  write("content/a.txt.yaml", "published: 2024");
  write("content/b.txt", "Pears");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, text: string): void => writeFileSync(join(root, path), text);
const stored = (): string => join(root, ".cuttings", readingCacheName);
const archive = [["content/a.txt", "content/a.txt.yaml"], ["content/b.txt"]] as const;

/** Reads the files as a build does; gives the names of those that were not known. */
const read = (version = "1", files: readonly (readonly string[])[] = archive): readonly string[] => {
  const cache = openReadingCache(root, version);
  const fresh = files.filter((each) => {
    const value = [...each, ...each.map((path) => readFileSync(join(root, path), "utf8"))];
    const known = cache.find(each);
    if (known === null) cache.keep(each, value);
    else assert.deepEqual(known, value, "what was found is not what is there");
    return known === null;
  });
  const changed = cache.changed();
  if (changed) writeFileSync(stored(), Buffer.concat([...changed]));
  return fresh.map(([name]) => name ?? "");
};

describe("the cache of readings", () => {
  it("knows what it was given, until the file, its name or what lies beside it is another", () => {
    assert.deepEqual(read(), ["content/a.txt", "content/b.txt"]);
    assert.deepEqual(read(), []);
    write("content/b.txt", "Plums");
    assert.deepEqual(read(), ["content/b.txt"], "as long as before, within the same second");
    write("content/a.txt.yaml", "published: 2025");
    assert.deepEqual(read(), ["content/a.txt"]);
    assert.deepEqual(read("1", [["content/a.txt"], ["content/b.txt"]]), ["content/a.txt"], "its sidecar is gone");
    renameSync(join(root, "content/b.txt"), join(root, "content/c.txt"));
    assert.deepEqual(read("1", [["content/c.txt"]]), ["content/c.txt"]);
  });

  it("knows a file by its content when only its times are new", () => {
    read();
    utimesSync(join(root, "content/b.txt"), 1, 1);
    assert.deepEqual(read(), []);
  });

  it("forgets what it was not asked for", () => {
    read();
    read("1", [["content/b.txt"]]);
    assert.doesNotMatch(readFileSync(stored(), "utf8"), /Apples/);
    assert.match(readFileSync(stored(), "utf8"), /Pears/);
  });

  it("of another version is nothing", () => {
    read();
    assert.equal(read("2").length, 2);
  });

  it("that is damaged anywhere gives nothing wrong, and is whole again after", () => {
    read();
    const whole = readFileSync(stored());
    for (let at = 0; at < whole.length; at += 3) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(stored(), damaged);
      read();
      assert.deepEqual(read(), [], `byte ${at}`);
      writeFileSync(stored(), whole.subarray(0, at));
      read();
      assert.deepEqual(read(), [], `cut at ${at}`);
    }
  });

  it("does not keep what changed while it was read", () => {
    const cache = openReadingCache(root, "1");
    assert.equal(cache.find(["content/b.txt"]), null);
    write("content/b.txt", "Pears and plums");
    cache.keep(["content/b.txt"], ["half"]);
    assert.equal(cache.changed(), null);
  });
});

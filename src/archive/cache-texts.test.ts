import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openTextCache, recordTextsName } from "./cache-texts.ts";

let root = "";
beforeEach(() => mkdirSync(join((root = mkdtempSync(join(tmpdir(), "cuttings-texts-"))), ".cuttings")));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const stored = (): string => join(root, ".cuttings", recordTextsName);
const fruits = [{ name: "apples" }, { name: "pears\n\t" }] as const;

/** Asks for the texts as a build does; gives how many had to be made. */
const asked = (version = "1", values: readonly { readonly name: string }[] = fruits): number => {
  const cache = openTextCache(root, version);
  let made = 0;
  for (const value of values) assert.equal(cache.of(value, () => (made++, `Of ${value.name}`)), `Of ${value.name}`);
  const changed = cache.changed();
  if (changed) writeFileSync(stored(), Buffer.concat([...changed]));
  return made;
};

describe("the cache of texts", () => {
  it("knows the text of an equal value, and forgets those nobody asked for", () => {
    assert.deepEqual([asked(), asked()], [2, 0]);
    assert.equal(asked("1", [fruits[0], { name: "plums" }]), 1);
    assert.doesNotMatch(readFileSync(stored(), "utf8"), /pears/);
  });
  it("of another version is nothing", () => assert.deepEqual([asked(), asked("2")], [2, 2]));
  it("that is damaged anywhere gives nothing wrong, and is whole again after", () => {
    asked();
    const whole = readFileSync(stored());
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      for (const bytes of [damaged, whole.subarray(0, at)]) {
        writeFileSync(stored(), bytes);
        asked();
        assert.equal(asked(), 0, `byte ${at}`);
      }
    }
  });
});

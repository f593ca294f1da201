import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { rolesOf } from "./roles.ts";
import type { FoundFile } from "./read.ts";

const files = (...paths: readonly string[]): readonly FoundFile[] => paths.map((path) => ({ path, kind: "file" }));
const isOriginal = (path: string): boolean => /\.(txt|md|html)$/.test(path);

describe("the files below content/", () => {
  it("are each one thing: original, sidecar, asset or held back", () => {
    const found: readonly FoundFile[] = [
      ...files("content/a.txt", "content/a.txt.yaml", "content/b/_defaults.yaml", "content/b/page.html", "content/b/page_files/logo.png", "content/b/page_files/frame.html", "content/c.docx"),
      { path: "content/link.txt", kind: "link" },
    ];
    const roles = rolesOf(found, isOriginal);
    assert.deepEqual(roles.originals.map((one) => [one.path, one.sidecar, one.defaults]), [
      ["content/a.txt", "content/a.txt.yaml", []],
      ["content/b/page.html", null, ["content/b/_defaults.yaml"]],
    ]);
    assert.deepEqual(roles.assets, ["content/b/page_files/logo.png", "content/b/page_files/frame.html"]);
    assert.deepEqual(roles.heldBack.map((one) => [one.file, one.code]), [["content/link.txt", "symlink-not-followed"], ["content/c.docx", "unknown-format"]]);
    assert.equal(roles.originals.length + roles.sidecars.length + roles.assets.length + roles.heldBack.length, found.length);
  });
  it("a sidecar of a stem belongs to the one original of that stem", () =>
    assert.equal(rolesOf(files("content/a.txt", "content/a.yaml"), isOriginal).originals[0]?.sidecar, "content/a.yaml"));
  it("a sidecar of two originals' stem belongs to none", () => {
    const roles = rolesOf(files("content/a.md", "content/a.txt", "content/a.yaml"), isOriginal);
    assert.deepEqual(roles.heldBack.map((one) => one.code), ["sidecar-ambiguous"]);
    assert.deepEqual(roles.originals.map((one) => one.sidecar), [null, null]);
  });
  it("a sidecar without an original is said so", () => assert.deepEqual(rolesOf(files("content/a.yaml"), isOriginal).heldBack.map((one) => one.code), ["sidecar-without-original"]));
  it("of two sidecars of one original the exact name wins, and the other is said so", () => {
    const roles = rolesOf(files("content/a.txt", "content/a.txt.yaml", "content/a.yaml"), isOriginal);
    assert.equal(roles.originals[0]?.sidecar, "content/a.txt.yaml");
    assert.deepEqual(roles.heldBack.map((one) => one.file), ["content/a.yaml"]);
  });
});

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { sha256 } from "../lib/hash.ts";
import { BuildError, UsageError } from "../model/usage-error.ts";
import { beginJournal } from "./journal.ts";
import { publish } from "./publish.ts";
import { openStaging } from "./staging.ts";

type Site = Readonly<Record<string, string>>;

let root = "";
let out = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "cuttings-publish-"));
  out = join(root, "_site");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

const publishSite = (site: Site, force = false) => {
  const staging = openStaging({ root, out, force });
  for (const [path, text] of Object.entries(site)) write(join(staging.folder, path), text);
  try {
    return publish({ root, out, force, staging: staging.folder }).report;
  } finally {
    staging.remove();
  }
};

const published = (): Site => {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1)).filter((path) => path !== "manifest.json");
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(out, path), "utf8")]));
};

const small: Site = { "articles/a/index.html": "A", "articles/b/index.html": "B", "assets/style.css": "s", "index.html": "home" };

describe("publishing", () => {
  it("writes what is staged, and a manifest of it", () => {
    assert.deepEqual(publishSite(small), { added: 4, changed: 0, removed: 0, unchanged: 0, bytes: 7 });
    assert.deepEqual(published(), small);
    const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
    assert.deepEqual(manifest.files[0], { path: "articles/a/index.html", bytes: 1, sha256: sha256("A") });
    assert.equal(manifest.files.length, 4);
  });

  it("leaves nothing else behind", () => {
    publishSite(small);
    assert.deepEqual(readdirSync(join(root, ".cuttings")), []);
    assert.deepEqual(readdirSync(root).sort(), [".cuttings", "_site"]);
  });

  it("changes no file and no time when nothing is new", () => {
    publishSite(small);
    const times = () => readdirSync(out, { recursive: true }).map((name) => [name, statSync(join(out, String(name)), { bigint: true }).mtimeNs]);
    const before = times();
    assert.deepEqual(publishSite(small), { added: 0, changed: 0, removed: 0, unchanged: 4, bytes: 7 });
    assert.deepEqual(times(), before);
  });

  it("writes only what differs, also when only the live file was changed", () => {
    publishSite(small);
    writeFileSync(join(out, "articles/a/index.html"), "tampered");
    assert.deepEqual(publishSite({ ...small, "index.html": "new home" }), { added: 0, changed: 2, removed: 0, unchanged: 2, bytes: 11 });
    assert.deepEqual(published(), { ...small, "index.html": "new home" });
  });

  it("removes only its own files, and the folders they leave empty", () => {
    publishSite(small);
    write(join(out, "articles/a/mine.txt"), "mine");
    const { "articles/a/index.html": _a, "articles/b/index.html": _b, ...rest } = small;
    assert.equal(publishSite(rest).removed, 2);
    assert.deepEqual(published(), { ...rest, "articles/a/mine.txt": "mine" });
    assert.equal(existsSync(join(out, "articles/b")), false);
  });
});

describe("someone else's folder", () => {
  beforeEach(() => write(join(out, "thesis.txt"), "mine"));

  it("is refused", () => {
    assert.throws(() => publishSite(small), UsageError);
    assert.deepEqual(published(), { "thesis.txt": "mine" });
  });
  it("is published into when forced, and keeps its files for good", () => {
    publishSite(small, true);
    publishSite({ "index.html": "home" });
    assert.deepEqual(published(), { "index.html": "home", "thesis.txt": "mine" });
  });
  it("never has a file overwritten, forced or not, and nothing else is written then", () => {
    write(join(out, "index.html"), "my own page");
    assert.throws(() => publishSite(small, true), BuildError);
    assert.deepEqual(published(), { "index.html": "my own page", "thesis.txt": "mine" });
  });
  it("is refused even when forced if its manifest.json is another program's", () => {
    write(join(out, "manifest.json"), '{"name":"app"}');
    assert.throws(() => publishSite(small, true), UsageError);
  });
  it("is not emptied by a manifest that names places outside", () => {
    write(join(root, "precious.txt"), "keep");
    write(join(out, "manifest.json"), JSON.stringify({ cuttings_manifest: 1, files: [{ path: "../precious.txt", bytes: 4, sha256: sha256("keep") }] }));
    assert.throws(() => publishSite(small, true), UsageError);
    assert.equal(readFileSync(join(root, "precious.txt"), "utf8"), "keep");
  });
});

describe("the output folder", () => {
  it("may not be the archive or lie in what is read", () => {
    for (const place of [root, dirname(root), join(root, "content"), join(root, "content/x"), join(root, ".cuttings/x"), join(root, "_records")]) {
      out = place;
      assert.throws(() => publishSite(small), UsageError, place);
    }
  });
  it("may not be a file", () => {
    write(out, "a file");
    assert.throws(() => publishSite(small), UsageError);
    out = join(out, "below");
    assert.throws(() => publishSite(small), UsageError);
  });
  it("may not be a link, nor hold one where a folder has to be", () => {
    const elsewhere = join(root, "elsewhere");
    mkdirSync(elsewhere);
    publishSite({ "index.html": "home" });
    symlinkSync(elsewhere, join(out, "articles"));
    assert.throws(() => publishSite(small), BuildError);
    symlinkSync(elsewhere, join(root, "link"));
    out = join(root, "link");
    assert.throws(() => publishSite(small), UsageError);
    assert.deepEqual(readdirSync(elsewhere), []);
  });
  it("has a link in the place of one of its files replaced, not followed", () => {
    const target = join(root, "target.txt");
    write(target, "untouched");
    publishSite(small);
    rmSync(join(out, "index.html"));
    symlinkSync(target, join(out, "index.html"));
    publishSite(small);
    assert.deepEqual(published(), small);
    assert.equal(readFileSync(target, "utf8"), "untouched");
  });
});

describe("a publication that was broken off", () => {
  it("is finished by the next one, even before there was a manifest", () => {
    beginJournal(root, { out, paths: ["articles/gone/index.html", "index.html"] });
    write(join(out, "index.html"), "half");
    write(join(out, "articles/gone/index.html"), "gone");
    publishSite(small);
    assert.deepEqual(published(), small);
  });
});

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { sha256 } from "../lib/hash.ts";
import { openLiveSite } from "./live-site.ts";

let root = "";
beforeEach(() => (root = mkdtempSync(join(tmpdir(), "cuttings-live-"))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const out = (): string => join(root, "_site");
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(out(), path)), { recursive: true });
  writeFileSync(join(out(), path), text);
};
const memory = (): string => join(root, ".cuttings", readdirSync(join(root, ".cuttings"))[0] ?? "");

/** The quires of a site: what each file is made of, by its path. */
type Quires = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Makes what does not stay, as a build does; gives the paths of that. */
const build = (quires: Quires, version: string | null = "1"): readonly string[] => {
  const live = openLiveSite(root, out(), version);
  const made: string[] = [];
  for (const [name, files] of Object.entries(quires)) {
    if (live.allStay(name, JSON.stringify(files))) continue;
    for (const [path, key] of Object.entries(files)) {
      if (live.stays(path, key, name)) continue;
      put(path, key);
      made.push(path);
    }
  }
  assert.deepEqual(live.lost(new Set(made)), []);
  const all = Object.values(quires).flatMap((files) => Object.keys(files));
  const entries = made.map((path) => ({ path, bytes: readFileSync(join(out(), path)).length, sha256: sha256(readFileSync(join(out(), path))) }));
  assert.deepEqual([...live.staying().map(({ path }) => path), ...made].sort(), all.sort());
  live.remember(entries);
  return made;
};

const site: Quires = { "article 2024-05": { "a/index.html": "Pears", "b/index.html": "Plums" }, "article 2024-06": { "c/index.html": "Quinces" } };

describe("what stands in an output folder", () => {
  it("stays as long as it is made of the same", () => {
    assert.deepEqual(build(site), ["a/index.html", "b/index.html", "c/index.html"]);
    assert.deepEqual(build(site), []);
    const changed = { ...site, "article 2024-05": { "a/index.html": "Pears", "b/index.html": "Medlars" } };
    assert.deepEqual(build(changed), ["b/index.html"]);
    assert.deepEqual(build(changed), []);
  });

  it("is made again where somebody touched it, and the rest of its quire stays", () => {
    build(site);
    put("a/index.html", "Paars");
    assert.ok(!openLiveSite(root, out(), "1").isWhole());
    assert.deepEqual(build(site), ["a/index.html"]);
    rmSync(join(out(), "c/index.html"));
    assert.deepEqual(build(site), ["c/index.html"]);
    assert.ok(openLiveSite(root, out(), "1").isWhole());
  });

  it("is forgotten where a quire or a page is gone, or stands in another quire", () => {
    build(site);
    build({ "article 2024-06": site["article 2024-06"] ?? {} });
    assert.deepEqual(build(site), ["a/index.html", "b/index.html"]);
    assert.deepEqual(build({ "article 2024-05": { "a/index.html": "Pears" }, "article 2024-06": { "c/index.html": "Quinces", "b/index.html": "Plums" } }), ["b/index.html"]);
  });

  it("counts for nothing when another program made it, or nobody knows which", () => {
    build(site);
    assert.equal(build(site, "2").length, 3);
    assert.equal(build(site, null).length, 3);
    assert.deepEqual(build(site, "2"), ["a/index.html", "b/index.html", "c/index.html"], "touched meanwhile");
  });

  it("is made again where what is remembered of it is damaged", () => {
    build(site);
    const whole = readFileSync(memory(), "utf8");
    for (const [from, to] of [["\tarticle 2024-05\t", "\tarticle 2024-06\t"], [/\t[0-9a-f]{64}\t/, "\tno hash\t"], [/[^\n]*\n$/, ""], [/\n$/, ""]] as const) {
      writeFileSync(memory(), whole.replace(from, to));
      const made = build(site);
      assert.ok(made.length > 0, String(from));
      assert.deepEqual(build(site), []);
    }
  });

  it("is known for sure as long as nothing that is remembered is damaged, and the manifest is the one that went with it", () => {
    put("manifest.json", "{}");
    build(site);
    const isKnown = (): boolean => openLiveSite(root, out(), "1").isKnown();
    assert.ok(isKnown());
    const whole = readFileSync(memory());
    for (let at = 0; at < whole.length; at += 5) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(memory(), damaged);
      assert.ok(!isKnown(), `byte ${at}`);
      writeFileSync(memory(), whole.subarray(0, at));
      assert.ok(!isKnown(), `cut at ${at}`);
    }
    writeFileSync(memory(), whole);
    put("manifest.json", "[]");
    assert.ok(!isKnown());
  });

  it("tells what becomes of the files of the last build", () => {
    build(site);
    const live = openLiveSite(root, out(), "1");
    assert.ok(live.allStay("article 2024-06", JSON.stringify(site["article 2024-06"])) && live.stays("a/index.html", "Pears", "article 2024-05"));
    assert.deepEqual(live.outcome(), { files: 2, bytes: "Quinces".length + "Pears".length, others: [{ path: "b/index.html", bytes: 5, sha256: sha256("Plums") }] });
  });

  it("stays below a folder that somebody asks for as one", () => {
    const index = (key: string): boolean => {
      const live = openLiveSite(root, out(), "1");
      const isStanding = live.allStay("search/2024", key);
      if (!isStanding) put("search/2024/pagefind.js", key);
      live.remember(isStanding ? [] : [{ path: "search/2024/pagefind.js", bytes: key.length, sha256: sha256(key) }]);
      return isStanding;
    };
    assert.deepEqual([index("x"), index("x"), index("y"), index("y")], [false, true, false, true]);
    put("search/2024/pagefind.js", "z");
    assert.equal(index("y"), false);
  });
});

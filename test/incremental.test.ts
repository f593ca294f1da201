import { describe, it } from "node:test";
import assert from "node:assert/strict";
import fc from "fast-check";
import { existsSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addFiles, archiveLike, archiveOf, built, cuttings, filesOf } from "./built.ts";

const fruits = ["Apples", "Pears", "Plums", "Quinces", "Cherries", "Medlars"] as const;

/** What a curator may do between two builds, on one of six files. */
type Step = { readonly kind: "write" | "delete" | "move" | "sidecar" | "settings" | "topics" | "takedown" | "touch" | "spoil-page" | "lose-page" | "spoil-cache" | "spoil-texts"; readonly file: number; readonly turn: number };

const steps: fc.Arbitrary<readonly (readonly Step[])[]> = fc.array(
  fc.array(
    fc.record({
      kind: fc.constantFrom("write", "write", "write", "delete", "move", "sidecar", "settings", "topics", "takedown", "touch", "spoil-page", "lose-page", "spoil-cache", "spoil-texts"),
      file: fc.nat(5),
      turn: fc.nat(3),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  { minLength: 3, maxLength: 3 },
);

const pathOf = (file: number, moved = false): string => `content/${moved ? "moved/" : ""}${fruits[file] ?? ""}.txt`;
const textOf = (file: number, turn: number): string =>
  `${fruits[file] ?? ""} reach the market\n\nMay ${file + 1}, 202${turn}\n\nThe green carriage brought ${fruits[file] ?? ""} to the market on Saturday, and nobody on the platform counted the baskets before noon.\n\nThe porter said that basket number ${turn} was the heaviest one of the whole week.\n`;

const take = (root: string, { kind, file, turn }: Step): void => {
  const [plain, moved] = [join(root, pathOf(file)), join(root, pathOf(file, true))];
  const there = existsSync(plain) ? plain : existsSync(moved) ? moved : null;
  if (kind === "write") addFiles(root, { [pathOf(file)]: textOf(file, turn) });
  if (kind === "delete" && there) rmSync(there);
  if (kind === "move" && there === plain) {
    addFiles(root, { "content/moved/.keep": "" });
    rmSync(join(root, "content/moved/.keep"));
    renameSync(plain, moved);
  }
  if (kind === "sidecar") addFiles(root, { [`${pathOf(file)}.yaml`]: `rights: ${["full", "excerpt", "metadata", "private"][turn] ?? ""}\n` });
  if (kind === "settings") addFiles(root, { "_data/site.yaml": `name: Market ${turn}\nrights: full\nsearch: false\n` });
  if (kind === "topics") addFiles(root, { "_data/topics.yaml": `- {id: fruit-${turn}, name: Fruit, any: [${fruits[file] ?? ""}]}\n` });
  if (kind === "takedown") addFiles(root, { "_data/takedowns.yaml": turn === 0 ? "[]\n" : `- {id: nothing-${file}, date: 2024-01-0${turn}, reason: An invented reason}\n` });
  if (kind === "touch" && there) utimesSync(there, turn, turn);
  if (kind === "spoil-page" && existsSync(join(root, "_site/index.html"))) writeFileSync(join(root, "_site/index.html"), "spoilt");
  if (kind === "lose-page" && existsSync(join(root, "_site/dates"))) rmSync(join(root, "_site/dates"), { recursive: true });
  if (kind === "spoil-cache") for (const [path] of filesOf(join(root, ".cuttings"))) writeFileSync(join(root, ".cuttings", path), "\u0000spoilt\n".repeat(turn));
  if (kind === "spoil-texts") for (const [path, text] of filesOf(join(root, ".cuttings"))) if (/^(?:texts|answers)-/.test(path)) writeFileSync(join(root, ".cuttings", path), text.replaceAll("e", "o").slice(turn * 20));
};

const outcome = (root: string) => ["_site", "_records"].map((folder) => [...filesOf(join(root, folder))]);

/** The same originals, in a folder that was never built. */
const cleanly = (root: string): readonly unknown[] => {
  const fresh = archiveLike(root);
  built(fresh);
  const made = outcome(fresh);
  rmSync(fresh, { recursive: true, force: true });
  return made;
};

describe("building what changed", () => {
  it("gives the bytes of a clean build after any changes", () => {
    fc.assert(
      fc.property(steps, (turns) => {
        const root = archiveOf(Object.fromEntries([0, 1, 2].map((file) => [pathOf(file), textOf(file, 0)])));
        addFiles(root, { "_data/site.yaml": "name: Market\nrights: full\nsearch: false\n" });
        built(root);
        for (const turn of turns) {
          for (const step of turn) take(root, step);
          const { published } = built(root);
          const site = [...filesOf(join(root, "_site")).keys()].filter((path) => path !== "manifest.json");
          assert.equal(published.added + published.changed + published.unchanged, site.length);
          assert.equal(published.bytes, site.reduce((sum, path) => sum + statSync(join(root, "_site", path)).size, 0));
        }
        assert.deepEqual(outcome(root), cleanly(root));
      }),
      { numRuns: Number(process.env["CUTTINGS_RUNS"] ?? 4), seed: Number(process.env["CUTTINGS_SEED"] ?? 7), endOnFailure: true },
    );
  });

  it("leaves a page alone when what it shows is the same, and makes it again when somebody changed it", () => {
    const root = archiveOf({ [pathOf(0)]: textOf(0, 0), [pathOf(1)]: textOf(1, 0) });
    addFiles(root, { "_data/site.yaml": "name: Market\nrights: full\n" });
    built(root);
    const marks = (): ReadonlyMap<string, string> => new Map([...filesOf(join(root, "_site")).keys()].map((path) => [path, `${statSync(join(root, "_site", path)).ino}`]));
    const before = marks();
    addFiles(root, { [pathOf(2)]: textOf(2, 3) });
    writeFileSync(join(root, "_site/404.html"), "spoilt");
    built(root);
    const after = marks();
    const kept = [...before].filter(([path, mark]) => after.get(path) === mark).map(([path]) => path);
    assert.ok(kept.includes("about/index.html") && kept.some((path) => path.endsWith("record.md") || path.endsWith(".ris")), kept.join(" "));
    assert.ok(!kept.includes("404.html") && !kept.includes("index.html"));
    assert.deepEqual(outcome(root), cleanly(root), "search included");
  });

  it("reports the same when nothing changed, and sees whatever did", () => {
    const root = archiveOf({ [pathOf(0)]: textOf(0, 0), [pathOf(1)]: "\u0000" });
    addFiles(root, { "_data/site.yaml": "name: Market\n" });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2100);
    const first = built(root, ["--no-search"]);
    const [report] = [...filesOf(join(root, ".cuttings")).keys()].filter((path) => path.startsWith("report-"));
    assert.ok(report !== undefined, "nothing to go by was left");
    const { problems, counted, found } = built(root, ["--no-search"]);
    assert.deepEqual({ problems, counted, found }, { problems: first.problems, counted: first.counted, found: first.found });
    const whole = outcome(root);
    const [record = ""] = filesOf(join(root, "_records")).keys();
    for (const path of ["_site/index.html", `_records/${record}`, "_records", "_site"]) {
      rmSync(join(root, path), { recursive: true });
      built(root, ["--no-search"]);
      assert.deepEqual(outcome(root), whole, path);
    }
    addFiles(root, { "_data/site.yaml": "name: Other\n" });
    built(root, ["--no-search"]);
    assert.match(filesOf(join(root, "_site")).get("index.html") ?? "", /Other/);
    assert.equal(cuttings(["build", "--root", root, "--quiet", "--base", "/x/", "--no-search"]).status, 0);
    assert.match(filesOf(join(root, "_site")).get("index.html") ?? "", /href="\/x\//);
  });
});

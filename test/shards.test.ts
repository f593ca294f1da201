import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addFiles, archiveLike, archiveOf, built, cuttings, cuttingsBeside, filesOf } from "./built.ts";

const fruit = ["Apples", "Pears", "Plums", "Quinces", "Cherries", "Medlars", "Sloes", "Figs"] as const;

/** Different enough that each is an article of its own. */
const text = (at: number): string =>
  `${fruit[at % 8] ?? ""} and ${fruit[(at >> 3) % 8] ?? ""} reach market ${at}\n\nMay ${(at % 28) + 1}, ${2000 + (at % 20)}\n\nCarriage ${at} brought ${at * 7} baskets of ${fruit[at % 8] ?? ""} to platform ${at % 13} on Saturday, and nobody there counted them before ${at % 12} o'clock.\n\n“Basket ${at % 31} was the heaviest of all ${at}”, said the porter of market ${at % 17}.\n`;

const archiveWith = (articles: number): string => archiveOf({ "_data/site.yaml": "name: Market\nrights: full\n", ...Object.fromEntries(Array.from({ length: articles }, (_, at) => [`content/${at}.txt`, text(at)])) });

describe("a site in parts", () => {
  let root = "";
  let whole = new Map<string, string>();
  const part = (number: number): string => join(root, `part-${number}`);
  before(async () => {
    root = archiveWith(60);
    built(root);
    whole = new Map(filesOf(join(root, "_site")));
    rmSync(join(root, "_site"), { recursive: true });
    rmSync(join(root, ".cuttings"), { recursive: true });
    built(root, ["--index-only"]);
    const runs = await Promise.all([1, 2, 3, 4].map((number) => cuttingsBeside(["build", "--root", root, "--shard", `${number}/4`, "--out", part(number), "--quiet"])));
    assert.deepEqual(runs, [1, 2, 3, 4].map(() => ({ status: 0, stderr: "" })));
  });
  const merged = (folders: readonly string[]) => cuttings(["build", "--root", root, "--out", join(root, "merged"), "--quiet", "--merge", ...folders]);

  it("is the site built in one piece, byte for byte, search and manifest included, however the parts are named", () => {
    assert.equal(merged([3, 1, 4, 2].map(part)).status, 0);
    assert.deepEqual([...filesOf(join(root, "merged"))], [...whole]);
  });

  it("gives every part a share of the pages", () => {
    for (const number of [1, 2, 3, 4]) assert.ok([...filesOf(part(number)).keys()].filter((path) => path.endsWith(".html")).length > 20, `part ${number}`);
  });

  it("is refused when a part is missing, named twice, none at all, of another archive, or was changed", () => {
    assert.match(merged([1, 2, 4].map(part)).stderr, /not the 4 parts of one site/);
    assert.match(merged([1, 2, 3, 3].map(part)).stderr, /not the 4 parts/);
    assert.match(merged([1, 2, 3].map(part).concat(join(root, "content"))).stderr, /content is no part of a site/);
    const page = join(part(2), [...filesOf(part(2)).keys()].find((path) => path.endsWith(".html")) ?? "");
    const page2 = readFileSync(page);
    writeFileSync(page, `${page2.toString()} `);
    assert.match(merged([1, 2, 3, 4].map(part)).stderr, /is not as it was built/);
    writeFileSync(page, page2);
    addFiles(root, { "content/more.txt": text(77) });
    assert.equal(cuttings(["build", "--root", root, "--shard", "2/4", "--out", part(2), "--quiet"]).status, 0);
    const run = merged([1, 2, 3, 4].map(part));
    assert.deepEqual([run.status, /of another archive/.test(run.stderr)], [2, true], run.stderr);
  });
  after(() => rmSync(root, { recursive: true, force: true }));
});

describe("several threads", () => {
  it("make the same bytes as one, records and what is remembered included", () => {
    const root = archiveWith(450);
    const other = archiveLike(root);
    built(root, ["--workers", "1", "--no-search"]);
    built(other, ["--workers", "3", "--no-search"]);
    for (const folder of ["_site", "_records"]) assert.deepEqual([...filesOf(join(other, folder))], [...filesOf(join(root, folder))], folder);
    addFiles(root, { "content/7.txt": text(500) });
    addFiles(other, { "content/7.txt": text(500) });
    built(root, ["--workers", "3", "--no-search"]);
    built(other, ["--workers", "1", "--no-search"]);
    for (const folder of ["_site", "_records"]) assert.deepEqual([...filesOf(join(other, folder))], [...filesOf(join(root, folder))], folder);
  });
});

import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { archiveOf, built, cuttings, filesOf } from "./built.ts";
import { articlesWith, boxes, handlers, hostileStrings, leads, listedStrings, tablesWith, tags } from "./hostile-slots.ts";
import { findingsIn, unescaped } from "./page-gate.ts";

const archiveWith = (strings: readonly string[]): Readonly<Record<string, string>> => Object.assign({}, ...strings.map(articlesWith));
const tables = tablesWith('"><script>alert(1)</script>');
const pagesIn = (root: string): readonly (readonly [string, string])[] => [...filesOf(join(root, "_site"))].filter(([path]) => path.endsWith(".html")).map(([path, text]) => [path, Buffer.from(text, "latin1").toString("utf8")] as const);

describe("hostile strings in every place of an article", () => {
  const raw = archiveWith(hostileStrings);
  const root = archiveOf({ ...raw, ...tables });
  const around = readdirSync(dirname(root)).length;
  const report = built(root);
  const pages = pagesIn(root);

  it("are enough, and are published or reported", () => {
    assert.ok(hostileStrings.length >= 60);
    assert.equal(report.found, Object.keys(raw).length);
    assert.ok(pages.filter(([path]) => path.startsWith("articles/")).length >= hostileStrings.length * 3, String(pages.length));
  });

  it("leave nothing in a page that runs, loads or leads astray", () => {
    assert.deepEqual(pages.flatMap(([path, text]) => findingsIn(text).map((finding) => `${path}: ${finding}`)).slice(0, 20), []);
  });

  it("leave nothing outside of the archive", () => {
    assert.equal(existsSync(join(root, "outside")) || existsSync(join(dirname(root), "outside")) || existsSync(join(dirname(root), "outside.html")), false);
    assert.ok(Math.abs(readdirSync(dirname(root)).length - around) < 50);
  });

  it("give the same record when it is fed back in", () => {
    const records = [...filesOf(join(root, "_records"))];
    const again = archiveOf({ ...tables, ...Object.fromEntries(records.map(([path, text]) => [`content/${path}`, Buffer.from(text, "latin1")])) });
    assert.equal(cuttings(["build", "--root", again]).status, 0);
    const after = filesOf(join(again, "_records"));
    assert.deepEqual(records.filter(([path, text]) => after.get(path) !== text).map(([path]) => path), []);
  });

  it("would be found by the thousand in the pages without escaping, and by the hundred in the originals", () => {
    const bare = pages.flatMap(([, text]) => findingsIn(unescaped(text)));
    assert.ok(bare.length >= 2000, String(bare.length));
    const found = Object.entries(raw).filter(([path]) => path.endsWith(".html")).flatMap(([, text]) => findingsIn(text));
    assert.ok(found.length >= 100, String(found.length));
    for (const string of [...tags.slice(0, 2), ...handlers, ...leads.slice(0, 6), ...boxes.slice(0, 8)]) assert.notDeepEqual(findingsIn(`<body><p>${string}</p>`), [], string);
  });
});

/** In strings; four articles each. */
const batch = 400;
const listed = listedStrings();

describe("hostile strings that others collected, where CUTTINGS_HOSTILE names a folder of them", () => {
  for (let from = 0; from < listed.length; from += batch)
    it(`leave nothing in a page that runs, loads or leads astray: from the ${from + 1}st on`, (context) => {
      const strings = listed.slice(from, from + batch);
      const root = archiveOf({ ...archiveWith(strings), ...tablesWith(strings[0]?.slice(0, 200) ?? "") });
      const report = built(root, ["--no-search"]);
      const pages = pagesIn(root);
      const bare = pages.reduce((sum, [, text]) => sum + findingsIn(unescaped(text)).length, 0);
      context.diagnostic(`${strings.length} strings, ${report.found} files, ${pages.length} pages; without escaping ${bare} findings`);
      assert.equal(report.found, Object.values(report.counted).reduce((sum, count) => sum + count, 0));
      assert.deepEqual(pages.flatMap(([path, text]) => findingsIn(text).map((finding) => `${path}: ${finding}`)).slice(0, 20), []);
      rmSync(root, { recursive: true });
    });
});

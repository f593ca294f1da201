import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { addFiles, archiveOf, built, cuttings, filesOf } from "./built.ts";
import { searchedArchive } from "./search-archive.ts";

/** Every file below `search/`, unpacked. */
const indexOf = (root: string): ReadonlyMap<string, string> =>
  new Map([...filesOf(join(root, "_site"))].filter(([path]) => path.startsWith("search/") && !/pagefind\.js$|wasm/.test(path)).map(([path, bytes]) => [path, /\.(pf_\w+|pagefind)$/.test(path) ? gunzipSync(Buffer.from(bytes, "latin1")).toString("utf8") : Buffer.from(bytes, "latin1").toString("utf8")]));

const mentions = (root: string, words: RegExp): readonly string[] => [...indexOf(root)].filter(([, text]) => words.test(text)).map(([path]) => path);

const indexed = (root: string): number =>
  [...indexOf(root)].filter(([path]) => path.endsWith("pagefind-entry.json")).flatMap(([, text]) => Object.values((JSON.parse(text) as { languages: Record<string, { page_count: number }> }).languages)).reduce((sum, one) => sum + one.page_count, 0);

interface Report {
  readonly counted: { readonly published: number };
  readonly search: { readonly articles: number; readonly periods: number; readonly indexed: number } | null;
}

const report = (root: string, ...args: readonly string[]): Report => built(root, args) as unknown as Report;

describe("the search index", () => {
  it("holds every public article, and of each only what may be shown", () => {
    const root = archiveOf(searchedArchive());
    const { counted, search } = report(root);
    assert.equal(indexed(root), counted.published);
    assert.equal(search?.articles, counted.published);
    assert.deepEqual(mentions(root, /vermilion|pelican|cobalt|walrus|ochre|lynx/i), []);
    assert.ok(mentions(root, /these six words may be shown/i).length > 0);
    assert.ok(mentions(root, /solitary heron/).length > 0);
  });

  it("is made anew only for the periods that changed, to the same bytes as a clean build", () => {
    const root = archiveOf(searchedArchive());
    const before = report(root);
    assert.equal(before.search?.indexed, before.search?.articles);
    assert.equal(report(root).search?.indexed, 0);
    addFiles(root, { "content/new.md": '---\ntitle: "A late arrival"\npublished: "2020-07-07"\n---\n\nA lantern arrived late at the platform.\n' });
    const after = report(root);
    const inPeriod = [...indexOf(root)].filter(([path]) => path.startsWith("search/2020/fragment/")).length;
    assert.ok(inPeriod > 5 && inPeriod < 15);
    assert.equal(after.search?.indexed, inPeriod);
    const clean = archiveOf();
    addFiles(clean, Object.fromEntries(["content", "_data"].flatMap((folder) => [...filesOf(join(root, folder))].map(([path, text]) => [`${folder}/${path}`, Buffer.from(text, "latin1")]))));
    built(clean, [], { TZ: "Pacific/Kiritimati", RAYON_NUM_THREADS: "1" });
    assert.deepEqual(filesOf(join(root, "_site")), filesOf(join(clean, "_site")));
  });

  it("keeps nothing of an article that is deleted", () => {
    const root = archiveOf(searchedArchive());
    built(root);
    assert.ok(mentions(root, /heron/).length > 1);
    rmSync(join(root, "content/plain-7.md"));
    const { counted } = report(root);
    assert.deepEqual(mentions(root, /heron|axletree/), []);
    assert.deepEqual([...filesOf(join(root, ".cuttings"))].filter(([path, bytes]) => /\.pf_/.test(path) && /heron/.test(gunzipSync(Buffer.from(bytes, "latin1")).toString("utf8"))), []);
    assert.equal(indexed(root), counted.published);
  });

  it("is left out when the settings or the command line say so, and when there is nothing to find", () => {
    for (const [files, args] of [
      [{ ...searchedArchive(), "_data/site.yaml": "search: false\n" }, []],
      [searchedArchive(), ["--no-search"]],
      [{}, []],
    ] as const) {
      const root = archiveOf(files);
      assert.equal(report(root, ...args).search, null);
      assert.deepEqual([...indexOf(root).keys()], []);
      assert.deepEqual([...filesOf(join(root, "_site"))].filter(([path, text]) => path.endsWith(".html") && /href="\/search\/|action=/.test(text)).map(([path]) => path), []);
    }
  });

  it("goes when it is switched off, and the build says what it did", () => {
    const root = archiveOf(searchedArchive());
    assert.match(cuttings(["build", "--root", root]).stderr, /^Search: \d+ articles in \d+ periods, \d+ indexed in \d+\.\d s\.$/m);
    built(root, ["--no-search"]);
    assert.deepEqual([...indexOf(root).keys(), ...[...filesOf(join(root, ".cuttings")).keys()].filter((path) => path.startsWith("search"))], []);
  });
});

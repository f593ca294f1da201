import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addFiles, archiveOf, built, cuttings, filesOf } from "./built.ts";

const story = "The green carriage left the depot on Saturday with forty young apple trees aboard, and nobody on the platform knew when it would come back.";
const planted = (name: string): string => `Vermilion ${name} pelicans counted seven quiet lanterns below the frozen harbour bridge while the choir rehearsed indoors.`;
const dump = (headline: string, name: string): string => `${headline}\n\nMay 4, 2024\n\n${story} It was article ${name}.\n\n${planted(name)}\n`;
const seen = (root: string, folder: string, words: string): readonly string[] => [...filesOf(join(root, folder))].filter(([, text]) => Buffer.from(text, "latin1").toString("utf8").includes(words)).map(([path]) => path);

const files = {
  "content/open.txt": dump("Carriage leaves with forty trees", "open"),
  "content/short.txt": dump("Carriage passes the lake", "short"),
  "content/short.txt.yaml": "rights: 'excerpt: 12'\ndescription: Vermilion short pelicans in a description\n",
  "content/bare.txt": dump("Carriage reaches the plain", "bare"),
  "content/bare.txt.yaml": "rights: metadata\n",
  "content/hidden.txt": dump("Carriage nobody saw", "hidden"),
  "content/hidden.txt.yaml": "rights: private\n",
  "content/mistyped.txt": dump("Carriage of a mistyped right", "mistyped"),
  "content/mistyped.txt.yaml": "rights: privat\n",
};

describe("what may not be shown", () => {
  it("stands in no file of the site", () => {
    const root = archiveOf(files);
    built(root);
    assert.ok(seen(root, "_site", "Vermilion open pelicans").length >= 2, "the open one is shown");
    for (const name of ["short", "bare", "hidden", "mistyped"]) assert.deepEqual(seen(root, "_site", `Vermilion ${name} pelicans`), [], name);
    for (const headline of ["Carriage nobody saw", "Carriage of a mistyped right"]) assert.deepEqual(seen(root, "_site", headline), []);
    assert.ok(seen(root, "_site", "Carriage passes the lake").length > 3);
  });

  it("stops the build when it stands where it must not, and nothing is published", () => {
    const root = archiveOf(files);
    built(root);
    const before = filesOf(join(root, "_site"));
    addFiles(root, { "_data/site.yaml": `description: "Of seven quiet lanterns below the frozen harbour bridge while"\n` });
    addFiles(root, { "content/open.txt": dump("Carriage leaves with forty trees", "open").replace(planted("open"), "") });
    const run = cuttings(["build", "--root", root]);
    assert.equal(run.status, 1, run.stderr);
    assert.match(run.stderr, /about\/index\.html[\s\S]*“.*quiet lanterns below the frozen harbour.*content\/(short|bare|hidden|mistyped)\.txt/);
    assert.deepEqual(filesOf(join(root, "_site")), before);
  });

  it("is not published on a guess when what is said of rights cannot be read", () => {
    const root = archiveOf({ ...files, "_data/sources.yaml": "- id: gazette\n  name: The Gazette\n  rights: privat\n" });
    const run = cuttings(["build", "--root", root]);
    assert.equal(run.status, 2);
    assert.match(run.stderr, /_data\/sources\.yaml/);
    assert.deepEqual([...filesOf(join(root, "_site"))], []);
  });
});

describe("an article that was taken out", () => {
  it("leaves a tombstone and no trace", () => {
    const root = archiveOf(files);
    built(root);
    const id = (seen(root, "_records", "Vermilion open pelicans")[0] ?? "").replace(".md", "");
    assert.ok(id !== "");
    addFiles(root, { "_data/takedowns.yaml": `- id: ${id}\n  date: 2026-03-01\n  reason: At the request of the one it names.\n` });
    built(root);
    const page = readFileSync(join(root, "_site", "articles", id, "index.html"), "utf8");
    assert.match(page, /1 March 2026.*At the request of the one it names\./s);
    assert.deepEqual([...filesOf(join(root, "_site")).keys()].filter((path) => path.startsWith(`articles/${id}/`)), [`articles/${id}/index.html`]);
    for (const folder of ["_site", "_records"]) {
      assert.deepEqual(seen(root, folder, "Vermilion open"), []);
      assert.deepEqual(seen(root, folder, "Carriage leaves with forty trees"), []);
    }
    assert.deepEqual(seen(root, "_site", id), ["manifest.json"]);
  });

  it("stays away when the line cannot be read: nothing is built", () => {
    const root = archiveOf({ ...files, "_data/takedowns.yaml": "- id: x\n  date: soon\n  reason: y\n" });
    const run = cuttings(["build", "--root", root]);
    assert.equal(run.status, 2);
    assert.match(run.stderr, /_data\/takedowns\.yaml:2/);
  });
});

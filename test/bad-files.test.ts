import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { addFiles, archiveOf, built, cuttings, filesOf } from "./built.ts";

const long = "The green carriage left the depot on Saturday with forty young apple trees aboard, and nobody on the platform knew when it would come back.";
const russian = "В субботу зелёный вагон вышел из депо с сорока яблонями на борту, и никто на перроне не знал, когда он вернётся домой с пути.";
const good = Object.fromEntries(["One", "Two", "Three", "Four", "Five"].map((name, at) => [`content/good/${name}.txt`, `Article ${name} of the good ones\n\nMay ${at + 1}, 2024\n\n${long} It was article ${name}.\n\nLeave a Reply\n`]));
const dump = (headline: string, more = ""): string => `${headline}\n\n${long} ${headline}.\n${more}`;
const proof = (root: string): string => `require('node:fs').writeFileSync(${JSON.stringify(join(root, "executed"))}, 'x')`;

interface Bad {
  readonly path: string;
  readonly content: (root: string) => string | Uint8Array;
  /** Held back with this code, or published with these words on its page. */
  readonly expect: { readonly code: string } | { readonly words: readonly string[]; readonly warns?: string };
}

const held = (code: string): Bad["expect"] => ({ code });
const shown = (...words: readonly string[]): Bad["expect"] => ({ words });

const bad: readonly Bad[] = [
  { path: "content/empty.txt", content: () => "", expect: held("empty-file") },
  { path: "content/blank.txt", content: () => " \n\n\t\n", expect: held("empty-file") },
  { path: "content/picture.txt", content: () => Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108", "hex"), expect: held("binary-file") },
  { path: "content/nul.txt", content: () => `${dump("Nul bytes")}\0\0\0 more`, expect: held("binary-file") },
  { path: "content/utf16.txt", content: () => iconv.encode(dump("Sixteen bits a letter"), "utf16le", { addBOM: true }), expect: shown("Sixteen bits a letter") },
  { path: "content/cyrillic.txt", content: () => iconv.encode(`Вагон вышел из депо\n\n${russian}\n`, "windows-1251"), expect: shown("Вагон вышел из депо", "зелёный вагон") },
  { path: "content/western.txt", content: () => iconv.encode(dump("The driver’s “apple” – ripe"), "windows-1252"), expect: shown("The driver’s “apple” – ripe") },
  { path: "content/broken-yaml.md", content: () => `---\ntitle: {unclosed\n  - [more\npublished: 2024-05-06\n---\n\n${long} Broken yaml.\n`, expect: { words: ["Broken yaml.", "6 May 2024"], warns: "front-matter-repaired" } },
  { path: "content/title-yaml.md", content: () => `---\ntitle: Breaking: guard says "no"\n---\n\n${long} Title yaml.\n`, expect: { words: ["Breaking: guard says &quot;no&quot;"], warns: "front-matter-repaired" } },
  { path: "content/js.md", content: (root) => `---js\n${proof(root)}\n---\n\n${long}\n`, expect: held("front-matter-language") },
  { path: "content/javascript.md", content: (root) => `--- JavaScript\n({ get title() { ${proof(root)} } })\n---\n\n${long}\n`, expect: held("front-matter-language") },
  { path: "content/page.njk", content: () => "{% set x = 1 %}{{ x }}", expect: held("unknown-format") },
  { path: "content/content.11tydata.js", content: proof, expect: held("unknown-format") },
  { path: "content/page.11ty.js", content: proof, expect: held("unknown-format") },
  { path: "content/braces.txt", content: () => dump("Braces stay", "\nThe label said {{ title }} and {% raw %} and <%= 7*7 %> and ${7*7}.\n"), expect: shown("{{ title }} and {% raw %} and &lt;%= 7*7 %&gt; and ${7*7}.") },
  { path: "content/permalink.md", content: () => `---\ntitle: Out of the folder\npermalink: ../../outside.html\nlayout: ../x\npagination: {data: x, size: 1}\n---\n\n${long} Permalink.\n`, expect: shown("Out of the folder") },
  { path: "content/five-megabytes.txt", content: () => `${long}\n\n`.repeat(Math.ceil(5e6 / long.length)), expect: held("too-large") },
  { path: "content/bidi.txt", content: () => dump("A title \u202Ethat turns round\u202C here"), expect: { words: ["that turns round"], warns: "bidi-control" } },
  { path: "content/script.html", content: () => `<!DOCTYPE html><html lang="en"><head><title>Script in a page</title></head><body><article><h1>Script in a page</h1><p>${long}</p><p onclick="alert(1)">${long} Again.<img src=x onerror=alert(1)><a href="javascript:alert(1)">dead</a></p><script>alert(1)</script><iframe src="https://bad.example"></iframe></article></body></html>`, expect: shown("Script in a page") },
  { path: "content/a\"><img src=x onerror=alert(1)>.txt", content: () => dump("Hostile file name"), expect: shown("Hostile file name") },
  { path: "content/new\nline ..%2f \u202e.txt", content: () => dump("Another hostile file name"), expect: shown("Another hostile file name") },
  { path: "content/twice-a.txt", content: () => dump("Equal text twice"), expect: shown("Equal text twice") },
  { path: "content/twice-b.txt", content: () => `${dump("Equal text twice")}\n\n`, expect: held("duplicate") },
  { path: "content/alone.txt.yaml", content: () => "headline: Nobody\n", expect: held("sidecar-without-original") },
];

/** Runs the build among the bad files; what stands here is never an article's text. */
const withBadFiles = (root: string): ReturnType<typeof built> => {
  for (const one of bad) addFiles(root, { [one.path]: one.content(root) });
  writeFileSync(join(root, ".eleventy.js"), `${proof(root)}; export default () => {}`);
  addFiles(root, { "_data/global.js": proof(root), "secret.txt": `${long} A secret outside of content.` });
  symlinkSync(join(root, "secret.txt"), join(root, "content", "link.txt"));
  symlinkSync("..", join(root, "content", "loop"));
  mkdirSync(join(root, "content", "folder.txt"));
  return built(root);
};

describe("bad files beside good ones", () => {
  const root = archiveOf(good);
  built(root);
  const before = filesOf(join(root, "_records"));
  const report = withBadFiles(root);
  const codes = new Map(report.problems.map((one) => [`${one.file} ${one.code}`, one]));
  const pages = [...filesOf(join(root, "_site", "articles"))].filter(([path]) => path.endsWith(".html")).map(([, text]) => Buffer.from(text, "latin1").toString("utf8"));

  for (const { path, expect } of bad)
    it(`end as expected: ${JSON.stringify(path)}`, () => {
      if ("code" in expect) assert.ok(codes.has(`${path} ${expect.code}`), `wanted ${expect.code}, told ${[...codes.keys()].filter((key) => key.startsWith(path)).join()}`);
      else {
        assert.ok(pages.some((page) => expect.words.every((words) => page.includes(words))), "no page shows it");
        if (expect.warns) assert.ok(codes.has(`${path} ${expect.warns}`));
      }
    });

  it("are each accounted for, with code, reason and way out", () => {
    assert.equal(report.found, Object.values(report.counted).reduce((sum, count) => sum + count, 0));
    assert.equal(report.found, 5 + bad.length + 2);
    for (const one of report.problems as readonly { readonly code: string; readonly message?: string; readonly fix?: string }[]) assert.ok(one.code && one.message && one.fix, JSON.stringify(one));
  });

  it("leave the good articles' records as they were, byte for byte", () => {
    const after = filesOf(join(root, "_records"));
    assert.equal(before.size, 5);
    for (const [path, text] of before) assert.equal(after.get(path), text, path);
  });

  it("execute nothing, and bring nothing in from outside", () => {
    assert.equal(existsSync(join(root, "executed")), false);
    assert.deepEqual(["symlink-not-followed", "symlink-not-followed"], ["content/link.txt", "content/loop"].map((file) => report.problems.find((one) => one.file === file)?.code));
    const published = [...filesOf(join(root, "_site"))];
    assert.deepEqual(published.filter(([, text]) => text.includes("A secret outside of content")).map(([path]) => path), []);
    assert.deepEqual(published.filter(([path, text]) => path.endsWith(".html") && /<script|onerror=|onclick=|<iframe|javascript:|<img/i.test(text.replace(/&lt;.*?&gt;/g, "").replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, "").replace(/<script type="module" src="\/assets\/(?:search|cite)\.[A-Z0-9]+\.js"><\/script>/, ""))).map(([path]) => path), []);
  });

  it("that cannot be opened are told of too", () => {
    const run = cuttings(["parse", "--root", root, "--format", "ndjson", join(root, "content/missing.txt"), join(root, "content/good/One.txt")]);
    assert.equal(run.status, 0, run.stderr);
    const [missing, one] = run.stdout.trim().split("\n").map((line) => JSON.parse(line));
    assert.equal(missing.problems[0].code, "unreadable");
    assert.equal(one.headline, "Article One of the good ones");
  });
});

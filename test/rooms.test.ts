import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { builtinModules } from "node:module";

/** What each room may import besides itself. `src` stands for the files beside the rooms, which are the flow. */
const law: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  model: ["lib"],
  tables: ["model", "lib"],
  formats: ["model", "lib", "tables"],
  parse: ["model", "lib", "tables"],
  archive: ["model", "lib", "tables"],
  analyses: ["model", "lib", "tables", "parse/written-date.ts", "parse/events.ts", "parse/sentences.ts"],
  components: ["model", "lib", "tables"],
  publish: ["model", "lib", "tables"],
  reports: ["model", "lib", "tables", "analyses"],
  pages: ["model", "lib", "analyses", "components", "site/template.ts"],
  site: ["model", "lib"],
  src: ["model", "lib", "tables", "formats", "parse", "archive", "analyses", "components", "publish", "reports", "pages", "site"],
  cli: ["model", "lib", "tables", "formats", "parse", "archive", "analyses", "components", "publish", "reports", "pages", "site", "src"],
};

/** Rooms and files that may touch the disk or start processes. */
const atTheDisk = /^((?:crew|worker)\.ts$|archive\/(read|cache|text-store|answer-store|waiting-lines|line-file)|site\/|publish\/|cli\/)/;
const diskModules = new Set(["fs", "fs/promises", "child_process", "worker_threads", "net", "http", "https"]);

/** Each outside library has one door. */
const doors: Readonly<Record<string, RegExp>> = {
  "@11ty/eleventy": /^site\//,
  yaml: /^lib\/yaml(-\w+)?\.ts$/,
  "gray-matter": /^formats\//,
  "markdown-it": /^formats\//,
  "@mozilla/readability": /^formats\//,
  linkedom: /^formats\//,
  parse5: /^formats\//,
  "hast-util-sanitize": /^formats\//,
  "hast-util-from-parse5": /^formats\//,
  "iconv-lite": /^formats\//,
  chardet: /^formats\//,
  eld: /^parse\/language-library\.ts$/,
  edtf: /^model\/edtf\.ts$/,
  zod: /^(model|archive|formats|publish)\//,
  luxon: /^components\//,
  pagefind: /^site\/search-engine\.ts$/,
  commander: /^cli\//,
  "d3-geo": /^components\/projection\.ts$/,
  "d3-force": /^components\/layouts\.ts$/,
  chokidar: /^cli\//,
  sirv: /^cli\//,
};

const source = join(process.cwd(), "src");

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));

const files = filesBelow(source)
  .map((file) => relative(source, file))
  .filter((file) => /\.ts$/.test(file) && !/\.(test|d)\.ts$/.test(file));

const importsOf = (file: string, withTypes = true): readonly string[] =>
  [...readFileSync(join(source, file), "utf8").matchAll(/(?:^|\n)(?:import|export)( type)?[^;]*?from "([^"]+)"|import\("([^"]+)"\)/g)]
    .filter((match) => withTypes || match[1] === undefined)
    .map((match) => match[2] ?? match[3] ?? "");

const roomOf = (file: string): string => (file.includes("/") ? (file.split("/")[0] ?? "") : "src");

const inside = (file: string): readonly string[] =>
  importsOf(file)
    .filter((name) => name.startsWith("."))
    .map((name) => posix.normalize(posix.join(dirname(file), name)));

const outside = (file: string): readonly string[] =>
  [...importsOf(file, false), ...[...readFileSync(join(source, file), "utf8").matchAll(/library<[\s\S]*?>\("([^"]+)"\)/g)].map((match) => match[1] ?? "")]
    .filter((name) => !name.startsWith("."))
    .map((name) => name.replace(/^node:/, ""));

describe("the rooms", () => {
  it("import only from their left", () => {
    const wrong = files.flatMap((file) => {
      const room = roomOf(file);
      const allowed = law[room];
      assert.ok(allowed, `${file} stands in a room without a law`);
      return inside(file).filter((target) => roomOf(target) !== room && !allowed.includes(roomOf(target)) && !allowed.includes(target)).map((target) => `${file} -> ${target}`);
    });
    assert.deepEqual(wrong, []);
  });

  it("have no circles among their files", () => {
    const graph = new Map(files.map((file) => [file, inside(file)] as const));
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      assert.ok(!path.includes(file), `a circle: ${[...path, file].join(" -> ")}`);
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
  });

  it("touch the disk only at both ends", () => {
    const wrong = files.filter((file) => !atTheDisk.test(file) && outside(file).some((name) => diskModules.has(name)));
    assert.deepEqual(wrong, []);
  });

  it("use each library behind one door, and each is in package.json", () => {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: Record<string, string> };
    const wrong = files.flatMap((file) =>
      outside(file)
        .filter((name) => !builtinModules.includes(name))
        .map((name) => (name.startsWith("@") ? name.split("/").slice(0, 2).join("/") : (name.split("/")[0] ?? "")))
        .filter((name) => !(name in dependencies) || !doors[name]?.test(file))
        .map((name) => `${file} -> ${name}`),
    );
    assert.deepEqual(wrong, []);
  });
});

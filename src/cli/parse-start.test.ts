import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, describe, it } from "node:test";

const bin = fileURLToPath(new URL("./cuttings.js", import.meta.url));
let root = "";
before(() => {
  root = mkdtempSync(join(tmpdir(), "cuttings-start-"));
  spawnSync(process.execPath, [bin, "--version"]);
});
after(() => rmSync(root, { recursive: true, force: true }));

interface Coverage {
  readonly result: readonly { readonly url: string }[];
}

/** The scripts that a run of `parse` loads: Node names them all in the report that it writes for coverage. */
const loadedFor = (text: string): readonly string[] => {
  const report = mkdtempSync(join(root, "report-"));
  const file = join(root, "a.txt");
  writeFileSync(file, text);
  const { stdout, stderr } = spawnSync(process.execPath, [bin, "parse", "--format", "ndjson", file], { cwd: root, encoding: "utf8", env: { ...process.env, NODE_V8_COVERAGE: report } });
  assert.match(stdout, /"headline":"/);
  assert.equal(stderr, "");
  return readdirSync(report).flatMap((name) => (JSON.parse(readFileSync(join(report, name), "utf8")) as Coverage).result.map(({ url }) => url));
};

const librariesIn = (scripts: readonly string[]): readonly string[] => [...new Set(scripts.flatMap((url) => /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []))];
const isLanguageTable = (url: string): boolean => /\/parse\/language-library\.js/.test(url);

const english = "Café by the harbour reopens\n\nThe café by the harbour is open again, the council said on Tuesday, after two years of work on the piers that the winter storms had broken.\n";
const malay = "Jambatan dibuka semula\n\nJambatan lama di pelabuhan itu dibuka semula pada hari Selasa selepas dua tahun kerja pembaikan, kata majlis bandaran, dan penduduk kampung menyambutnya dengan gembira.\n";

describe("parsing a text", () => {
  it("loads no library but that of the command line", () => {
    const scripts = loadedFor(english);
    assert.deepEqual(librariesIn(scripts), ["commander"]);
    assert.ok(scripts.some((url) => url.includes("/dist/programs/")));
    assert.equal(scripts.some(isLanguageTable), false);
  });
  it("loads the table of languages for a text that needs it", () => assert.ok(loadedFor(malay).some(isLanguageTable)));
});

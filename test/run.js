// Runs every test: `npm test`, or `npm test -- src/parse` for those whose path contains one of the words.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { compile } from "../src/cli/compile.js";
import { findBrowser } from "./find-browser.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(root);

const testsBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "archives" || entry.name === "node_modules" ? [] : testsBelow(path);
    return entry.name.endsWith(".test.ts") ? [path] : [];
  });

const words = process.argv.slice(2);
const files = ["src", "test"].flatMap((folder) => testsBelow(join(root, folder))).map((file) => relative(root, file));
const chosen = files.filter((file) => words.length === 0 || words.some((word) => file.includes(word))).sort();
if (chosen.length === 0) {
  console.error(`No test file's path contains ${words.join(" or ")}.`);
  process.exit(2);
}

await compile();
const browser = chosen.some((file) => file.includes("browser")) ? findBrowser() : "";

/** Rooms whose tests share nothing that one of them could leave behind: no folder, no lock, no environment. */
const pure = ["analyses", "components", "formats", "lib", "model", "pages", "parse", "reports", "tables"];

/** The unit tests of such a room run in one process: starting one for each file takes five times what the tests do. */
const entries = mkdtempSync(join(tmpdir(), "cuttings-tests-"));
const together = pure.flatMap((room) => {
  const own = chosen.filter((file) => file.startsWith(join("src", room, sep)));
  if (own.length < 2) return [];
  const entry = join(entries, `${room}.test.mjs`);
  writeFileSync(entry, own.map((file) => `import ${JSON.stringify(pathToFileURL(join(root, file)).href)};\n`).join(""));
  return [{ entry, own }];
});
const alone = chosen.filter((file) => !together.some(({ own }) => own.includes(file)));

const { status } = spawnSync(process.execPath, ["--import", "tsx", "--test", "--test-concurrency=2", "--test-reporter=./test/reporter.js", ...alone, ...together.map(({ entry }) => entry)], {
  stdio: "inherit",
  env: { ...process.env, CUTTINGS_BROWSER: browser, NO_COLOR: "1" },
});
rmSync(entries, { recursive: true });
process.exit(status ?? 1);

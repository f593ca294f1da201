// Runs every test: `npm test`, or `npm test -- src/parse` for those whose path contains one of the words.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
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
const { status } = spawnSync(process.execPath, ["--import", "tsx", "--test", "--test-concurrency=2", "--test-reporter=./test/reporter.js", ...chosen], {
  stdio: "inherit",
  env: { ...process.env, CUTTINGS_BROWSER: browser, NO_COLOR: "1" },
});
process.exit(status ?? 1);

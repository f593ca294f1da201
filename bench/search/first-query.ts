// What a search costs a reader and a build: node --import tsx bench/search/first-query.ts [articles] (needs Chromium; compile first)
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { searchPeriods } from "../../src/pages/search-records.ts";
import * as search from "../../src/pages/search.11ty.ts";
import { indexSearch } from "../../src/search-index.ts";
import { searchScriptName, stylesheetName } from "../../src/site/assets.ts";
import { corpusWord, inventedCorpus } from "./corpus.ts";

const count = Number(process.argv[2] ?? 10_000);
const root = mkdtempSync(join(tmpdir(), "cuttings-search-"));
process.once("exit", () => rmSync(root, { recursive: true, force: true }));
const site = join(root, "site");
const archive = { ...inventedCorpus(count), searchScript: searchScriptName(), stylesheet: stylesheetName() };
mkdirSync(join(site, "search"), { recursive: true });
cpSync("dist/assets", join(site, "assets"), { recursive: true });
for (const row of search.rows(archive)) writeFileSync(join(site, "search", "index.html"), search.render(row).toString());
const report = await indexSearch(searchPeriods(archive), { root, staging: site });
console.log(`${report.articles} articles, ${report.periods} periods, indexed in ${report.seconds.toFixed(1)} s`);
const [changed, ...others] = searchPeriods(archive);
if (changed) {
  const again = await indexSearch([{ ...changed, size: changed.size - 1, records: () => changed.records().slice(1), digest: "one less" }, ...others], { root, staging: mkdtempSync(join(root, "again-")) });
  console.log(`one article less: ${again.indexed} articles indexed again in ${again.seconds.toFixed(1)} s`);
}

const filesBelow = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((one) => (one.isFile() ? [join(one.parentPath, one.name)] : []));
const files = filesBelow(join(site, "search"));
console.log(`${files.length} files, ${(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6).toFixed(1)} MB`);

/** As most hosts do: text is sent packed, the index's own files are packed already. Nothing is kept by the browser. */
const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json" };
let sent = 0;
const server = createServer((request, response) => {
  const path = join(site, decodeURIComponent((request.url ?? "/").split("?")[0] ?? "/"), request.url?.split("?")[0]?.endsWith("/") ? "index.html" : "");
  try {
    const bytes = readFileSync(path);
    const type = types[extname(path)];
    const body = type === undefined ? bytes : gzipSync(bytes, { level: 6 });
    sent += body.length;
    response.writeHead(200, { "Content-Type": type ?? "application/octet-stream", "Cache-Control": "no-store", ...(type === undefined ? {} : { "Content-Encoding": "gzip" }) }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}).listen(0, "127.0.0.1");
await new Promise((ready) => server.once("listening", ready));
const place = server.address();
const address = typeof place === "object" && place ? `http://127.0.0.1:${place.port}/search/` : "";

const browser = await chromium.launch({ executablePath: process.env["CUTTINGS_BROWSER"] ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
for (const [name, words, query] of [["a common word", corpusWord(30), ""], ["a rare word", corpusWord(9000), ""], ["two words", `${corpusWord(60)} ${corpusWord(200)}`, ""], ["a phrase", `"${corpusWord(3)} ${corpusWord(1)}"`, ""], ["a common word, newest first", corpusWord(30), "&sort=newest"], ["the same with facets", corpusWord(30), "&kind=known"], ["a span of days", corpusWord(30), "&from=2019-12-04&to=2020-01-15"]] as const) {
  const page = await (await browser.newContext()).newPage();
  sent = 0;
  await page.goto(address, { waitUntil: "networkidle" });
  const before = sent;
  const began = performance.now();
  await page.goto(`${address}?q=${encodeURIComponent(words)}${query}`);
  await page.waitForFunction(() => /\d|Nothing/.test(document.getElementById("found")?.textContent ?? ""), undefined, { timeout: 60_000 });
  const took = performance.now() - began;
  await page.waitForLoadState("networkidle");
  console.log(`${name} (${words}): ${await page.locator("#found").innerText()}; before typing ${kilo(before)}, first query ${kilo(sent - before - before)} more, ${took.toFixed(0)} ms`);
  await page.context().close();
}
await browser.close();
server.close();

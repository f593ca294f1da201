// `node --import tsx bench/lighthouse.ts SITE LIGHTHOUSE`: Lighthouse's four marks, as on a phone, for a page of each of six types.
// LIGHTHOUSE is a folder in which `npm install --ignore-scripts lighthouse@12` was run: at 185 MB it is no dependency of this one.
// The browser is /usr/bin/chromium, or what CUTTINGS_BROWSER names. A page whose robots are turned away by design is not asked whether they may come.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

interface Lighthouse {
  readonly default: (address: string, flags: object) => Promise<{ readonly lhr: { readonly categories: Readonly<Record<string, { readonly score: number }>>; readonly audits: Readonly<Record<string, { readonly score: number | null; readonly displayValue?: string }>> } }>;
}

const [site = "_site", folder = ""] = process.argv.slice(2);
const { default: lighthouse }: Lighthouse = await import(pathToFileURL(createRequire(join(resolve(folder), "package.json")).resolve("lighthouse")).href);

const types: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".json": "application/json", ".txt": "text/plain" };

/** As static hosts do it: packed, and kept for a year where the name changes with the content. */
const server = createServer((request, response) => {
  const path = new URL(request.url ?? "/", "http://site").pathname;
  try {
    const file = path.endsWith("/") ? `${path}index.html` : path;
    const body = gzipSync(readFileSync(join(site, file)));
    const kept = file.startsWith("/assets/") ? "max-age=31536000, immutable" : "max-age=600";
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream", "content-encoding": "gzip", "cache-control": kept }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}).listen(0, "127.0.0.1");
await new Promise((ready) => server.once("listening", ready));
const place = server.address();
const address = `http://127.0.0.1:${typeof place === "object" && place ? place.port : 0}`;

const named = (below: string): string => `/${below}/${readdirSync(join(site, below), { withFileTypes: true }).find((entry) => entry.isDirectory())?.name ?? ""}/`;
const article = `/articles/${readdirSync(join(site, "articles")).find((id) => readFileSync(join(site, "articles", id, "index.html"), "utf8").includes('class="story"')) ?? ""}/`;
const pages = { home: "/", article, topic: named("topics"), year: named("dates"), dates: "/dates/", search: "/search/" };

const profile = mkdtempSync(join(tmpdir(), "lighthouse-"));
const port = 9000 + (process.pid % 900);
const browser = spawn(process.env["CUTTINGS_BROWSER"] ?? "/usr/bin/chromium", ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", `--remote-debugging-port=${port}`, `--user-data-dir=${profile}`, "about:blank"], { stdio: "ignore" });
await new Promise((ready) => setTimeout(ready, 3000));

try {
  for (const [name, path] of Object.entries(pages)) {
    const isHidden = readFileSync(join(site, path, "index.html"), "utf8").includes('content="noindex');
    const { lhr } = await lighthouse(address + path, { port, logLevel: "error", onlyCategories: ["performance", "accessibility", "best-practices", "seo"], ...(isHidden ? { skipAudits: ["is-crawlable"] } : {}) });
    const marks = Object.values(lhr.categories).map(({ score }) => String(Math.round(score * 100)).padStart(3)).join(" ");
    const failed = Object.entries(lhr.audits).filter(([, { score }]) => score !== null && score < 0.9).map(([id, { displayValue }]) => (displayValue === undefined ? id : `${id} (${displayValue})`));
    process.stdout.write(`${name.padEnd(8)} ${marks}  ${failed.join(", ")}\n`);
  }
} finally {
  browser.kill();
  await new Promise((gone) => browser.once("exit", gone));
  server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

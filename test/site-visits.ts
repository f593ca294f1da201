/// <reference lib="dom" />
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import sirv from "sirv";
import { addFiles, archiveLike, built, filesOf } from "./built.ts";

/** The sample's site in a browser: one build and one browser for all visits of a test file. */
export interface Visits {
  readonly address: string;
  /** A page of each type, by its name. */
  readonly pages: Readonly<Record<string, string>>;
  /** Fails when anything is said on the console or asked of another host. The page is closed behind `look`. */
  readonly visit: (path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>) => Promise<void>;
  /** The same for several paths, one after the other in one context: what each test asks of every page. */
  readonly visitAll: (options: BrowserContextOptions, look: (page: Page, name: string) => Promise<void>) => Promise<void>;
  readonly end: () => Promise<void>;
}

const executablePath = process.env["CUTTINGS_BROWSER"];

export const openVisits = async (): Promise<Visits> => {
  assert.ok(executablePath, "no browser was named: run the tests with `npm test`");
  const root = archiveLike(".");
  addFiles(root, { "_data/takedowns.yaml": "- id: once-here\n  date: 2026-03-01\n  reason: At the request of the one it names.\n" });
  built(root);
  const site = join(root, "_site");
  const server = await served(site);
  const place = server.address();
  const address = typeof place === "object" && place ? `http://127.0.0.1:${place.port}` : "";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"] });
  const pages = pagesOf(site);
  return {
    address,
    pages,
    visit: (path, options, look) => inContext(browser, address, options, async (open) => look(await open(path))),
    visitAll: (options, look) =>
      inContext(browser, address, options, async (open) => {
        for (const [name, path] of Object.entries(pages)) await look(await open(path), name);
      }),
    end: async () => {
      await browser.close();
      server.close();
    },
  };
};

/** axe, as the text of its script. */
export const axeScript = (): string => readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Whatever is folded away. */
export const unfold = async (page: Page): Promise<void> => {
  const folded = page.locator("details:not([open]) > summary:visible");
  while ((await folded.count()) > 0) await folded.first().click();
};

const served = async (site: string): Promise<Server> => {
  const serve = sirv(site, { dev: true });
  const server = createServer((request, response) => serve(request, response, () => void response.writeHead(404).end())).listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  return server;
};

const pagesOf = (site: string): Readonly<Record<string, string>> => {
  const files = [...filesOf(site)].flatMap(([path, text]) => (path.endsWith("index.html") ? [{ path: `/${path.slice(0, -"index.html".length)}`, text }] : []));
  const named = (pattern: RegExp, holding = ""): string => {
    const found = files.find(({ path, text }) => pattern.test(path) && text.includes(holding));
    assert.ok(found, String(pattern));
    return found.path;
  };
  return {
    home: "/", article: named(/^\/articles\/[^/]+\/$/, 'class="story"'), evidence: named(/^\/articles\/[^/]+\/$/, "line 1"), table: named(/^\/articles\/[^/]+\/$/, "<table"), linked: named(/^\/articles\/[^/]+\/$/, "data-originalurl"), cite: named(/^\/articles\/[^/]+\/cite\/$/), tombstone: "/articles/once-here/", dates: "/dates/", year: named(/^\/dates\/\d+\/$/), month: named(/^\/dates\/\d+\/\d+\/$/), day: named(/^\/dates\/\d+\/\d+\/\d+\//),
    undated: "/dates/undated/", timeline: "/timeline/", people: "/people/", places: "/places/", map: "/map/", network: "/network/", events: "/events/", event: named(/^\/events\/./, "contexts"), entity: named(/^\/(?:people|organisations|places)\/./), stories: "/stories/", story: named(/^\/stories\/./), storyline: named(/^\/storylines\/./), copy: named(/^\/copies\/./), quotes: "/quotes/", speaker: named(/^\/quotes\/.*-/), unnamed: "/quotes/unnamed/", positions: "/positions/", actor: named(/^\/positions\/[^/]+\/$/), position: named(/^\/positions\/[^/]+\/./), contradictions: "/contradictions/", coverage: "/coverage/", coverageYear: named(/^\/coverage\/\d+\//), coverageOf: named(/^\/coverage\/sources\/./), framing: "/framing/", framed: "/framing/what-travels/", term: "/framing/what-travels/orchard/", termInTime: "/framing/what-travels/carriage/time/", topics: "/topics/", topic: named(/^\/topics\/./), sources: "/sources/", source: named(/^\/sources\/./), search: "/search/", about: "/about/", data: "/data/", missing: "/404.html",
  };
};

const inContext = async (browser: Browser, address: string, options: BrowserContextOptions, visits: (open: (path: string) => Promise<Page>) => Promise<void>): Promise<void> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const faults: string[] = [];
  let at = "";
  try {
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    page.on("console", (message) => void (["error", "warning"].includes(message.type()) && faults.push(`${at} ${message.text()}`)));
    page.on("pageerror", (error) => void faults.push(`${at} ${error.message}`));
    page.on("request", (request) => void (!request.url().startsWith(address) && faults.push(`${at} asked ${request.url()}`)));
    await visits(async (path) => {
      at = path;
      await page.goto(address + path);
      return page;
    });
  } finally {
    await context.close();
  }
  assert.deepEqual(faults.filter((fault) => !fault.includes("favicon")), []);
};

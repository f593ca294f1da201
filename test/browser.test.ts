/// <reference lib="dom" />
import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import sirv from "sirv";
import { archiveLike, built, filesOf } from "./built.ts";

const executablePath = process.env["CUTTINGS_BROWSER"];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let [server, browser, address]: [Server | null, Browser | null, string] = [null, null, ""];
let sitePages: Readonly<Record<string, string>> = {};

before(async () => {
  assert.ok(executablePath, "no browser was named: run the tests with `npm test`");
  const root = archiveLike(".");
  built(root);
  const site = join(root, "_site");
  const files = [...filesOf(site).keys()].filter((path) => path.endsWith("index.html")).map((path) => `/${path.slice(0, -"index.html".length)}`);
  const named = (pattern: RegExp): string => {
    const found = files.find((path) => pattern.test(path));
    assert.ok(found, String(pattern));
    return found;
  };
  sitePages = { home: "/", article: named(/^\/articles\/[^/]+\/$/), cite: named(/^\/articles\/[^/]+\/cite\/$/), topic: named(/^\/topics\/./), day: named(/^\/dates\/\d+\/\d+\/\d+\//), month: named(/^\/dates\/\d+\/\d+\/$/), dates: "/dates/", undated: "/dates/undated/", topics: "/topics/", sources: "/sources/", source: named(/^\/sources\/./), about: "/about/", data: "/data/", missing: "/404.html" };
  const serve = sirv(site, { dev: true });
  server = createServer((request, response) => serve(request, response, () => void response.writeHead(404).end())).listen(0, "127.0.0.1");
  await new Promise((ready) => server?.once("listening", ready));
  const place = server.address();
  address = typeof place === "object" && place ? `http://127.0.0.1:${place.port}` : "";
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"] });
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** A page that fails the test when anything is said on the console or asked of another host. */
const visit = async (path: string, options: Parameters<Browser["newContext"]>[0] = {}, look: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> => {
  assert.ok(browser);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const faults: string[] = [];
  try {
    const page = await context.newPage();
    page.on("console", (message) => void (["error", "warning"].includes(message.type()) && faults.push(message.text())));
    page.on("pageerror", (error) => void faults.push(error.message));
    page.on("request", (request) => void (!request.url().startsWith(address) && faults.push(`asked ${request.url()}`)));
    await page.goto(address + path);
    await look(page, context);
  } finally {
    await context.close();
  }
  assert.deepEqual(faults.filter((fault) => !fault.includes("favicon")), [], path);
};

describe("in a browser", () => {
  it("home leads to an article, a topic and a date by clicking", () =>
    visit("/", {}, async (page) => {
      await page.locator("main a[href*='/articles/']").first().click();
      assert.ok((await page.locator("h1").innerText()).length > 5);
      await page.locator("a[href*='/topics/']:not([href$='/topics/'])").first().click();
      assert.match(page.url(), /\/topics\/./);
      await page.goto(`${address}/dates/`);
      await page.locator("main a[href*='/dates/20']").first().click();
      assert.match(page.url(), /\/dates\/20\d\d\//);
    }));

  it("a citation is copied with the keyboard alone, and can be read without the script", async () => {
    await visit(sitePages["article"] ?? "", {}, async (page, context) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.locator(`a[href$='/cite/']`).first().focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/cite\/$/);
      const citation = await page.locator("[data-copy] dd").first().evaluate((element) => element.firstChild?.textContent ?? "");
      for (let step = 0; step < 40 && !(await page.evaluate(() => document.activeElement?.matches("[data-copy] button"))); step++) await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.locator("[data-copy] [role=status]", { hasText: "Copied" }).first().waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.ok(copied.length > 20 && copied.startsWith(citation.trim()), copied);
      assert.doesNotMatch(copied, /Copy/);
    });
    await visit(sitePages["cite"] ?? "", { javaScriptEnabled: false }, async (page) => assert.ok((await page.locator("[data-copy] dd").first().innerText()).length > 20));
  });

  it("the evidence opens and names the line of the saved file", () =>
    visit(sitePages["article"] ?? "", {}, async (page) => {
      const panel = page.locator("details", { hasText: "How do we know this?" });
      await panel.locator("summary").click();
      assert.match(await panel.innerText(), /line \d+/i);
    }));

  it("the keyboard reaches the text first, and every focus can be seen", () =>
    visit("/", {}, async (page) => {
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("href")), "#main");
      for (let step = 0; step < 25; step++) {
        const focus = await page.evaluate(() => {
          const style = getComputedStyle(document.activeElement ?? document.body);
          return { tag: document.activeElement?.tagName, outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 };
        });
        assert.ok(focus.outline, `step ${step}: ${focus.tag} shows no focus`);
        await page.keyboard.press("Tab");
      }
    }));

  for (const colorScheme of ["light", "dark"] as const)
    it(`axe finds nothing wrong, ${colorScheme}`, async () => {
      for (const [name, path] of Object.entries(sitePages))
        await visit(path, { colorScheme, bypassCSP: true }, async (page) => {
          for (const panel of await page.locator("details:not([open]) > summary").all()) await panel.click();
          await page.evaluate(axe);
          const found = await page.evaluate(async () => {
            const run = (globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe;
            return (await run.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })).violations.map((one) => `${one.id}: ${one.nodes[0]?.html.slice(0, 200)}`);
          });
          assert.deepEqual(found, [], name);
        });
    });

  it("everything can be read at 320 pixels without scrolling sideways", async () => {
    for (const [name, path] of Object.entries(sitePages))
      await visit(path, { viewport: { width: 320, height: 640 } }, async (page) => {
        for (const panel of await page.locator("details:not([open]) > summary").all()) await panel.click();
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, `${name} is wider than the window`);
      });
  });

  it("everything works without JavaScript", () =>
    visit("/", { javaScriptEnabled: false }, async (page) => {
      await page.locator("main a[href*='/articles/']").first().click();
      await page.locator("summary", { hasText: "How do we know this?" }).click();
      assert.ok(await page.locator("details[open]").count());
    }));
});

/// <reference lib="dom" />
import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import sirv from "sirv";
import { readArchive } from "../src/gather.ts";
import type { Article } from "../src/model/article.ts";
import { stemOf } from "../src/site/assets/search/query.ts";
import { archiveOf, built } from "./built.ts";
import { searchedArchive } from "./search-archive.ts";

const executablePath = process.env["CUTTINGS_BROWSER"];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const base = "/repo-name/";

let [server, browser, address]: [Server | null, Browser | null, string] = [null, null, ""];
let articles: readonly Article[] = [];

before(async () => {
  assert.ok(executablePath, "no browser was named: run the tests with `npm test`");
  const root = archiveOf(searchedArchive());
  built(root, ["--base", base]);
  articles = (await readArchive({ root, base, withSample: false })).gathered.archive.articles;
  const files = sirv(join(root, "_site"), { dev: true });
  server = createServer((request, response) => {
    const isBelow = request.url?.startsWith(base) === true;
    request.url = `/${(request.url ?? "").slice(base.length)}`;
    if (isBelow) files(request, response, () => void response.writeHead(404).end());
    else response.writeHead(404).end();
  }).listen(0, "127.0.0.1");
  await new Promise((ready) => server?.once("listening", ready));
  const place = server.address();
  address = typeof place === "object" && place ? `http://127.0.0.1:${place.port}` : "";
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"] });
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** Opens the search page; fails when anything is said on the console, refused, or asked of another host. */
const searching = async (query: string, look: (page: Page, context: BrowserContext) => Promise<void>, options: Parameters<Browser["newContext"]>[0] = {}): Promise<void> => {
  assert.ok(browser);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const faults: string[] = [];
  context.on("console", (message) => void (["error", "warning"].includes(message.type()) && faults.push(message.text())));
  context.on("weberror", (error) => void faults.push(error.error().message));
  context.on("request", (request) => void (!/^(blob:|data:)/.test(request.url()) && !request.url().startsWith(address) && faults.push(`asked ${request.url()}`)));
  context.on("response", (response) => void (response.status() >= 400 && !response.url().includes("favicon") && faults.push(`${response.status()} ${response.url()}`)));
  try {
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    await page.goto(`${address}${base}search/${query}`);
    if (query !== "") await settled(page);
    await look(page, context);
  } finally {
    await context.close();
  }
  assert.deepEqual(faults, [], query);
};

const settled = (page: Page) => page.waitForFunction(() => /\d|Nothing/.test(document.getElementById("found")?.textContent ?? "") && !document.querySelector("#results[aria-busy]"));

const idsShown = (page: Page): Promise<readonly string[]> => page.locator("#results li h2 a").evaluateAll((links) => links.map((link) => /\/articles\/([^/]+)\//.exec(link.getAttribute("href") ?? "")?.[1] ?? ""));

/** The ids of all results, page after page. */
const allShown = async (page: Page): Promise<readonly string[]> => {
  const ids = [...(await idsShown(page))];
  while ((await page.locator("#results a.next").count()) > 0) {
    const before = page.url();
    await page.locator("#results a.next").click();
    await page.waitForURL((url) => url.href !== before);
    await settled(page);
    ids.push(...(await idsShown(page)));
  }
  return ids;
};

const sentence = (page: Page): Promise<string> => page.locator("#found").innerText();
const textOf = (article: Article): string => [article.headline, ...article.body.map((block) => block.text)].join("\n");
const idsWith = (fits: (article: Article) => boolean): readonly string[] => articles.filter(fits).map((article) => article.id).sort();
const headed = (...beginnings: readonly string[]): readonly string[] => idsWith((article) => beginnings.some((beginning) => article.headline.startsWith(beginning)));

describe("searching", () => {
  it("finds for a word each article that has it, in any form, and no other", async () => {
    for (const word of ["lantern", "lanterns", "kettle", "crates", "heron", "axletree", "axle", "counted", "Казахстан", "Казахстане", "вагоны", "яблоко", "zebra"]) {
      const expected = idsWith((article) => new RegExp(`(?<![\\p{L}])${stemOf(word)}`, "iu").test(textOf(article)));
      await searching(`?q=${encodeURIComponent(word)}`, async (page) => assert.deepEqual([...(await allShown(page))].sort(), expected, word));
    }
  });

  it("finds Russian articles from an English page, in both case forms", () =>
    searching("?q=Казахстан", async (page) => {
      assert.equal(await page.locator("html").getAttribute("lang"), "en");
      assert.deepEqual([...(await idsShown(page))].sort(), headed("Вагон в Казахстане", "Казахстан и его сады"));
    }));

  it("finds those that name somebody under every form of the name, in both alphabets, and under exact forms what is written so", async () => {
    const [english, russian] = [headed("Goats in the theatre"), headed("Козы в театре")];
    const both = [...english, ...russian].sort();
    for (const words of ["Orlayev", "Orlaev", "Орлаев", "Орлаевым", "Орлаеву", "Daniyar Orlayev", "Данияр Орлаев", "Орлаев Данияр", "Daniiar Orlaev", "Keeper of Velmora", "Velmora"])
      await searching(`?q=${encodeURIComponent(words)}`, async (page) => assert.deepEqual([...(await idsShown(page))].sort(), both, words));
    for (const [words, found] of [["Orlayev", english], ["Orlaev", []], ["Орлаева", russian], ["Орлаев", []], ["Velmora", []]] as const)
      await searching(`?q=${encodeURIComponent(words)}&exact=1`, async (page) => assert.deepEqual(await idsShown(page), found, words));
    await searching("?q=Орлаев", async (page) => {
      assert.doesNotMatch(await page.locator("#results").innerText(), /velmora|orlaev|⁀/i);
      await page.locator("input[name=exact]").check();
      await page.waitForURL(/exact=1/);
      await page.waitForFunction(() => document.getElementById("found")?.textContent?.startsWith("Nothing"));
    });
  });

  it("wants every word, each in every period", async () => {
    await searching("?q=undated kettle", async (page) => assert.deepEqual(await idsShown(page), headed("Nobody knows when, either")));
    await searching("?q=lantern heron", async (page) => assert.match(await sentence(page), /^Nothing found/));
  });

  it("finds a phrase in quotes, alone and beside words, and exact forms only when asked to", async () => {
    await searching('?q="stood 7 crates"', async (page) => assert.deepEqual(await idsShown(page), headed("Platform report 7")));
    await searching('?q="7 stood crates"', async (page) => assert.match(await sentence(page), /^Nothing found/));
    await searching('?q="lantern was seen" platform', async (page) => assert.deepEqual(await idsShown(page), headed("Between two days")));
    await searching("?q=lanterns&exact=1", async (page) => assert.match(await sentence(page), /^Nothing found/));
    await searching("?q=axle&exact=1", async (page) => assert.match(await sentence(page), /^Nothing found/));
    await searching("?q=lantern&exact=1", async (page) => assert.equal(await sentence(page), "5 articles"));
  });

  it("honours partial and estimated dates, and trims the days at the edges", async () => {
    const spans: readonly (readonly [string, readonly string[]])[] = [
      ["from=2021-12&to=2021-12", ["Only the month", "The day is", "Between two", "Over a new"]],
      ["from=2021-12-05&to=2021-12-20", ["Only the month", "Between two", "Over a new"]],
      ["from=2022-01-09", ["Between two", "Over a new"]],
      ["from=2022-01-11", []],
      ["to=2021-11-19", ["Over a new"]],
      ["from=2021-12-04&to=2021-12-04&kind=known", ["Only the month", "The day is"]],
    ];
    for (const [query, expected] of spans)
      await searching(`?q=lantern&${query}`, async (page) => assert.deepEqual([...(await idsShown(page))].sort(), expected.length === 0 ? [] : headed(...expected), query));
  });

  it("narrows down by facets, with the counts that they promise", () =>
    searching("?q=platform", async (page) => {
      const choice = page.locator("#facets label", { hasText: "The Steppe Courier" });
      await choice.waitFor();
      const promised = Number(await choice.locator(".count").innerText());
      assert.equal(promised, 10);
      await choice.locator("input").check();
      await page.waitForURL(/source=/);
      await page.waitForFunction((count) => document.getElementById("found")?.textContent?.startsWith(`${count} article`), promised);
      const other = page.locator("#facets label", { hasText: "Waypost" });
      assert.equal(await other.locator(".count").innerText(), "20");
      await page.goBack();
      await page.waitForFunction(() => document.getElementById("found")?.textContent?.startsWith("38 "));
      assert.equal(await choice.locator("input").isChecked(), false);
      await page.goForward();
      await page.waitForFunction((count) => document.getElementById("found")?.textContent?.startsWith(`${count} article`), promised);
      assert.equal(await choice.locator("input").isChecked(), true);
    }));

  for (const order of ["newest", "oldest"] as const)
    it(`sorts the ${order} first over all periods, as the archive does`, () =>
      searching(`?q=platform&sort=${order}`, async (page) => {
        const dated = articles.filter((article) => /platform/i.test(textOf(article)) && article.published.kind !== "undated").map((article) => article.id);
        const undated = articles.filter((article) => /platform/i.test(textOf(article)) && article.published.kind === "undated").map((article) => article.id);
        const shown = await allShown(page);
        assert.equal(shown.length, 38);
        assert.deepEqual(shown, order === "newest" ? [...dated, ...undated] : [...[...dated].reverse(), ...[...undated].reverse()]);
      }));

  it("shows the same at the same address", async () => {
    let [there, found]: [string, readonly string[]] = ["", []];
    await searching("", async (page) => {
      await page.locator("#q").fill("crates");
      await page.keyboard.press("Enter");
      await settled(page);
      await page.locator("select[name=sort]").selectOption("oldest");
      await page.waitForURL(/sort=oldest/);
      await settled(page);
      await page.locator("#results a.next").click();
      await page.waitForURL(/page=2/);
      await settled(page);
      [there, found] = [new URL(page.url()).search, await idsShown(page)];
    });
    assert.equal(found.length, 10);
    await searching(there, async (page) => {
      assert.deepEqual(await idsShown(page), found);
      assert.equal(await page.locator("#q").inputValue(), "crates");
    });
  });

  it("works with the keyboard alone, and tells the count", () =>
    searching("", async (page) => {
      const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute("name") || document.activeElement?.textContent || "");
      const tabTo = async (name: string): Promise<void> => {
        for (let step = 0; step < 40 && (await focused()) !== name; step++) await page.keyboard.press("Tab");
        assert.equal(await focused(), name);
      };
      await tabTo("q");
      await page.keyboard.type("lantern");
      await page.keyboard.press("Enter");
      await settled(page);
      assert.equal(await page.locator("output[role=status]").innerText(), "5 articles");
      await tabTo("kind");
      await page.keyboard.press("Space");
      await page.waitForURL(/kind=known/);
      await settled(page);
      assert.equal(await focused(), "kind");
      assert.equal(await sentence(page), "2 articles");
    }));

  it("leads to the words on the article's page", () =>
    searching("?q=heron", async (page) => {
      assert.match((await page.locator("#results h2 a").getAttribute("href")) ?? "", /^\/repo-name\/articles\/[^/]+\/#:~:text=heron$/);
      assert.equal(await page.locator("#results mark").innerText(), "heron");
      await page.locator("#results h2 a").click();
      assert.equal(await page.locator("h1").innerText(), "Platform report 7");
    }));

  it("gives all results as CSV and RIS", () =>
    searching("?q=lantern&sort=oldest", async (page) => {
      const saved = async (name: string): Promise<string> => {
        const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#results button", { hasText: name }).click()]);
        return readFileSync(await download.path(), "utf8");
      };
      const lines = (await saved("CSV")).trim().split("\r\n");
      assert.equal(lines.length, 6);
      assert.match(lines[1] ?? "", /^Over a new year and more,,\[2020-11-20\.\.2022-01-10\],estimated,,en,,http.*\/repo-name\/articles\/\w+\/$/);
      const ris = await saved("RIS");
      assert.equal(ris.match(/^TY {2}- NEWS\r$/gm)?.length, 5);
      assert.match(ris, /^TI {2}- The day is known\r\nPY {2}- 2021\r\nDA {2}- 2021\/12\/04\/\r$/m);
      assert.match(ris, /^N1 {2}- Date estimated: \[2021-11-20\.\.2022-01-10\]\r$/m);
    }));

  it("knows as many articles as there are public ones, through the engine's own interface", () =>
    searching("", async (page) => {
      const counted = await page.evaluate(async (root) => {
        const periods = (document.getElementById("search")?.dataset["periods"] ?? "").split(" ");
        const { createInstance } = await import(`${root}search/${periods[0]}/pagefind.js`);
        const engine = createInstance({ basePath: `${root}search/${periods[0]}/`, noWorker: true });
        for (const period of periods.slice(1)) await engine.mergeIndex(`${root}search/${period}/`);
        return { periods: periods.length, urls: await Promise.all((await engine.search(null)).results.map(async (one: { data(): Promise<{ raw_url: string }> }) => (await one.data()).raw_url)) };
      }, base);
      assert.ok(counted.periods >= 5);
      assert.deepEqual(counted.urls.sort(), articles.map(({ id }) => `/articles/${id}/`).sort());
    }));

  it("starts from the box on the first page", () =>
    searching("", async (page) => {
      await page.goto(`${address}${base}`);
      await page.locator("main input[name=q]").fill("heron");
      await page.keyboard.press("Enter");
      await settled(page);
      assert.deepEqual(await idsShown(page), headed("Platform report 7"));
    }));

  it("loads nothing but the page, its style and its script before anything is asked", () =>
    searching("", async (page) => {
      const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map((one) => new URL(one.name).pathname));
      assert.deepEqual(loaded.filter((path) => !/\/assets\/(style|search)\.|icon/.test(path)), []);
    }));

  it("lists dates, topics and sources without JavaScript, and offers no form that does nothing", () =>
    searching("", async (page) => {
      assert.equal(await page.locator("#search").isVisible(), false);
      assert.ok(await page.getByText("Searching needs JavaScript").isVisible());
      assert.ok((await page.locator(".indexes a").count()) > 6);
    }, { javaScriptEnabled: false }));

  for (const colorScheme of ["light", "dark"] as const)
    it(`axe finds nothing wrong with results, ${colorScheme}`, () =>
      searching("?q=platform&kind=known&page=2", async (page) => {
        await page.locator("#facets label").first().waitFor();
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const run = (globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe;
          return (await run.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })).violations.map((one) => `${one.id}: ${one.nodes[0]?.html.slice(0, 200)}`);
        });
        assert.deepEqual(found, []);
      }, { colorScheme, bypassCSP: true }));

  it("can be read at 320 pixels without scrolling sideways", () =>
    searching("?q=platform&kind=known", async (page) => {
      await page.locator("#facets label").first().waitFor();
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    }, { viewport: { width: 320, height: 640 } }));
});

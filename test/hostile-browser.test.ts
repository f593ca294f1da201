/// <reference lib="dom" />
import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { archiveOf, built, filesOf } from "./built.ts";
import { articlesWith, hostileStrings, listedStrings, tablesWith } from "./hostile-slots.ts";
import { unescaped } from "./page-gate.ts";

const address = "http://archive.test";
/** Of the strings, one in as many; and how many pages are opened at most, but for a folder of lists. */
const mostPages = 60;

/** An earlier address of an article, which opens that article's page at once: for that it is there. Any other that does is a finding. */
const leadsOn = /<meta http-equiv="refresh" content="0; url=\/articles\/[0-9a-hjkmnp-tv-z]{10}\/">/;

let browser: Browser | null = null;
let pages: readonly string[] = [];

before(async () => {
  const executablePath = process.env["CUTTINGS_BROWSER"];
  assert.ok(executablePath, "no browser was named: run the tests with `npm test`");
  const listed = listedStrings();
  const strings = [...hostileStrings, ...listed.filter((_, at) => at % Math.ceil(listed.length / 250) === 0)];
  const root = archiveOf({ ...Object.assign({}, ...strings.map(articlesWith)), ...tablesWith('"><img src=x onerror=alert(1)>') });
  built(root, ["--no-search"]);
  const all = [...filesOf(join(root, "_site"))].filter(([path]) => path.endsWith("index.html")).map(([, text]) => Buffer.from(text, "latin1").toString("utf8"));
  const step = listed.length > 0 ? 1 : Math.ceil(all.length / mostPages);
  pages = all.filter((_, at) => at % step === 0).filter((page) => !leadsOn.test(page));
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"] });
});

after(() => browser?.close());

/** What happens in pages that are opened without their policy, while every element is pointed at, clicked, focused and pressed. */
const happenings = async (markup: readonly string[]): Promise<readonly string[]> => {
  assert.ok(browser);
  const context = await browser.newContext();
  const found: string[] = [];
  let served = "";
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (url === `${address}/`) return route.fulfill({ contentType: "text/html; charset=utf-8", body: served });
    if (/^http:\/\/archive\.test\/assets\/[\w.]+$/.test(url)) return route.fulfill({ contentType: url.endsWith(".css") ? "text/css" : "text/javascript", body: "" });
    if (!url.endsWith("/favicon.ico") && !url.endsWith("/icon.svg")) found.push(`asked ${url}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on("dialog", (dialog) => {
    found.push(`dialog ${dialog.message()}`);
    void dialog.dismiss().catch(() => null);
  });
  page.on("pageerror", (error) => void found.push(`error ${error.message}`));
  for (const text of markup) {
    served = text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
    await page.goto(`${address}/`, { waitUntil: "load" }).catch((error: unknown) => found.push(`not opened: ${String(error)}`));
    await page.evaluate(touchAll).catch((error: unknown) => found.push(`left: ${String(error)}`));
  }
  await context.close();
  return found;
};

const touchAll = (): void => {
  document.addEventListener("click", (event) => event.preventDefault(), true);
  document.addEventListener("submit", (event) => event.preventDefault(), true);
  for (const element of document.querySelectorAll("body *")) {
    for (const name of ["mouseover", "mouseenter", "mousedown", "click", "toggle", "animationstart", "transitionend", "wheel", "copy", "keydown"]) element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
    if (element instanceof HTMLElement) element.focus();
    if (element instanceof HTMLAnchorElement && !/^(?:https?|mailto):$/.test(element.protocol)) throw new Error(`leads to ${element.href}`);
  }
};

describe("pages of hostile articles in a browser, without their content security policy", () => {
  it("ask nobody, run nothing and break nothing, whatever is touched", async (context) => {
    context.diagnostic(`${pages.length} pages`);
    assert.ok(pages.length >= 40 && pages.every((page) => page.includes("Content-Security-Policy")));
    assert.deepEqual((await happenings(pages)).slice(0, 20), []);
  });

  it("would do all of that without escaping", async () => {
    const found = await happenings(pages.slice(0, 15).map(unescaped));
    for (const kind of ["dialog", "asked"]) assert.ok(found.some((one) => one.startsWith(kind)), `${kind}: ${found.join("\n")}`);
    assert.ok(found.length >= 30, String(found.length));
  });
});

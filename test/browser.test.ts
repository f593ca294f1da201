/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { axeScript, openVisits, unfold, type Visits } from "./site-visits.ts";

let visits: Visits;
before(async () => {
  visits = await openVisits();
});
after(() => visits.end());

/** What stands out of the window sideways, unless something around it scrolls or hides it. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found = [...document.querySelectorAll("main *")].filter((one) => {
      if (one.getClientRects().length === 0 || one.getBoundingClientRect().right <= width + 1) return false;
      for (let around: Element | null = one; around; around = around.parentElement) if (getComputedStyle(around).overflowX !== "visible") return false;
      return true;
    });
    return [...(document.documentElement.scrollWidth > width ? ["the page itself"] : []), ...found.map((one) => one.outerHTML.slice(0, 120))].slice(0, 3);
  });

describe("in a browser", () => {
  it("home leads to an article, a topic and a date by clicking", () =>
    visits.visit("/", {}, async (page) => {
      await page.locator("main a[href*='/articles/']").first().click();
      assert.ok((await page.locator("h1").innerText()).length > 5);
      await page.locator("a[href*='/topics/']:not([href$='/topics/'])").first().click();
      assert.match(page.url(), /\/topics\/./);
      await page.goto(`${visits.address}/dates/`);
      await page.locator("main svg a[href*='/dates/20']").first().click();
      assert.match(page.url(), /\/dates\/20\d\d\//);
    }));

  it("a citation is copied with the keyboard alone, and can be read without the script", async () => {
    await visits.visit(visits.pages["article"] ?? "", {}, async (page) => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
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
    await visits.visit(visits.pages["cite"] ?? "", { javaScriptEnabled: false }, async (page) => assert.ok((await page.locator("[data-copy] dd").first().innerText()).length > 20));
  });

  it("an article is saved as a file for citation programs, and its text is there without the script", async () => {
    await visits.visit(visits.pages["cite"] ?? "", {}, async (page) => {
      await page.locator("summary", { hasText: "RIS" }).click();
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as a file: RIS" }).click()]);
      assert.match(download.suggestedFilename(), /^[0-9a-z]+\.ris$/);
      assert.match(readFileSync(await download.path(), "utf8"), /^TY {2}- NEWS\r?\n[^]*ER {2}- /);
    });
    await visits.visit(visits.pages["cite"] ?? "", { javaScriptEnabled: false }, async (page) => {
      await page.locator("summary", { hasText: "BibTeX" }).click();
      assert.match(await page.locator("pre[data-file$='.bib']").innerText(), /^@article\{/);
    });
  });

  it("the timeline leads to its events and, drawn, to articles", () =>
    visits.visit("/timeline/", {}, async (page) => {
      await page.locator("svg a[href='#event-1']").click();
      assert.match(page.url(), /#event-1$/);
      assert.ok(await page.locator("#event-1").isVisible());
      await page.locator("svg a[href*='/articles/']").first().click();
      assert.match(page.url(), /\/articles\/./);
    }));

  it("a reader follows one person through quotations, positions and stories by links alone", () =>
    visits.visit("/", { javaScriptEnabled: false }, async (page) => {
      const heading = (): Promise<string> => page.locator("h1").innerText();
      await page.locator("footer a[href$='/quotes/']").click();
      await page.locator("main .counted a", { hasText: "Aigerim Sadvaqas" }).click();
      assert.equal(await heading(), "Aigerim Sadvaqas");
      await page.locator("main .top a[href*='/positions/']:not([href$='/positions/'])").click();
      assert.equal(await heading(), "Aigerim Sadvaqas");
      await page.locator("main .index a").first().click();
      assert.match(await heading(), /^Aigerim Sadvaqas: ./);
      const statements = page.locator("main .quotes > li");
      const count = await statements.count();
      assert.ok(count > 3);
      let stories = 0;
      for (let at = 0; at < count && stories === 0; at++) {
        const said = (await statements.nth(at).locator("blockquote").innerText()).trim();
        await statements.nth(at).locator("p > a[href*='/articles/']").first().click();
        const anchor = /#(p\d+)$/.exec(page.url().replace(/:~:.*$/, ""))?.[1];
        assert.ok(anchor, page.url());
        const paragraph = (await page.locator(`#${anchor}`).innerText()).replace(/\s+/g, " ");
        assert.ok(paragraph.includes(said.replace(/ …$/, "").replace(/\s+/g, " ")), `${said}\n${paragraph}`);
        stories = await page.locator("main a[href*='/stories/']").count();
        if (stories === 0) await page.goBack();
      }
      assert.ok(stories > 0, "no statement stands in an article of a story");
      await page.locator("main a[href*='/stories/']").first().click();
      assert.match(await heading(), /^One event: /);
      assert.ok((await page.locator("main .told section").count()) >= 2);
      assert.match(await page.locator("main .told").innerText(), /Sadvaqas|carriage/i);
    }));

  it("the box in the nameplate leads to what was asked for", () =>
    visits.visit("/about/", {}, async (page) => {
      await page.locator(".plate input").fill("carriage");
      await page.locator(".plate input").press("Enter");
      await page.waitForURL(/\/search\/\?q=carriage/);
      await page.locator("#results li").first().waitFor();
    }));

  it("a text that two outlets carry is one result, which names the other and can be opened", () =>
    visits.visit("/search/?q=Aktobe+axle+bogie", {}, async (page) => {
      await page.locator("#results li").first().waitFor();
      const folded = page.locator("#results li", { hasText: "The same text in" });
      assert.equal(await folded.count(), 1);
      assert.match(await page.locator("#found").innerText(), /1 copy/);
      const before = await page.locator("#results li").count();
      await page.locator("input[name='copies']").check();
      await page.waitForURL(/copies=1/);
      await page.waitForFunction((count) => document.querySelectorAll("#results li").length === count + 1, before);
    }));

  it("the evidence opens and names the line of the saved file", () =>
    visits.visit(visits.pages["evidence"] ?? "", {}, async (page) => {
      const panel = page.locator("details", { hasText: "How do we know this?" });
      await panel.locator("summary").click();
      assert.match(await panel.innerText(), /line \d+/i);
    }));

  for (const [name, steps] of [["home", 25], ["dates", 30], ["article", 20]] as const)
    it(`the keyboard reaches the text of ${name} first, and every focus can be seen`, () =>
      visits.visit(visits.pages[name] ?? "", {}, async (page) => {
        await page.keyboard.press("Tab");
        assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("href")), "#main");
        for (let step = 0; step < steps; step++) {
          const focus = await page.evaluate(() => {
            const style = getComputedStyle(document.activeElement ?? document.body);
            return { tag: document.activeElement?.outerHTML.slice(0, 80), outline: document.activeElement === document.body || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) };
          });
          assert.ok(focus.outline, `step ${step}: ${focus.tag} shows no focus`);
          await page.keyboard.press("Tab");
        }
      }));

  for (const [name, options] of [["light", { colorScheme: "light" }], ["dark", { colorScheme: "dark" }], ["on a phone", { viewport: { width: 360, height: 740 } }]] as const)
    it(`axe finds nothing wrong, ${name}`, async () => {
      const axe = axeScript();
      await visits.visitAll({ ...options, bypassCSP: true }, async (page, at) => {
        await unfold(page);
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const run = (globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe;
          return (await run.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })).violations.map((one) => `${one.id}: ${one.nodes[0]?.html.slice(0, 200)}`);
        });
        assert.deepEqual(found, [], at);
      });
    });

  /** 1280 pixels at 400 % are 320: https://www.w3.org/WAI/WCAG22/Understanding/reflow */
  for (const width of [320, 768])
    it(`everything can be read at ${width} pixels without scrolling sideways`, () =>
      visits.visitAll({ viewport: { width, height: 640 } }, async (page, at) => {
        await unfold(page);
        assert.deepEqual(await cutOff(page), [], at);
      }));

  it("everything fits with letters twice as large", () =>
    visits.visitAll({ viewport: { width: 640, height: 640 }, bypassCSP: true }, async (page, at) => {
      await page.addStyleTag({ content: "html { font-size: 200% !important }" });
      assert.deepEqual(await cutOff(page), [], at);
    }));

  it("nothing is cut off on paper", () =>
    visits.visitAll({ viewport: { width: 680, height: 960 } }, async (page, at) => {
      await page.emulateMedia({ media: "print" });
      assert.deepEqual(await cutOff(page), [], at);
      const hidden = await page.evaluate(() => [...document.querySelectorAll("main *")].filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1 && getComputedStyle(one).overflowX !== "visible").map((one) => one.outerHTML.slice(0, 120)));
      assert.deepEqual(hidden, [], at);
    }));

  it("a link that leads out says on paper where to", () =>
    visits.visit(visits.pages["linked"] ?? "", {}, async (page) => {
      await page.emulateMedia({ media: "print" });
      const said = await page.evaluate(() => [...document.querySelectorAll(".facts a[href^='http']")].map((one) => getComputedStyle(one, "::after").content));
      assert.ok(said.length > 0 && said.every((one) => one.includes("http")), said.join());
    }));

  it("colours that the reader forces leave every square and mark to be seen", () =>
    visits.visitAll({ forcedColors: "active" }, async (page, at) => {
      const lost = await page.evaluate(() => {
        const paper = getComputedStyle(document.body).backgroundColor;
        const shapes = [...document.querySelectorAll("svg rect:not(.touch), svg path")].filter((one) => one.closest("pattern") === null);
        return shapes.filter((one) => [getComputedStyle(one).fill, getComputedStyle(one).stroke].every((ink) => ink === "none" || ink === paper || ink === "rgba(0, 0, 0, 0)")).map((one) => one.outerHTML.slice(0, 100)).slice(0, 3);
      });
      assert.deepEqual(lost, [], at);
    }));

  it("nothing moves by itself, and nothing at all for who asks for that", async () => {
    for (const reducedMotion of ["reduce", "no-preference"] as const)
      await visits.visitAll({ reducedMotion }, async (page, at) => {
        const moving = await page.evaluate(() => document.getAnimations().length + [...document.querySelectorAll("*")].filter((one) => getComputedStyle(one).animationName !== "none").length);
        assert.equal(moving, 0, at);
        assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), reducedMotion === "reduce" ? "auto" : "smooth", at);
      });
  });

  it("every page has its words without JavaScript", () =>
    visits.visitAll({ javaScriptEnabled: false }, async (page, at) => {
      assert.equal(await page.locator("h1").count(), 1, at);
      assert.ok((await page.locator("main").innerText()).length > 40, at);
    }));

  it("clicking works without JavaScript", () =>
    visits.visit("/", { javaScriptEnabled: false }, async (page) => {
      await page.locator("main a[href*='/articles/']").first().click();
      await page.locator("summary", { hasText: "How do we know this?" }).click();
      assert.ok(await page.locator("details[open]").count());
    }));
});

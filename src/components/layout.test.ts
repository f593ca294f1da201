import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inventedArchive } from "../../test/invented-archive.ts";
import { html } from "../lib/html.ts";
import { layout, type PageParts } from "./layout.ts";
import { siteOf } from "./site.ts";

const archive = inventedArchive([]);
const page = (parts: Partial<PageParts> = {}, settings: Partial<typeof archive.settings> = {}, isSample = false): string =>
  layout(siteOf({ ...archive, isSample, settings: { ...archive.settings, ...settings } }), { path: "/about/", title: "About", main: html`<h1>About</h1>`, ...parts }).toString();

describe("every page", () => {
  it("may load only what the site holds, and frames are left to the header", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page())?.[1] ?? "";
    assert.match(policy, /^default-src 'none'; script-src 'self'; .*base-uri 'none'$/);
    assert.doesNotMatch(policy, /frame-ancestors|unsafe/);
    assert.match(page(), /<meta name="referrer" content="no-referrer">/);
  });

  it("has no script and no style of its own", () => assert.doesNotMatch(page(), /<script|<style| style=/));

  it("has a canonical address only when the archive has one", () => {
    assert.doesNotMatch(page(), /canonical/);
    assert.match(page({}, { address: "https://a.example/repo/", base: "/repo/" }), /<link rel="canonical" href="https:\/\/a\.example\/repo\/about\/">/);
  });

  it("links below its base", () => assert.match(page({}, { base: "/repo/" }), /href="\/repo\/assets\/style\.css".*href="\/repo\/dates\/"/s));

  it("says when the whole archive is invented", () => {
    assert.match(page({}, {}, true), /Invented sample/);
    assert.doesNotMatch(page(), /Invented sample/);
  });

  it("escapes its title and the archive's name", () => {
    const hostile = page({ title: "</title><script>x()</script>" }, { name: '"><img src=x onerror=y()>' });
    assert.doesNotMatch(hostile, /<script|<img/);
  });

  it("is in English where the site's language has no words", () => {
    assert.match(page({}, { language: "ru" }), /<html lang="ru">.*Даты/s);
    assert.match(page({}, { language: "fr" }), /<html lang="en">.*Dates/s);
  });
});

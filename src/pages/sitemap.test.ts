import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import type { Settings } from "../model/settings.ts";
import * as headers from "./headers.11ty.ts";
import * as robots from "./robots.11ty.ts";
import * as sitemap from "./sitemap.11ty.ts";

const archive = (settings: Partial<Settings>, count = 1) => {
  const made = inventedArchive(Array.from({ length: count }, (_, index) => inventedArticle({ id: `a${index}`, published: "2022-06" })));
  return { ...made, settings: { ...made.settings, ...settings } };
};
const address = "https://a.example";

describe("the sitemap", () => {
  it("exists only where the address is known, and robots.txt names it then", () => {
    assert.deepEqual(sitemap.rows(archive({})), []);
    assert.doesNotMatch(robots.render(robots.rows(archive({}))[0] ?? assert.fail()), /Sitemap/);
    assert.match(robots.render(robots.rows(archive({ address }))[0] ?? assert.fail()), /^Sitemap: https:\/\/a\.example\/sitemap\.xml$/m);
  });

  it("leaves out articles that ask not to be listed", () => {
    const places = (settings: Partial<Settings>) => sitemap.render(sitemap.rows(archive({ address, ...settings }))[0] ?? assert.fail());
    assert.match(places({}), /<loc>https:\/\/a\.example\/dates\/2022\/06\/<\/loc>/);
    assert.doesNotMatch(places({}), /articles/);
  });

  it("holds the articles of each month in a file of its own, when they may be listed", () => {
    const own = inventedArchive([inventedArticle({ id: "june", published: "2022-06" }), inventedArticle({ id: "day", published: "2022-06-17" }), inventedArticle({ id: "year", published: "2021" }), inventedArticle({ id: "never", published: null })]);
    const rows = sitemap.rows({ ...own, settings: { ...own.settings, address, publisher: "self" } });
    assert.deepEqual(rows.map((row) => [row.path, row.kind]), [["/sitemap.xml", "index"], ["/sitemap-2021.xml", "pages"], ["/sitemap-2022-06.xml", "pages"], ["/sitemap-pages.xml", "pages"], ["/sitemap-undated.xml", "pages"]]);
    assert.match(sitemap.render(rows[0] ?? assert.fail()), /<sitemapindex .*<sitemap><loc>https:\/\/a\.example\/sitemap-2022-06\.xml<\/loc><lastmod>2022-06-30T00:00:00Z/);
    assert.match(sitemap.render(rows[2] ?? assert.fail()), /<loc>https:\/\/a\.example\/articles\/june\/<\/loc><lastmod>2022-06-30T00:00:00Z<\/lastmod>/);
  });

  it("is parted when one file cannot hold a month", () => {
    const rows = sitemap.rows(archive({ address, publisher: "self" }, 50_001));
    assert.deepEqual(rows.map((row) => [row.path, row.places.length]), [["/sitemap.xml", 3], ["/sitemap-2022-06.xml", 50_000], ["/sitemap-2022-06-part-2.xml", 1], ["/sitemap-pages.xml", rows[3]?.places.length]]);
  });
});

describe("robots.txt", () => {
  const text = (settings: Partial<Settings>): string => robots.render(robots.rows(archive(settings))[0] ?? assert.fail());
  it("lets everyone read, as pages themselves say what not to list", () => assert.equal(text({}), "User-agent: *\nAllow: /\n"));
  it("sends away the gatherers of training texts where the archive says so", () => {
    assert.match(text({ noai: true }), /^User-agent: GPTBot$/m);
    assert.match(text({ noai: true }), /\nDisallow: \/\n\nUser-agent: \*\nAllow: \/\n/);
  });
});

describe("the headers", () => {
  it("hold below the site's base, with framing forbidden", () => {
    const text = headers.render({ base: "/repo/", noai: false, hasSearch: false });
    assert.match(text, /^\/repo\/\*\n {2}Content-Security-Policy: default-src 'none';.*frame-ancestors 'none'$/m);
    assert.match(text, /^\/repo\/feed\.xml$/m);
  });
});

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
    assert.match(places({ publisher: "self" }), /<loc>https:\/\/a\.example\/articles\/a0\/<\/loc><lastmod>2022-06-30T00:00:00Z<\/lastmod>/);
  });

  it("is parted when one file cannot hold it", () => {
    const rows = sitemap.rows(archive({ address, publisher: "self" }, 50_000));
    assert.deepEqual(rows.map((row) => [row.path, row.kind]), [["/sitemap.xml", "index"], ["/sitemap-1.xml", "pages"], ["/sitemap-2.xml", "pages"]]);
    assert.match(sitemap.render(rows[0] ?? assert.fail()), /<sitemapindex .*<sitemap><loc>https:\/\/a\.example\/sitemap-2\.xml/);
  });
});

describe("the headers", () => {
  it("hold below the site's base, with framing forbidden", () => {
    const text = headers.render({ base: "/repo/" });
    assert.match(text, /^\/repo\/\*\n {2}Content-Security-Policy: default-src 'none';.*frame-ancestors 'none'$/m);
    assert.match(text, /^\/repo\/feed\.xml$/m);
  });
});

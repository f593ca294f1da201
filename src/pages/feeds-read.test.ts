import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { manyArticles } from "../../test/hostile.ts";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { knownDay } from "../model/published.ts";
import * as feed from "./feed.11ty.ts";
import { feedView } from "./feed-entries.ts";
import * as jsonFeed from "./json-feed.11ty.ts";
import * as rss from "./rss.11ty.ts";

const settings = { ...inventedArchive([]).settings, name: "Press & archive", address: "https://archive.example" };
const many = inventedArchive(manyArticles, { settings });
const first = <Row>(rows: readonly Row[]): Row => rows[0] ?? assert.fail("no feed");
const days = new Map(manyArticles.map((article) => [`https://archive.example/articles/${article.id}/`, knownDay(article.published)]));

describe("the feeds, read by a library that others wrote", () => {
  it("Atom has an entry for each article, with its day when that is known", () => {
    const read = parseAtomFeed(feed.render(first(feed.rows(many))));
    assert.equal(read.title?.value, "Press & archive");
    assert.equal(read.entries?.length, manyArticles.length);
    for (const entry of read.entries ?? []) {
      assert.ok(entry.id && entry.title && entry.updated && entry.authors?.length !== undefined && entry.links?.some((link) => link.rel === "alternate"));
      assert.equal(entry.published?.slice(0, 10) ?? null, days.get(entry.id));
    }
  });

  it("RSS has an item for each, with `pubDate` only when the day is known", () => {
    const read = parseRssFeed(rss.render(first(rss.rows(many))));
    assert.equal(read.title, "Press & archive");
    assert.equal(read.atom?.links?.[0]?.rel, "self");
    assert.equal(read.items?.length, manyArticles.length);
    for (const item of read.items ?? []) {
      assert.equal(item.guid?.value, item.link);
      const date = item.pubDate === undefined ? null : new Date(item.pubDate).toISOString().slice(0, 10);
      assert.equal(date, days.get(item.link ?? "") ?? null);
    }
    assert.deepEqual(read.items?.find((item) => item.link?.endsWith("/exact/"))?.source, { title: "The Depot", url: "https://depot.example" });
  });

  it("JSON Feed has an item for each", () => {
    const read = parseJsonFeed(jsonFeed.render(first(jsonFeed.rows(many))));
    assert.equal(read.items?.length, manyArticles.length);
    for (const item of read.items ?? []) assert.equal(item.date_published?.slice(0, 10) ?? null, days.get(String(item.id)));
  });

  it("follow each topic and source, in order of arrival, under names that never meet", () => {
    const archive = inventedArchive(
      [
        inventedArticle({ id: "late", published: "2024-01-01", source: { id: "depot", name: "The Depot" }, tags: ["orchards"] }),
        inventedArticle({ id: "arrived", published: "2014-01-01", added: "2025-01-01", source: { id: "depot", name: "The Depot" } }),
        inventedArticle({ id: "other", published: "2024-02-01", source: { id: "b", name: "Branchline" } }),
      ],
      { settings, topics: [{ id: "orchards", name: "Orchards", any: {}, all: {}, none: {}, entities: [], examples: [] }] },
    );
    const rows = rss.rows(archive);
    assert.deepEqual(rows.map((row) => [rss.address(row), row.articles.map(({ article }) => article.id)]), [
      ["/rss.xml", ["arrived", "other", "late"]],
      ["/topics/orchards/rss.xml", ["late"]],
      ["/sources/depot/rss.xml", ["arrived", "late"]],
      ["/sources/b/rss.xml", ["other"]],
    ]);
    const nameless = feed.rows({ ...archive, settings: { ...settings, address: undefined } }).map((row) => feedView(row).id);
    assert.equal(new Set(nameless).size, nameless.length);
    for (const id of nameless) assert.match(id, /^urn:sha256:[0-9a-f]{64}$/);
  });

  it("RSS without a site address names items and links to none", () => {
    const read = parseRssFeed(rss.render(first(rss.rows(inventedArchive([inventedArticle()])))));
    assert.match(read.items?.[0]?.guid?.value ?? "", /^urn:sha256:/);
    assert.equal(read.items?.[0]?.guid?.isPermaLink, false);
    assert.equal(read.items?.[0]?.link, undefined);
  });
});

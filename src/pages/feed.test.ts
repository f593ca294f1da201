import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DOMParser } from "linkedom";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import type { Archive } from "../model/archive.ts";
import { byArrival } from "./arrivals.ts";
import * as feed from "./feed.11ty.ts";
import * as jsonFeed from "./json-feed.11ty.ts";

const articles = [
  inventedArticle({ id: "dated", headline: "Ships & <quays>", published: "2022-06-17", url: "https://a.example/1", saved: "2023-01-02" }),
  inventedArticle({ id: "month", published: "2022-05" }),
  inventedArticle({ id: "arrived", published: "2014-03-27", added: "2024-01-01T10:00:00+05:00" }),
  inventedArticle({ id: "undated", published: null }),
];
const archive = inventedArchive(articles);
const addressed = inventedArchive(articles, { settings: { ...archive.settings, address: "https://a.example/repo", base: "/repo/" } });

const atom = (of: Archive) => new DOMParser().parseFromString(feed.render(feed.rows(of)[0] ?? assert.fail()), "text/xml");
const json = (of: Archive) => JSON.parse(jsonFeed.render(jsonFeed.rows(of)[0] ?? assert.fail()));

describe("the feeds", () => {
  it("come in order of arrival, else of publication, the undated last", () => {
    assert.deepEqual(byArrival(archive).map((article) => article.id), ["arrived", "dated", "month", "undated"]);
    assert.deepEqual(json(addressed).items.map((one: { id: string }) => one.id.split("/").at(-2)), ["arrived", "dated", "month", "undated"]);
  });

  it("say a publication date only where the day is known", () =>
    assert.deepEqual(json(archive).items.map((one: { date_published?: string }) => one.date_published?.slice(0, 10)), ["2014-03-27", "2022-06-17", undefined, undefined]));

  it("take `updated` from the record and never from the clock", () => {
    assert.deepEqual(json(archive).items.map((one: { date_modified: string }) => one.date_modified), ["2024-01-01T05:00:00Z", "2023-01-02T00:00:00Z", "2022-05-31T00:00:00Z", "2000-01-01T00:00:00Z"]);
    assert.equal(atom(archive).querySelector("feed > updated")?.textContent, "2024-01-01T05:00:00Z");
    assert.equal(atom(inventedArchive([])).querySelector("feed > updated")?.textContent, "2000-01-01T00:00:00Z");
  });

  it("name pages by address, or by hash where there is none", () => {
    assert.match(json(addressed).items[0].id, /^https:\/\/a\.example\/repo\/articles\/arrived\/$/);
    assert.match(json(archive).items[0].id, /^urn:sha256:[0-9a-f]{64}$/);
    assert.equal(json(archive).feed_url, undefined);
    assert.equal(atom(archive).querySelector('link[rel="self"]'), null);
    assert.equal(atom(addressed).querySelector('link[rel="self"]')?.getAttribute("href"), "https://a.example/repo/feed.xml");
  });

  it("are whole: what Atom and JSON Feed require stands in every entry", () => {
    const entries = [...atom(addressed).querySelectorAll("entry")];
    assert.equal(entries.length, 4);
    for (const entry of entries) for (const name of ["id", "title", "updated", "author", 'link[rel="alternate"]']) assert.ok(entry.querySelector(name), name);
    assert.equal(json(addressed).version, "https://jsonfeed.org/version/1.1");
    for (const one of json(addressed).items) assert.ok(typeof one.id === "string" && typeof one.content_text === "string");
    assert.equal(entries[1]?.querySelector("title")?.textContent, "Ships & <quays>");
    assert.equal(entries[1]?.querySelector('link[rel="via"]')?.getAttribute("href"), "https://a.example/1");
  });

  it("hold the newest 50", () => assert.equal(json(inventedArchive(Array.from({ length: 70 }, (_, index) => inventedArticle({ id: `a${index}` })))).items.length, 50));
});

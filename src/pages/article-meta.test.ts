import assert from "node:assert/strict";
import { describe, it } from "node:test";
import jsonld from "jsonld";
import { manyArticles } from "../../test/hostile.ts";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { zoteroItem } from "../../test/zotero.ts";
import { isoDate } from "../model/published.ts";
import { safeUrl } from "../lib/safe-url.ts";
import * as article from "./article.11ty.ts";
import * as source from "./source.11ty.ts";

const archive = inventedArchive(manyArticles, { settings: { ...inventedArchive([]).settings, name: "Press archive", address: "https://archive.example" } });
const rows = article.rows(archive);
const pageOf = (id: string): string => article.render(rows.find((row) => row.article.id === id) ?? assert.fail(id)).toString();
const shown = (text: string): string => text.toWellFormed().replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ").trim();

describe("the head of an article's page", () => {
  for (const one of manyArticles)
    it(`makes Zotero cite ${one.id} as a newspaper's, with outlet, address and date`, () => {
      const here = `https://archive.example/articles/${one.id}/`;
      const item = zoteroItem(pageOf(one.id), here);
      assert.ok(item !== "multiple");
      assert.equal(item.itemType, "newspaperArticle");
      assert.equal(item.title, one.headline === "" ? "Untitled" : shown(one.headline));
      assert.equal(item.publicationTitle, one.source === null ? "" : shown(one.source.name));
      assert.equal(item.date, isoDate(one.published)?.replaceAll("-", "/") ?? "");
      assert.equal(item.url, one.url !== null && safeUrl(one.url) !== null ? one.url : here);
      assert.equal(item.issn, "");
    });

  it("names persons family name first, in a form that makes no two of one, and no agency", () => {
    const creators = (id: string) => (zoteroItem(pageOf(id), "") as { creators: readonly string[] }).creators;
    assert.deepEqual(creators("exact"), ["van der Halvard, Ines", "Jan Peter van der Berg"]);
    assert.deepEqual(creators("month"), []);
    assert.deepEqual(creators("year"), ["Карабекова, Мадина"]);
  });

  it("never says what would make another thing of it", () => {
    for (const one of manyArticles) assert.doesNotMatch(pageOf(one.id), /citation_journal_title|og:site_name|DC\.coverage|Z3988/i, one.id);
  });

  it("leaves lists to COinS, one span an article", () => {
    const list = source.render(source.rows(archive).find((row) => row.path === "/sources/depot/") ?? assert.fail()).toString();
    assert.equal(zoteroItem(list, ""), "multiple");
    assert.equal([...list.matchAll(/class="Z3988"/g)].length, 3);
    const span = new URLSearchParams((/class="Z3988" title="([^"]*)"/.exec(list)?.[1] ?? "").replaceAll("&amp;", "&"));
    assert.deepEqual([span.get("rft.type"), span.get("rft.source"), span.get("rft.date"), span.get("rft.identifier")], ["newspaperArticle", "The Depot", "2024-05-04", "https://depot.example/2024/05/04/carriage?a=1&b=2"]);
  });
});

describe("the JSON-LD of an article", () => {
  const read = async (page: string) => {
    const block = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page)?.[1];
    assert.ok(block, "one block, with no < in it");
    const document = { ...JSON.parse(block), "@context": { "@vocab": "https://schema.org/" } };
    const triples = await jsonld.toRDF(document, { base: "https://archive.example/" });
    assert.ok(Array.isArray(triples) && triples.length > 8);
    const flat = await jsonld.flatten(document, undefined, { base: "https://archive.example/" });
    return flat as unknown as readonly Readonly<Record<string, readonly { readonly "@value"?: string; readonly "@id"?: string }[]>>[];
  };
  const news = async (page: string) => (await read(page)).find((node) => String(node["@type"]).endsWith("NewsArticle")) ?? assert.fail("no NewsArticle");

  for (const one of manyArticles)
    it(`is read by a JSON-LD library: ${one.id}`, async () => {
      const node = await news(pageOf(one.id));
      assert.equal(node["https://schema.org/headline"]?.[0]?.["@value"], one.headline === "" ? "Untitled" : shown(one.headline));
      assert.equal(node["https://schema.org/datePublished"]?.[0]?.["@value"] ?? null, isoDate(one.published));
    });

  it("names the outlet as publisher, and this archive as the publisher of these statements only", async () => {
    const nodes = await read(pageOf("exact"));
    const named = (id: string | undefined) => nodes.find((node) => String(node["@id"]) === id)?.["https://schema.org/name"]?.[0]?.["@value"];
    const node = nodes.find((one) => String(one["@type"]).endsWith("NewsArticle")) ?? assert.fail();
    assert.equal(named(node["https://schema.org/publisher"]?.[0]?.["@id"]), "The Depot");
    assert.equal(named(node["https://schema.org/sdPublisher"]?.[0]?.["@id"]), "Press archive");
  });

  it("shows search engines the way to it, where they may come", async () => {
    const asked = async (publisher: "self" | "other") => {
      const [row = assert.fail()] = article.rows({ ...archive, settings: { ...archive.settings, publisher } });
      return (await read(article.render(row).toString())).filter((one) => String(one["@type"]).endsWith("BreadcrumbList")).length;
    };
    assert.deepEqual([await asked("self"), await asked("other")], [1, 0]);
  });

  it("holds no text of the body", () => assert.doesNotMatch(/<script[^>]*>([^<]*)/.exec(article.render(article.rows(inventedArchive([inventedArticle({ body: ["Planted words."] })]))[0] ?? assert.fail()).toString())?.[1] ?? "", /Planted/));
});

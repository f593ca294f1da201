import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { describe, it } from "node:test";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import type { Archive } from "../model/archive.ts";
import { pageTypes } from "./all.ts";

const folder = new URL(".", import.meta.url);

const hostile = `"><script>alert(1)</script>{{ 7*7 }}{% raw %}' onload='x()`;
const archives: Readonly<Record<string, Archive>> = {
  empty: inventedArchive([]),
  "of one undated article": inventedArchive([inventedArticle({ published: null })]),
  hostile: inventedArchive([
    inventedArticle({
      headline: hostile, originalHeadline: hostile, description: hostile, dateline: hostile, url: hostile, via: hostile, section: hostile, genre: hostile, language: hostile,
      tags: [hostile], body: [hostile], archived: [hostile], bylines: [{ name: hostile, kind: "person" }], source: { id: "a", name: hostile },
      captions: [{ text: hostile, credit: hostile, lines: null, before: 0 }], related: [{ title: hostile, url: hostile, lines: null }], removed: [{ lines: null, text: hostile, rule: hostile }],
    }),
  ], { settings: { ...inventedArchive([]).settings, name: hostile, description: hostile, contact: hostile, address: "https://a.example" }, takedowns: [{ id: "gone", date: "2026-03-01", reason: hostile }] }),
};

describe("the page types", () => {
  it("are all listed, under the names of their files", () => {
    const files = readdirSync(folder).filter((file) => file.endsWith(".11ty.ts")).map((file) => file.replace(".11ty.ts", ""));
    assert.deepEqual(pageTypes.map((page) => page.name).sort(), files.sort());
  });

  for (const [name, archive] of Object.entries(archives))
    for (const page of pageTypes)
      it(`${page.name} can be made of an archive that is ${name}`, () => {
        for (const row of page.rows(archive)) {
          assert.deepEqual(JSON.parse(JSON.stringify(row)), row, "a row is plain data");
          const text = page.render(row).toString().replace(/<script type="application\/ld\+json">[^<>&']*<\/script>/, "");
          assert.doesNotMatch(text, /undefined|\[object/);
          if (/\/$|\.html$/.test(page.address(row))) assert.doesNotMatch(text, /<script|\sonload='/);
          assert.match(page.address(row), /^\/[\w./-]*$/);
        }
      });

  it("never share an address", () => {
    const articles = Array.from({ length: 230 }, (_, index) => inventedArticle({ id: `a${index}`, published: index % 3 === 0 ? null : `20${10 + (index % 9)}-0${1 + (index % 8)}-11`, source: { id: "s", name: "The Depot" } }));
    const archive = inventedArchive(articles, { settings: { ...inventedArchive([]).settings, address: "https://a.example" } });
    const addresses = pageTypes.flatMap((page) => page.rows(archive).map((row) => page.address(row)));
    assert.equal(new Set(addresses).size, addresses.length);
  });
});

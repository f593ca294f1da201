import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inventedArchive } from "../../test/invented-archive.ts";
import { lateText } from "../lib/late.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { evidence } from "../model/evidence.ts";
import type { Settings } from "../model/settings.ts";
import * as article from "./article.11ty.ts";

type Given = Parameters<typeof inventedArticle>[0];

const page = (given: Given, settings: Partial<Settings> = {}, others: readonly Given[] = []): string => {
  const archive = inventedArchive([given, ...others].map(inventedArticle));
  return article.render(article.rows({ ...archive, settings: { ...archive.settings, ...settings } })[0] ?? assert.fail()).toString();
};

describe("an article's page", () => {
  it("has the outlet and the date above the headline", () =>
    assert.match(page({ source: { id: "depot", name: "The Depot" } }), /class="outlet"><a href="\/sources\/depot\/"><bdi>The Depot.*<time datetime="2024-05-04">4 May 2024<\/time>.*<h1/s));

  for (const published of [null, "2024-05~", "[2024-05-01..2024-05-09]"])
    it(`offers no machine's date when it is ${published ?? "undated"}, not even a neighbour's`, () =>
      assert.doesNotMatch(page({ published }, {}, [{ id: "b", published: "2024-01-01" }, { id: "c", published: "2023-01-01" }]), /<time|datetime/));

  it("marks an estimated date, in words too, and leads to its evidence", () => {
    const estimated = page({ published: "2024-05~", evidence: { published: evidence("inferred", { lines: [3, 3] }, "this month", 0.6, ["it says “this month”"]) } });
    assert.match(estimated, /<i class="est">about May 2024<\/i><\/a> · estimated<a class="mark" href="#how-published"/);
    assert.match(estimated, /id="how-published"/);
  });

  it("asks not to be listed unless the archive is the outlet's own", () => {
    assert.match(page({}), /name="robots" content="noindex"/);
    assert.doesNotMatch(page({}, { publisher: "self" }), /noindex/);
  });

  it("names its fixity, and the original's path only when asked", () => {
    assert.match(page({}), /SHA-256 <code>0{64}/);
    assert.doesNotMatch(page({}), /content\/a\.txt/);
    assert.match(page({}, { show_paths: true }), /content\/a\.txt/);
  });

  it("passes nothing on to the original", () => assert.match(page({ url: "https://a.example/b" }), /<a href="https:\/\/a\.example\/b" rel="noopener noreferrer nofollow" data-originalurl="https:\/\/a\.example\/b" data-versiondate="2024-05-04" data-versionurl="https:\/\/web\.archive\.org\/web\/20240504\/https:\/\/a\.example\/b">/));

  it("says its language on headline and text", () => assert.match(page({ language: "kk" }), /<h1 dir="auto" lang="kk">.*<div class="text" dir="auto" lang="kk">/s));

  it("has no class that citation programs take for an author", () => assert.doesNotMatch(page({ bylines: [{ name: "Ines Halvard", kind: "person" }] }), /class="[^"]*(byline|vcard)/));

  it("says when it is invented, or not all of it may be shown", () => {
    assert.match(page({ sample: true }), /Invented sample/);
    assert.match(page({ rights: "metadata", body: [] }), /not its text/);
    assert.match(page({ rights: "excerpt: 5" }), /Only an excerpt/);
  });

  it("leads to its neighbours in time, and the undated to none", () => {
    assert.match(page({}, {}, [{ id: "b", headline: "The day before", published: "2024-05-03" }]), /rel="prev" href="\/articles\/b\/".*The day before/s);
    assert.doesNotMatch(page({ published: null }, {}, [{ id: "b", published: null }]), /rel="(prev|next)"/);
  });

  it("offers its record only where records are offered", () => {
    assert.doesNotMatch(page({}), /record\.md/);
    const archive = inventedArchive([inventedArticle()], { records: new Map([["a123456789", lateText({}, () => "---\n")]]) });
    assert.match(article.render(article.rows(archive)[0] ?? assert.fail()).toString(), /href="\/articles\/a123456789\/record\.md" download/);
  });
});

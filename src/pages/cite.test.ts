import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { textFragment } from "../components/citation/text-fragment.ts";
import * as citationList from "./citation-list.11ty.ts";
import * as cite from "./cite.11ty.ts";

const page = (given: Parameters<typeof inventedArticle>[0]): string => cite.render(cite.rows(inventedArchive([inventedArticle(given)]))[0] ?? assert.fail()).toString();

describe("the page for citing an article", () => {
  it("offers each paragraph with its number, and a link that finds its words", () => {
    const shown = page({ body: ["The carriage left the depot at noon with forty trees.", "", "Nobody waved."], bylines: [{ name: "Ines Halvard", kind: "person" }] });
    assert.match(shown, /\(Halvard, 2024, para\. 1\).*href="\/articles\/a123456789\/#p1".*href="\/articles\/a123456789\/#p1:~:text=The%20carriage%20left,with%20forty%20trees\."/s);
    assert.match(shown, /para\. 3\).*#p3:~:text=Nobody%20waved\./s);
    assert.doesNotMatch(shown, /para\. 2\)/);
  });

  it("sets the original, the Wayback Machine and this copy side by side, made without asking anyone", () => {
    const shown = page({ url: "https://depot.example/a", saved: "2024-06-01" });
    assert.match(shown, /href="https:\/\/depot\.example\/a" rel="noopener noreferrer nofollow" data-originalurl="https:\/\/depot\.example\/a" data-versiondate="2024-06-01"/);
    assert.match(shown, /href="https:\/\/web\.archive\.org\/web\/20240601\/https:\/\/depot\.example\/a"/);
    assert.match(shown, /SHA-256 <code>0{64}/);
  });

  it("prefers a capture that is recorded", () => {
    const shown = page({ url: "https://depot.example/a", archived: ["https://web.archive.org/web/20230101000000/https://depot.example/a"] });
    assert.match(shown, /data-versionurl="https:\/\/web\.archive\.org\/web\/20230101000000\//);
    assert.doesNotMatch(shown, /web\/20240504/);
  });

  it("holds it as citation programs read it, under a file's name", () => {
    const shown = page({ headline: "Trees & a carriage" });
    assert.match(shown, /<pre dir="ltr" data-file="a123456789\.bib">@article\{/);
    assert.match(shown, /<pre dir="ltr" data-file="a123456789\.ris">TY {2}- NEWS/);
    const [, json = ""] = /data-file="a123456789\.json">(.*?)<\/pre>/s.exec(shown) ?? [];
    assert.equal(JSON.parse(json.replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("&#39;", "'"))[0].title, "Trees & a carriage");
  });

  it("says when the date is not certain", () => {
    assert.match(page({ published: "2020~" }), /The date is an estimate/);
    assert.match(page({ published: null }), /no known date/);
    assert.doesNotMatch(page({}), /estimate|no known date/);
  });
});

describe("a text fragment", () => {
  it("never holds more than six words, nor a sign that would part it", () => {
    assert.equal(textFragment("Forty-three, & minutes late after nineteen months of waiting"), ":~:text=Forty%2Dthree%2C%20%26%20minutes,months%20of%20waiting");
    assert.equal(textFragment("…"), null);
  });
  it("keeps the white space between its words, and no more than the first line", () => {
    assert.equal(textFragment("One two  three\tfour five six seven\u00a0 eight nine \nten"), ":~:text=One%20two%20%20three,seven%C2%A0%20eight%20nine");
    assert.equal(textFragment("一二三四五六七"), ":~:text=%E4%B8%80%E4%BA%8C%E4%B8%89%E5%9B%9B%E4%BA%94%E5%85%AD%E4%B8%83");
    assert.equal(textFragment("a–b–c–d–e–f–g"), `:~:text=${encodeURIComponent("a b c")},${encodeURIComponent("e f g")}`);
  });
});

describe("citation files of the archive", () => {
  const archive = inventedArchive(Array.from({ length: 520 }, (_, at) => inventedArticle({ id: `a${at}`, source: { id: "depot", name: "The Depot" } })));
  it("stand beside each list", () => {
    assert.deepEqual(citationList.rows(archive).map(citationList.address), ["/sources/depot/cite.bib", "/sources/depot/cite.ris", "/sources/depot/cite.json", "/dates/2024/cite.bib", "/dates/2024/cite.ris", "/dates/2024/cite.json"]);
  });
  it("are bounded", () => assert.equal(citationList.rows(archive)[0]?.articles.length, citationList.mostCitations));
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import iconv from "iconv-lite";
import type { Block } from "../model/block.ts";
import type { RawDocument } from "../model/raw-document.ts";
import { html } from "./html.ts";

const reading = (page: string | Uint8Array): ReturnType<typeof html.read> => html.read({ path: "content/a.html", bytes: typeof page === "string" ? Buffer.from(page) : page });

const documentOf = (page: string | Uint8Array): RawDocument => {
  const read = reading(page);
  if (read.kind !== "document") throw new Error(JSON.stringify(read));
  return read.document;
};

const prose = [
  "The harbour of Zarechye reopened on Monday after a winter in which no ship had called, and the town came to see it.",
  "The first to enter was a small freighter with tea and salt, whose captain said that she had waited for eleven days.",
  "The mayor thanked the crews of two ice-breakers, who had worked day and night, and promised a new pier before autumn.",
  "Fishermen asked for lower fees, as they had asked last year, and the council said that it would look into the matter.",
];
const story = prose.map((words) => `<p>${words}</p>`).join("\n");

/** An ordinary page around an article. */
const page = (article: string, head = ""): string => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Harbour reopens | The Harbour Times</title>${head}</head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>Harbour reopens</h1>${article}</article></main>
<aside><h2>More</h2><ul><li><a href="/x">Another story</a></li></ul></aside>
<footer><p>© The Harbour Times</p></footer><script>alert(1)</script></body></html>`;

/** Blocks in short: kind and text. */
const shown = (blocks: readonly Block[]): readonly string[] => blocks.map(({ kind, text, level, ordered }) => `${kind}${level ?? ""}${ordered ? "#" : ""} ${text}`);

/** The blocks of an article that begins with some prose. */
const blocksAfterProse = (markup: string): readonly Block[] => documentOf(page(story + markup)).blocks.filter(({ text }) => !prose.includes(text));

const declared = (text: string, field: string): readonly string[] => documentOf(text).declared.filter((one) => one.field === field).map(({ value }) => `${value.value} (${value.evidence.place})`);

describe("a saved page", () => {
  it("gives its article without what stands around it", () => assert.deepEqual(shown(documentOf(page(story)).blocks), prose.map((words) => `paragraph ${words}`)));

  it("has no lines, and is known by its bytes", () => {
    const { blocks, originalLines, identity } = documentOf(page(story));
    assert.deepEqual([blocks[0]?.lines, originalLines], [null, []]);
    assert.deepEqual(identity, Buffer.from(page(story)));
  });

  it("keeps emphasis and safe links, and the words of the others", () => {
    const [block] = blocksAfterProse('<p>A <b>b</b> <i>c</i> <a href="https://news.example/d">d <strong>e</strong></a> <a href="javascript:alert(1)">f</a> <a href="/g">g</a></p>');
    assert.equal(block?.text, "A b c d e f g");
    assert.deepEqual(block?.marks, [
      { kind: "strong", start: 2, end: 3 },
      { kind: "emphasis", start: 4, end: 5 },
      { kind: "link", href: "https://news.example/d", start: 6, end: 9 },
      { kind: "strong", start: 8, end: 9 },
    ]);
  });

  it("has headings, lists, quotations, tables, code and captions", () =>
    assert.deepEqual(
      shown(
        blocksAfterProse(`<h2>Ships and crews</h2><p>They had worked on it, day and night, said the captain, who knows them all by name.</p>
<ul><li>tea<ul><li>green</li></ul></li><li>salt</li></ul><ol><li>one</li><li>two</li></ol>
<blockquote><p>We waited.</p><p>It came.</p></blockquote><pre>let x;
  y</pre><table><tr><th>Ship</th><th>Tons</th></tr><tr><td>Zarya</td><td>900</td></tr></table>
<figure><img src="p.jpg" alt="x"><figcaption>The port at dawn</figcaption></figure>`),
      ),
      [
        "heading2 Ships and crews",
        "paragraph They had worked on it, day and night, said the captain, who knows them all by name.",
        "list tea\ngreen\nsalt",
        "list# one\ntwo",
        "quote We waited.\nIt came.",
        "code let x;\n  y",
        "table Ship\tTons\nZarya\t900",
        "figure The port at dawn",
      ],
    ));

  it("has a paragraph after two line breaks, and in each box", () =>
    assert.deepEqual(shown(blocksAfterProse("<div>One, as it was said,<br>two<br> <br>three.</div><div>Four, and so on.</div>")), ["paragraph One, as it was said,\ntwo", "paragraph three.", "paragraph Four, and so on."]));

  it("gives its text when it is not made like an article", () => {
    assert.deepEqual(shown(documentOf("<p>Short.").blocks), ["paragraph Short."]);
    assert.deepEqual(shown(documentOf(`<form>${story}</form>`).blocks).length, 4);
  });

  it("is read in the charset that it names", () => {
    const text = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=koi8-r"></head><body><p>Мост закрыт до осени.</p></body></html>';
    assert.deepEqual(shown(documentOf(iconv.encode(text, "koi8-r")).blocks), ["paragraph Мост закрыт до осени."]);
  });

  it("never gives script", () => {
    const payloads = '<script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)><style>p{}</style><iframe srcdoc="<p>x"></iframe><math><mtext></mtext><mglyph><style><img src onerror=alert(1)>';
    assert.doesNotMatch(JSON.stringify(documentOf(page(story + payloads)).blocks), /alert|onerror|p\{\}/);
  });
});

describe("what a page says of its article", () => {
  const jsonLd = (value: unknown): string => `<script type="application/ld+json">${typeof value === "string" ? value : JSON.stringify(value)}</script>`;

  it("is read from JSON-LD in a graph, with references", () => {
    const graph = {
      "@graph": [
        { "@type": "WebSite", name: "The Harbour Times", "@id": "#site" },
        { "@type": ["NewsArticle"], headline: "Harbour &amp; pier reopen", datePublished: "2019-12-04T09:00:00+05:00", author: [{ "@id": "#jane" }, "John Doe"], publisher: { "@id": "#site" }, articleSection: ["World"] },
        { "@type": "Person", "@id": "#jane", name: "Jane Roe" },
      ],
    };
    const text = page(story, jsonLd(graph));
    assert.deepEqual(declared(text, "published"), ["2019-12-04T09:00:00+05:00 (JSON-LD datePublished)"]);
    assert.deepEqual(declared(text, "byline"), ["Jane Roe (JSON-LD author)", "John Doe (JSON-LD author)"]);
    assert.deepEqual(declared(text, "source"), ["The Harbour Times (JSON-LD publisher)"]);
    assert.deepEqual(declared(text, "section"), ["World (JSON-LD articleSection)"]);
    assert.deepEqual(declared(text, "headline"), ["Harbour reopens (h1)", "Harbour & pier reopen (JSON-LD headline)"]);
  });

  it("is not read from lists of other articles", () => {
    const list = [{ "@type": "ItemList", itemListElement: [{ "@type": "NewsArticle", headline: "Another", datePublished: "2001-01-01" }] }, { "@type": "Article", headline: "Harbour reopens", datePublished: "2019-12-04" }];
    assert.deepEqual(declared(page(story, jsonLd(list)), "published"), ["2019-12-04 (JSON-LD datePublished)"]);
  });

  it("is read from JSON-LD that is not quite JSON", () => {
    for (const broken of ['<!-- {"@type":"Article","datePublished":"2019-12-04"} -->', '{"@type":"Article","description":"a\nb","datePublished":"2019-12-04",}', '{"@type":"Article","datePublished":"2019-12-04"};'])
      assert.deepEqual(declared(page(story, jsonLd(broken)), "published"), ["2019-12-04 (JSON-LD datePublished)"]);
    assert.deepEqual(declared(page(story, jsonLd("{nothing")), "published"), []);
  });

  it("is read from meta tags, the most believed first", () => {
    const head = '<meta name="date" content="2019-12-05"><meta property="article:published_time" content="2019-12-04"><meta property="og:site_name" content="The Harbour Times"><meta name="author" content="https://x.example/jane"><meta name="author" content="Jane Roe"><meta property="og:locale" content="en_GB">';
    assert.deepEqual(declared(page(story, head), "published"), ["2019-12-04 (meta article:published_time)", "2019-12-05 (meta date)"]);
    assert.deepEqual(declared(page(story, head), "byline"), ["Jane Roe (meta author)"]);
    assert.deepEqual(declared(page(story, head), "language"), ["en-GB (meta og:locale)", "en-GB (html lang)"]);
  });

  it("is read from what is printed near the headline", () => {
    assert.deepEqual(declared(page(`<span class="article__author">By Jane Roe</span><time datetime="2019-12-04T09:00">today</time>${story}`), "byline"), ["Jane Roe (class article__author)"]);
    assert.deepEqual(declared(page(`<time datetime="2019-12-04T09:00">today</time>${story}`), "published"), ["2019-12-04T09:00 (<time> under the headline)"]);
    assert.deepEqual(declared(page(`${story}<aside><time datetime="2001-01-01">then</time></aside>`), "published"), []);
  });

  it("is read from the comments of those who saved it", () => {
    const text = `<!-- saved from url=(0035)https://news.example/2019/harbour -->\n${page(story)}`;
    assert.deepEqual(declared(text, "url"), ["https://news.example/2019/harbour (saved from url)"]);
    const single = `<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://news.example/a \n saved date: Thu Dec 05 2019 10:00:00 GMT+0100 (CET)\n--><body>${story}`;
    assert.deepEqual([declared(single, "url"), declared(single, "saved")], [["https://news.example/a (SingleFile url)"], ["2019-12-05T10:00:00+01:00 (SingleFile saved date)"]]);
  });

  it("is the recorded address and the capture, when it was saved from a web archive", () => {
    const capture = "https://web.archive.org/web/20200101120000/http://news.example/a";
    const toolbar = "<!-- BEGIN WAYBACK TOOLBAR INSERT --><div><h1>Wayback Machine</h1><p>1 Jan 2020</p></div><!-- END WAYBACK TOOLBAR INSERT -->";
    const text = `<!-- saved from url=(0055)${capture} -->\n${page(story).replace("<body>", `<body>${toolbar}`)}\n<!--\n     FILE ARCHIVED ON 12:00:00 Jan 01, 2020 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 19:06:25 Mar 10, 2023.\n-->`;
    assert.deepEqual([declared(text, "url"), declared(text, "archived"), declared(text, "saved")], [["http://news.example/a (saved from url)"], [`${capture} (saved from url)`], ["2023-03-10T19:06:25Z (Wayback Machine comment)"]]);
    assert.deepEqual([declared(text, "headline"), declared(text, "published")], [["Harbour reopens (h1)"], []]);
    assert.deepEqual(declared(`${page(story, '<link rel="canonical" href="https://archive.ph/2020.01.01-120000/https://news.example/b">')}`, "url"), ["https://news.example/b (link canonical)"]);
  });

  it("is the canonical address before the one it was saved from, unless that is a home page", () => {
    const saved = "<!-- saved from url=(0010)https://news.example/a?ref=x -->";
    assert.deepEqual(declared(`${saved}${page(story, '<link rel="canonical" href="/a">')}`, "url").length, 2);
    assert.equal(declared(`${saved}${page(story, '<link rel="canonical" href="/a">')}`, "url")[0], "https://news.example/a (link canonical)");
    assert.equal(declared(`${saved}${page(story, '<link rel="canonical" href="https://news.example/">')}`, "url")[0], "https://news.example/a?ref=x (saved from url)");
    assert.deepEqual(declared(page(story, '<link rel="canonical" href="javascript:alert(1)">'), "url"), []);
  });
});

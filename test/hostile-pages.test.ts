import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { archiveOf, built, cuttings, filesOf } from "./built.ts";
import { findingsIn } from "./page-gate.ts";

const tags = ["script", "ScRiPt", "script/x", "svg><script", "math><mtext><script", "noscript><script", "template><script", "title><script"].map((tag) => `</p></${tag}><${tag}>alert(1)</script>`);
const handlers = ["img src=x onerror", "svg onload", "body onload", "a onclick", "input autofocus onfocus", "details open ontoggle", "video><source onerror", "marquee onstart", "p onmouseover", "audio src=x onerror", "select onchange", "svg><animate onbegin"].map((tag) => `<${tag}=alert(1)>`);
const addresses = ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "\u0001javascript:alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)", "//user:pass@bad.example/", "file:///etc/passwd", "blob:https://bad.example/1", "https://bad.example\\@good.example/"];
const leads = addresses.map((address) => `<a href="${address}">words</a>`);
const boxes = ["iframe src=https://bad.example", "iframe srcdoc='<p onclick=alert(1)>'", "object data=https://bad.example", "embed src=https://bad.example", "form action=https://bad.example", "base href=https://bad.example/", "meta http-equiv=refresh content=0;url=https://bad.example", "link rel=stylesheet href=https://bad.example/a.css", "style>p{background:url(https://bad.example)}</style", "p style=position:fixed;background:url(https://bad.example)", "img src=https://bad.example/a.png", "applet code=x"].map((tag) => `<${tag}>`);
const breaks = ['"><b onclick=alert(1)>', "'><b onclick=alert(1)>", "--><script>alert(1)</script>", "]]><script>alert(1)</script>", "</title><script>alert(1)</script>", "</textarea><script>alert(1)</script>", '" onmouseover="alert(1)', "`><img src=x onerror=alert(1)>", "<!--><img src=x onerror=alert(1)>-->", "<![CDATA[<script>alert(1)</script>]]>", "\u2028<script>alert(1)</script>", "<<script>alert(1)//<</script>"];
const templates = ["{{ constructor.constructor('alert(1)')() }}", "{% include '/etc/passwd' %}", "<%= 7*7 %>", "${alert(1)}", "[words](javascript:alert(1))", "![words](data:text/html,x)", "[words]: javascript:alert(1)", "<javascript:alert(1)>", "../../../../outside", "..%2f..%2foutside"];
const hostile = [...tags, ...handlers, ...leads, ...boxes, ...breaks, ...templates];

const prose = "The green carriage left the depot on Saturday with forty young apple trees aboard, and nobody on the platform knew when it would come back.";
const attribute = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
const entities = (text: string): string => attribute(text).replaceAll("<", "&lt;");
const fileName = (text: string): string => text.replace(/[/\0]/g, "_").slice(0, 60);

/** The string in every place of an article that a page may show. */
const articles = (text: string, at: number): Readonly<Record<string, string>> => ({
  [`content/t/${at} ${fileName(text)}.txt`]: `${text} carriage ${at}\n\nBy ${text}\n\nMay 4, 2024\n\n${text}: ${prose}\n\n${prose} ${text} ${at}.\n\nPhoto: ${text}\n\nRead also: ${text}\n\nOriginal url: https://news.example/${text}\n`,
  [`content/m/${at}.md`]: `---\n${JSON.stringify({ title: `${text} m${at}`, source: "Gazette", authors: [text], description: text, tags: [text], url: addresses[at % addresses.length], section: text, language: text, published: text }).slice(1, -1).split(/,(?="\w+":)/).join("\n").replace(/^"(\w+)":/gm, "$1: ")}\n---\n\n${prose}\n\n${text}\n\n> ${text}\n\n- ${text}\n\n| a | b |\n|---|---|\n| ${text} | c |\n\n\`${text}\` ${at}\n`,
  [`content/h/${at}.html`]: `<html lang="${attribute(text)}"><head><title>${entities(text)}</title><meta property="og:title" content="${attribute(text)}"><meta name="author" content="${attribute(text)}"><meta property="og:site_name" content="${attribute(text)}"><meta name="description" content="${attribute(text)}"><meta property="article:published_time" content="${attribute(text)}"><meta property="article:section" content="${attribute(text)}"><link rel="canonical" href="${attribute(text)}"><script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: text, author: { name: text }, publisher: { name: text }, datePublished: text, url: text }).replaceAll("</", "<\\/")}</script></head><body><article><h1>${entities(text)} h${at}</h1><p>${prose}</p><p>${prose} ${text}</p><figure><img src=x alt="${attribute(text)}"><figcaption>${text}</figcaption></figure><p>${entities(text)} ${prose} ${at}</p></article></body></html>`,
});

const raw = Object.assign({}, ...hostile.map(articles)) as Readonly<Record<string, string>>;
const data = {
  "_data/site.yaml": `name: "<script>alert(1)</script>"\ndescription: "\\"><img src=x onerror=alert(1)>"\naddress: https://archive.example/\nrights: full\nshow_paths: true\n`,
};

describe("hostile strings in every place of an article", () => {
  const root = archiveOf({ ...raw, ...data });
  const around = readdirSync(dirname(root)).length;
  const report = built(root);
  const pages = [...filesOf(join(root, "_site"))].filter(([path]) => path.endsWith(".html")).map(([path, text]) => [path, Buffer.from(text, "latin1").toString("utf8")] as const);

  it("are enough, and are published or reported", () => {
    assert.ok(hostile.length >= 60);
    assert.equal(report.found, Object.keys(raw).length);
    assert.ok(pages.filter(([path]) => path.startsWith("articles/")).length >= hostile.length * 2, String(pages.length));
  });

  it("leave nothing in a page that runs, loads or leads astray", () => {
    assert.deepEqual(pages.flatMap(([path, text]) => findingsIn(text).map((finding) => `${path}: ${finding}`)).slice(0, 20), []);
  });

  it("leave nothing outside of the archive", () => {
    assert.equal(existsSync(join(root, "outside")) || existsSync(join(dirname(root), "outside")) || existsSync(join(dirname(root), "outside.html")), false);
    assert.ok(Math.abs(readdirSync(dirname(root)).length - around) < 50);
  });

  it("give the same record when it is fed back in", () => {
    const records = [...filesOf(join(root, "_records"))];
    const again = archiveOf({ ...data, ...Object.fromEntries(records.map(([path, text]) => [`content/${path}`, Buffer.from(text, "latin1")])) });
    assert.equal(cuttings(["build", "--root", again]).status, 0);
    const after = filesOf(join(again, "_records"));
    assert.deepEqual(records.filter(([path, text]) => after.get(path) !== text).map(([path]) => path), []);
  });

  it("would be found by the hundred in the originals as they are", () => {
    const found = Object.entries(raw).filter(([path]) => path.endsWith(".html")).flatMap(([, text]) => findingsIn(text));
    assert.ok(found.length >= 100, String(found.length));
    for (const string of [...tags.slice(0, 2), ...handlers, ...leads.slice(0, 6), ...boxes.slice(0, 8)]) assert.notDeepEqual(findingsIn(`<body><p>${string}</p>`), [], string);
  });
});

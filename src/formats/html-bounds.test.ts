import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { html } from "./html.ts";

const sentence = "The green carriage left the depot on Saturday with forty young apple trees aboard, and nobody on the platform knew when it would come back. ";
const story = `<article><h1>Forty trees</h1>${`<p>${sentence.repeat(2)}</p>`.repeat(5)}</article>`;

/** The code of the problem that holds a page back, or `document`. */
const outcome = (text: string): string => {
  const read = html.read({ path: "content/a.html", bytes: Buffer.from(text) });
  return read.kind === "held-back" ? (read.problems[0]?.code ?? "") : read.kind;
};

const attributes = (count: number): string => Array.from({ length: count }, (_, at) => ` a${at}=1`).join("");

/** Pages that would cost much, with what becomes of them. */
const pages: Readonly<Record<string, readonly [page: string, outcome: string]>> = {
  "100,000 nested tags": ["<div>".repeat(100_000), "too-deep"],
  "100,000 nested tags of emphasis": ["<b>".repeat(100_000), "too-deep"],
  "100,000 links that are not closed": [story + "<a href=x>".repeat(100_000), "too-many-parts"],
  "2 MB of nested tables": ["<table><tr><td>".repeat(139_000), "too-deep"],
  "2 MB of tables within tables without cells": ["<table>".repeat(298_000), "too-many-parts"],
  "tables side by side, each nested": [story + ("<table><tr><td>x<td>y<tr><td>x<td>".repeat(35) + "</table>".repeat(35)).repeat(100), "document"],
  "text and tags where a table has no place for them": ["<table><tr>" + "x<b>".repeat(400_000), "too-deep"],
  "100,000 attributes": [`${story}<p${attributes(100_000)}>x`, "too-many-parts"],
  "100,000 attributes, some hundred a tag": [story + `<p${attributes(490)}>x</p>`.repeat(204), "document"],
  "an attribute of 2 MB": [`${story}<p title="${"x".repeat(1_990_000)}">x</p>`, "document"],
  "a drawing of 7 MB": [`${story}<svg>${'<path d="M0 0L1 1"/>'.repeat(350_000)}</svg>`, "document"],
  "a drawing of 7 MB that is not closed": [`${story}<svg>${'<path d="M0 0L1 1"/>'.repeat(350_000)}`, "too-large"],
  "drawings by the hundred thousand, none closed": [story + "<svg ".repeat(400_000), "too-many-parts"],
  "a picture of 7 MB in an attribute": [`${story}<img src="data:image/png;base64,${"A".repeat(7_000_000)}">`, "document"],
  "a script of 7 MB": [`<script>${"a".repeat(7_000_000)}</script>${story}`, "document"],
  "38,000 paragraphs": [story + "<p>4 May 2024 ".repeat(38_000), "too-many-parts"],
  "38,000 headings": [story + "<h1>Forty trees</h1>".repeat(38_000), "too-many-parts"],
  "38,000 links in a paragraph": [`${story}<p>${"<a href='https://x.example/'>x y</a> ".repeat(38_000)}`, "document"],
  "figures in figures": [story + ("<figure>x".repeat(230) + "</figure>".repeat(230)).repeat(150), "document"],
  "lists in lists": [story + ("<ul><li>x".repeat(110) + "</ul>".repeat(110)).repeat(150), "document"],
  "2 MB of one word": [`${story}<p>${"x".repeat(1_990_000)}`, "document"],
  "2 MB of spaces in a paragraph": [`${story}<p>a${" ".repeat(1_990_000)}b`, "document"],
  "2 MB in a paragraph": [`${story}<p>${"word ".repeat(390_000)}`, "document"],
  "JSON-LD of 5,000 levels": [`${story}<script type="application/ld+json">${'{"a":'.repeat(5000)}1${"}".repeat(5000)}</script>`, "document"],
  "JSON-LD of 50,000 articles": [`${story}<script type="application/ld+json">[${Array(50_000).fill('{"@type":"NewsArticle","headline":"x"}').join()}]</script>`, "document"],
  "elements of form around each other, again and again": [Array.from({ length: 200 }, (_, at) => `<b x${at}>`).join("") + "<p>a</p>".repeat(12_000), "document"],
  ...Object.fromEntries(["<b><p>", "&amp;", "<", "]]>", "<!--", "<i>a<b>", "<script>", "<script type=application/ld+json>{}</script>", "data:", "data:a/b;a,"].map((unit) => [`2 MB of ${unit}`, [unit.repeat(1_990_000 / unit.length), ""]] as const)),
};

/** In milliseconds of the processor, on a machine where nothing else runs. */
const longest = 1000;

/** How much slower this machine is now than it would be alone: where others work on the same processor, it counts more time for the same. */
const slowness = (): number => Math.max(1, Math.min(counted(), counted()) / aloneFor);

const counted = (): number => {
  const start = process.cpuUsage();
  let sum = 0;
  for (let at = 0; at < 40_000_000; at++) sum = (sum * 31 + at) | 0;
  assert.ok(Number.isInteger(sum));
  return process.cpuUsage(start).user / 1000;
};

/** In milliseconds, what the loop above takes alone. */
const aloneFor = 41;

describe("a page that would cost much", () => {
  outcome(story);
  for (const [name, [page, expected]] of Object.entries(pages))
    it(`is read or held back within a second: ${name}`, () => {
      let spent = Infinity;
      for (let attempt = 0; attempt < 3 && spent >= longest; attempt++) spent = Math.min(spent, timed(page, expected) / (attempt === 0 ? 1 : slowness()));
      assert.ok(spent < longest, `${spent} ms`);
    });
});

/** What a busy machine makes slow is measured again. */
const timed = (page: string, expected: string): number => {
  const start = process.cpuUsage();
  const found = outcome(page);
  const { user, system } = process.cpuUsage(start);
  if (expected !== "") assert.equal(found, expected);
  return (user + system) / 1000;
};

describe("a page beyond what is read", () => {
  it("is held back when it nests too deep or has too many parts", () => {
    assert.equal(outcome("<div>".repeat(300)), "too-deep");
    assert.equal(outcome("<div>".repeat(200) + story), "document");
    assert.equal(outcome(`<p>${"words ".repeat(400_000)}`), "too-large");
  });
});

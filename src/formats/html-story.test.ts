import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { RawDocument } from "../model/raw-document.ts";
import { html } from "./html.ts";

const sentences = [
  "The harbour of Zarechye reopened on Monday after a winter in which no ship had called, and the town came to see it.",
  "The first to enter was a small freighter with tea and salt, whose captain said that she had waited for eleven days.",
  "The mayor thanked the crews of two ice-breakers, who had worked day and night, and promised a new pier before autumn.",
  "Fishermen asked for lower fees, as they had asked last year, and the council said that it would look into the matter.",
  "The old pier, built of larch in the days of the railway, will stay, as the harbour master had asked the council to decide.",
  "A second freighter is expected on Thursday, with timber for the new school, which is to be finished before the winter.",
];
const paragraphs = sentences.map((words) => `<p>${words}</p>`);

const read = (article: string, head = ""): RawDocument => {
  const page = `<!doctype html><html lang="en"><head><title>Harbour reopens</title>${head}</head><body><nav><ul><li><a href="/">Home</a></li></ul></nav>
<main><article><h1>Harbour reopens</h1>${article}</article></main><footer><p>© The Harbour Times</p></footer></body></html>`;
  const reading = html.read({ path: "content/a.html", bytes: Buffer.from(page) });
  if (reading.kind !== "document") throw new Error(JSON.stringify(reading));
  return reading.document;
};

const keptIn = ({ blocks, leftOut }: RawDocument): readonly string[] => blocks.flatMap(({ kind, text }, at) => (leftOut?.has(at) ? [] : [`${kind}: ${text}`]));
const leftIn = ({ blocks, leftOut }: RawDocument): readonly string[] => [...(leftOut ?? [])].map(([at, reason]) => `${blocks[at]?.text} (${reason.split(":")[0]})`);
const kept = sentences.map((words) => `paragraph: ${words}`);

describe("the story of a saved page", () => {
  it("leaves out what stands in it for the reader's further clicks, and says why", () => {
    const document = read(`${paragraphs.slice(0, 3).join("")}<div><p><a href="/n">Ferry fares go up</a></p><p><a href="/m">Ice breaks early</a></p></div>${paragraphs.slice(3).join("")}<ul><li><a href="/a">Ferry runs again in spring</a></li><li><a href="/b">Ice on the river early this year</a></li></ul>`);
    assert.deepEqual(keptIn(document), kept);
    assert.deepEqual(leftIn(document), ["Ferry fares go up (unlike the story)", "Ice breaks early (unlike the story)", "Ferry runs again in spring\nIce on the river early this year (unlike the story)"]);
  });

  it("takes a picture's words by the name of their element", () => {
    const document = read(`${paragraphs.slice(0, 3).join("")}<div class="article-image"><img src="a.jpg"><p class="image__caption">The pier at dawn</p><p class="image-credit">Jane Roe</p></div>${paragraphs.slice(3).join("")}`);
    assert.deepEqual(keptIn(document).filter((block) => !kept.includes(block)), ["figure: The pier at dawn", "figure: Jane Roe"]);
  });

  it("keeps subheadings, quotations, lists and tables that stand in it", () => {
    const table = "<table><tr><th>Ship</th><th>Tons</th></tr><tr><td>Zarya</td><td>900</td></tr></table>";
    const document = read(`${paragraphs.slice(0, 2).join("")}<h2>Ships and crews</h2>${paragraphs[2]}<blockquote><p>We have waited for this day the whole winter, and now it has come.</p></blockquote>${paragraphs[3]}${table}${paragraphs.slice(4).join("")}`);
    assert.deepEqual(keptIn(document).map((block) => block.split(":")[0]), ["paragraph", "paragraph", "heading", "paragraph", "quote", "paragraph", "table", "paragraph", "paragraph"]);
  });

  it("is what JSON-LD states where the page shows less than half of it", () => {
    const head = `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: "Harbour reopens", articleBody: sentences.join("\n\n") })}</script>`;
    assert.deepEqual(keptIn(read(`<p>${sentences[0]}</p><div id="app"></div>`, head)), kept);
    assert.deepEqual(leftIn(read(`<p>${sentences[0]}</p><div id="app"></div>`, head)), []);
  });

  it("stays in the order of the page, however its makers nested it", () => {
    const document = read(`<section><div>${paragraphs.slice(0, 2).join("")}</div></section><section><div>${paragraphs.slice(2, 4).join("")}</div></section><section><div>${paragraphs.slice(4).join("")}</div></section>`);
    assert.deepEqual(keptIn(document), kept);
  });
});

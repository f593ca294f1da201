import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { html } from "./html.ts";

const headlineIn = (body: string, head = ""): string | undefined => {
  const read = html.read({ path: "content/a.html", bytes: Buffer.from(`<head>${head}</head><body>${body}<p>Text.</p></body>`) });
  return read.kind === "document" ? read.document.declared.find(({ field }) => field === "headline")?.value.value : undefined;
};

const titled = (...titles: readonly string[]): string => titles.map((title) => `<meta property="og:title" content="${title}">`).join("");

describe("the headline of a page", () => {
  it("is the visible one, when the metadata has a topic or words for search engines before it", () => {
    assert.equal(headlineIn("<h1>Cranes stand still</h1>", titled("Harbour strike: Cranes stand still")), "Cranes stand still");
    assert.equal(headlineIn("<h1>Cranes of the harbour stand still</h1>", titled("Why cranes of the harbour stand still")), "Cranes of the harbour stand still");
  });

  it("has no topic that is marked as one, or that another title leaves out", () => {
    assert.equal(headlineIn('<h1><span class="article__overline">Strike</span> <b>–</b> <span>Cranes stand still</span></h1>', titled("Harbour: Cranes stand still")), "Cranes stand still");
    assert.equal(headlineIn("<h1><span>Strike</span>Cranes stand still</h1>", titled("Cranes stand still")), "Cranes stand still");
    assert.equal(headlineIn("<h1>Harbour strike: Cranes stand still</h1>", titled("Cranes stand still")), "Cranes stand still");
  });

  it("keeps what every title has", () => assert.equal(headlineIn('<h1><span class="kicker">Strike:</span> Cranes stand still</h1>', titled("Strike: Cranes stand still")), "Strike: Cranes stand still"));

  it("is no heading of the site, of a dialog or of a breadcrumb", () => {
    assert.equal(headlineIn("<h1>Save for later</h1>", titled("Cranes stand still")), "Cranes stand still");
    assert.equal(headlineIn('<nav><h1>Cranes stand still, and why</h1></nav><h2>Cranes stand still</h2>', titled("Cranes stand still")), "Cranes stand still");
  });

  it("is a lesser heading with which the title begins", () => assert.equal(headlineIn("<h1>The Gazette</h1><h2>Cranes of Zarechye stand still</h2>", titled("Cranes of Zarechye stand still - Gazette")), "Cranes of Zarechye stand still"));

  it("has a space where the title has one, and no soft hyphens", () => {
    assert.equal(headlineIn("<h1><span>Strike:</span>Cranes stand still</h1>", titled("Strike: Cranes stand still")), "Strike: Cranes stand still");
    assert.equal(headlineIn("<h1>Cra\u00adnes stand still</h1>"), "Cranes stand still");
  });

  it("is the title that others only lengthen", () => assert.equal(headlineIn("", titled("Cranes stand still - Economy - Gazette", "Cranes stand still")), "Cranes stand still"));
});

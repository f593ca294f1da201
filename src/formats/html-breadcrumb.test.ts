import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { breadcrumbSection } from "./html-breadcrumb.ts";
import { elementsIn, htmlTree } from "./html-tree.ts";

const section = (html: string): string | null => {
  const reading = htmlTree(html);
  return reading.kind === "tree" ? (breadcrumbSection([...elementsIn(reading.tree)])[0]?.value.value ?? null) : null;
};

describe("a breadcrumb", () => {
  it("gives the section by its last link behind the home page's", () => {
    assert.equal(section('<div class="breadcrumbs"><a href="/">Home</a> » <a href="/region">Region</a> » Carriage leaves</div>'), "Region");
    assert.equal(section('<p class="brotkrumen"><a href="/">Start</a> » <a href="/ort">Ort</a></p>'), "Ort");
  });
  it("gives none with the home page alone, or where there is none", () => {
    assert.equal(section('<nav aria-label="Breadcrumb"><a href="/">Home</a></nav>'), null);
    assert.equal(section('<nav class="menu"><a href="/">Home</a><a href="/region">Region</a></nav>'), null);
  });
});

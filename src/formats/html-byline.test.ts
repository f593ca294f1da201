import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { declares } from "./html-declared.ts";
import { printedBylines } from "./html-byline.ts";
import { elementsIn, fragmentOf } from "./html-tree.ts";

const printed = (markup: string, said: readonly string[] = []): readonly string[] =>
  printedBylines([...elementsIn(fragmentOf(markup))], said.map((name) => declares("byline", name, "meta author", 0.85))).map(({ value }) => `${value.value} (${value.evidence.place ?? ""})`);

const byline = (name: string): string => `<div class="byline"><address><a rel="author" href="/x">${name}</a></address></div>`;

describe("a byline that a saved page prints", () => {
  it("names everyone that stands in a mark of the same kind, one after the other", () =>
    assert.deepEqual(printed(`<h1>Forty trees</h1>${byline("Jane Roe")}${byline("John Doe")}`), ["Jane Roe (class byline)", "John Doe (class byline)"]));

  it("is taken for whole where the metadata names only some of those printed, and not where it names others", () => {
    const page = `<h1>Forty trees</h1>${byline("Jane Roe")}${byline("John Doe")}`;
    assert.deepEqual(printed(page, ["John Doe"]), ["Jane Roe (class byline)", "John Doe (class byline)"]);
    assert.deepEqual(printed(page, ["Ann Other"]), []);
    assert.deepEqual(printed(page, ["Jane Roe", "John Doe"]), []);
  });

  it("ends where the names do: those of other articles are further down", () => assert.deepEqual(printed(`<h1>Forty trees</h1>${byline("Jane Roe")}${"<p>Words.</p>".repeat(15)}${byline("John Doe")}`), ["Jane Roe (class byline)"]));

  it("says a name once, though box and link are marked alike", () => assert.deepEqual(printed(`<h1>Forty trees</h1><div class="author"><a class="author" href="/x">Jane Roe</a></div>`), ["Jane Roe (class author)"]));

  it("may stand behind a label anywhere on the page", () => {
    assert.deepEqual(printed(`<h1>Forty trees</h1><p>Words.</p><ul><li><strong>Date</strong> 4 May</li><li><strong>Autorin/Autor</strong> Jane Roe</li></ul>`), ["Jane Roe (label of the author)"]);
    assert.deepEqual(printed(`<h1>Forty trees</h1><dl><dt>Author:</dt><dd>Jane Roe</dd></dl>`), ["Jane Roe (label of the author)"]);
    assert.deepEqual(printed(`<h1>Forty trees</h1><ul><li><b>Author</b> Jane Roe</li><li><b>Author</b> John Doe</li></ul>`), []);
  });
});

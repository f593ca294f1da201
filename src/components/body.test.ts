import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { paragraph, type Block } from "../model/block.ts";
import { articleBody } from "./body.ts";

const block = (kind: Block["kind"], text: string, given: Partial<Block> = {}): Block => ({ kind, text, marks: [], lines: null, ...given });
const body = (...blocks: readonly Block[]): string => articleBody(blocks, [], "en").toString();

describe("an article's body", () => {
  it("numbers each block by its place, without a word in the text", () => {
    const page = body(paragraph("First.", null), paragraph("Second.", null));
    assert.match(page, /<p id="p2"><a class="n" href="#p2" aria-label="Paragraph 2"><\/a>Second\.<\/p>/);
  });

  it("keeps braces, percent signs and markup as words", () => assert.match(body(paragraph("{{ x }} {% y %} <script>", null)), /\{\{ x \}\} \{% y %\} &lt;script&gt;/));

  it("places captions where the pictures stood, also at the end", () => {
    const caption = (text: string, before: number) => ({ text, credit: "Lena Orlova", lines: null, before });
    const page = articleBody([paragraph("First.", null), paragraph("Second.", null)], [caption("The pier.", 1), caption("The quay.", 9)], "en").toString();
    assert.match(page, /First\.<\/p><p class="cap">.*The pier\. .*Credit: Lena Orlova.*<p id="p2">.*Second\.<\/p><p class="cap">.*The quay/);
  });

  it("has headings without a leap between levels", () => {
    const heading = (level: number) => block("heading", "Deep", { level });
    const levels = [...body(heading(4), heading(6), heading(2), heading(5)).matchAll(/<h(\d)/g)].map((match) => Number(match[1]));
    assert.deepEqual(levels, [2, 3, 2, 3]);
  });

  it("makes rows, items and paragraphs of lines", () => {
    assert.match(body(block("list", "a\nb", { ordered: true })), /<ol><li>a<\/li><li>b<\/li><\/ol>/);
    assert.match(body(block("quote", "a\nb")), /<p>a<\/p><p>b<\/p><\/blockquote>/);
    assert.match(body(block("table", "Year\tShips\n2013")), /<th scope="col">Ships<\/th>.*<td>2013<\/td><td><\/td>/);
  });

  it("leaves out a block without words but keeps the numbers", () => assert.equal(body(block("heading", " "), paragraph("Second.", null)).indexOf('<p id="p2">'), 0));
});

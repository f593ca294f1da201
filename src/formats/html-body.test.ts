import { describe, it } from "node:test";
import assert from "node:assert/strict";
import fc from "fast-check";
import type { Nodes } from "hast";
import { articleBody } from "../components/body.ts";
import { findingsIn } from "../../test/page-gate.ts";
import { hostileStrings } from "../../test/hostile-slots.ts";
import { contentTree, pageBlocks, sanitized } from "./html-body.ts";
import { fragmentOf } from "./html-tree.ts";

/** Pieces that parsers of HTML treat each in its own way, torn from each other. */
const pieces = [
  ..."<b> </b> <p> </p> <a\u00a0href=javascript:alert(1)> <a\u00a0href='https://news.example/a?b&c'> </a> <table> <tr> <td> <caption> </table> <ul> <li> <svg> <math> <mtext> <style> </style> <title> </title> <!-- --> <![CDATA[ ]]> <script> </script> <img\u00a0src=x\u00a0onerror=alert(1)> <form> <select> <option> <template> </template> <noscript> <xmp> <plaintext> <textarea> <iframe\u00a0srcdoc='<p>'> <figure> <figcaption> <blockquote> <h1> </h1> <br> <hr> <details\u00a0ontoggle=alert(1)> <frameset> <foreignObject> &lt;script> &#x3c;img &amp; \" ' `".split(" ").map((piece) => piece.replaceAll("\u00a0", " ")),
  "words ", "more words", "\n", "\t", "\u0000", "\ud83c\udf4e", "\ud800", "\u202e",
];

const nasty = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...hostileStrings), fc.string({ maxLength: 6 })), { maxLength: 40 }).map((parts) => parts.join(""));

const isClean = (markup: string): void => {
  const once = sanitized(contentTree(fragmentOf(markup)));
  assert.equal(JSON.stringify(sanitized(once)), JSON.stringify(once), markup);
  assert.deepEqual(findingsIn(`<body>${articleBody(pageBlocks(fragmentOf(markup)).map(({ block }) => block), [], "en").toString()}`), [], markup);
};

/** Every name of an element in a tree. */
const namesIn = (node: Nodes): readonly string[] => ("children" in node ? [...(node.type === "element" ? [node.tagName] : []), ...node.children.flatMap(namesIn)] : []);

describe("markup on its way into the archive", () => {
  it("is the same, byte for byte, when it is sanitised twice, and gives a clean page", () => hostileStrings.forEach(isClean));

  it("is so whatever is torn and joined", () => fc.assert(fc.property(nasty, isClean), { numRuns: 1000, seed: 20240504 }));

  it("loses what could run, and keeps the words of the story", () => {
    const clean = sanitized(contentTree(fragmentOf(`<p>One <b onclick=alert(1)>two</b> <a href="javascript:alert(1)">three</a></p><script>alert(1)</script><svg><p>four</svg><iframe src=x></iframe>`)));
    assert.deepEqual(namesIn(clean), ["p", "b", "a", "p"]);
    assert.doesNotMatch(JSON.stringify(clean), /alert|onclick|javascript/);
  });

  it("gives the words of a figure in a figure once", () => {
    const blocks = pageBlocks(fragmentOf("<figure><figure><img><figcaption>Forty trees.</figcaption></figure><figcaption>The depot.</figcaption></figure>"));
    assert.deepEqual(blocks.map(({ block }) => block.text), ["Forty trees.", "The depot."]);
  });
});

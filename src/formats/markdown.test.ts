import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Block } from "../model/block.ts";
import { markdownBlocks } from "./markdown-blocks.ts";
import { markdown } from "./markdown.ts";

const blocksOf = (text: string, linesAbove = 0): readonly Block[] => {
  const blocks = markdownBlocks(text, linesAbove);
  if (typeof blocks === "string") throw new Error(blocks);
  return blocks;
};

/** Blocks in short: kind, lines, text. */
const shown = (text: string): readonly string[] =>
  blocksOf(text).map(({ kind, lines, text, level, ordered }) => `${kind}${level ?? ""}${ordered ? "#" : ""} ${lines?.join("-") ?? ""} ${text}`);

describe("Markdown", () => {
  it("has paragraphs whose lines flow, unless they break", () =>
    assert.deepEqual(shown("The port\nreopened.  \nAt last.\n\nShips came."), ["paragraph 1-3 The port reopened.\nAt last.", "paragraph 5-5 Ships came."]));

  it("counts lines from the top of the file", () => assert.deepEqual(blocksOf("\nText", 5)[0]?.lines, [7, 7]));

  it("has strong, emphasised and linked words and code, in each other", () => {
    const [block] = blocksOf("**bold _both_** [`x` y](https://news.example/ü)");
    assert.equal(block?.text, "bold both x y");
    assert.deepEqual(block?.marks, [
      { kind: "strong", start: 0, end: 9 },
      { kind: "emphasis", start: 5, end: 9 },
      { kind: "link", href: "https://news.example/ü", start: 10, end: 13 },
      { kind: "code", start: 10, end: 11 },
    ]);
  });

  it("keeps the words of links that lead nowhere", () => {
    for (const target of ["#", "javascript:alert(1)", "<java\tscript:x>", "/a", "data:text/html;base64,x", "vbscript:x"]) assert.deepEqual(blocksOf(`[words](${target})`), [{ kind: "paragraph", text: "words", marks: [], lines: [1, 1] }]);
  });

  it("has lists, flat, and quotes", () =>
    assert.deepEqual(shown("- ships\n  - **crews**\n\n    and mates\n- tea\n\n1. a\n2. b\n\n> We waited.\n>\n> - Long"), ["list 1-5 ships\ncrews and mates\ntea", "list# 7-8 a\nb", "quote 10-12 We waited.\nLong"]));

  it("keeps numbers that a list would lose", () =>
    assert.deepEqual(shown("1945. The port closed.\n\n3) tea\n4) salt"), ["paragraph 1-1 1945. The port closed.", "paragraph 3-3 3) tea", "paragraph 4-4 4) salt"]));

  it("has tables and code", () =>
    assert.deepEqual(shown("| a | b |\n|---|---|\n| **1** | 2 |\n\n```js\nlet x;\n  y\n```"), ["table 1-3 a\tb\n1\t2", "code 5-8 let x;\n  y"]));

  it("has figures where images stand alone, and loses other images", () =>
    assert.deepEqual(shown("![The port](p.jpg)\n\n[![At dawn](q.jpg)](https://news.example)\n\n![](r.jpg)\n\nSee ![x](y.png) here"), ["figure 1-1 The port", "figure 3-3 At dawn", "paragraph 7-7 See here"]));

  it("has headings below the headline's", () => {
    assert.deepEqual(shown("# Harbour\n\n## Ships\n\nTea\n---"), ["heading2 1-1 Harbour", "heading2 3-3 Ships", "heading2 5-6 Tea"]);
    assert.deepEqual(shown("# Ships\n## Tea\n# Crews"), ["heading2 1-1 Ships", "heading3 2-2 Tea", "heading2 3-3 Crews"]);
  });

  it("leaves HTML and templates as they are", () => {
    for (const text of ["<b onclick=x>bold</b> <!-- no -->", "<script>alert(1)</script>", "{{ title }} {% if x %} ${y} <%= z %>", "~~gone~~", "https://news.example/a_b_c"]) assert.deepEqual(blocksOf(text), [{ kind: "paragraph", text, marks: [], lines: [1, 1] }]);
  });
});

describe("a Markdown file", () => {
  const codeOf = (text: string): string | undefined => {
    const read = markdown.read({ path: "content/a.md", bytes: Buffer.from(text) });
    return read.kind === "held-back" ? read.problems[0]?.code : read.kind;
  };

  it("is held back when it nests too deep or has too many parts", () => {
    assert.equal(codeOf(`${">".repeat(60)} a`), "too-deep");
    assert.equal(codeOf("- ".repeat(100) + "a"), "too-deep");
    assert.equal(codeOf("*a".repeat(100_000)), "too-many-parts");
    assert.equal(codeOf(">".repeat(10) + " a"), "document");
  });

  it("is read in bounded time, whatever it holds", () => {
    for (const unit of ["[", "![", "**a", "`a ", "> ", "1) a\n", "a|b\n-|-\n", "[a]: b\n", "<a ", "&", "\\", "[a](", "***a**b", "a\n\n"]) {
      const signs = Math.max(1, unit.match(/[*_[\]!<&`|\\]/g)?.length ?? 0);
      const start = process.cpuUsage();
      codeOf(unit.repeat(Math.min(2_000_000 / unit.length, 60_000 / signs, 30_000)));
      assert.ok(process.cpuUsage(start).user < 3_000_000, unit);
    }
  });
});

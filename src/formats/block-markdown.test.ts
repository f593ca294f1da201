import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Block, Mark } from "../model/block.ts";
import { bodyMarkdown } from "./block-markdown.ts";
import { markdownBody } from "./block-markdown-reader.ts";
import { markdownBlocks } from "./markdown-blocks.ts";

const block = (kind: Block["kind"], text: string, marks: readonly Mark[] = [], more: Partial<Block> = {}): Block => ({ kind, text, marks, lines: null, ...more });

describe("blocks as Markdown", () => {
  it("look as one would write them", () =>
    assert.equal(
      bodyMarkdown([
        block("heading", "Ships & crews", [], { level: 2 }),
        block("paragraph", "The port reopened on 3.5 km, -5 °C – at last!\nSo said the mayor.", [
          { kind: "strong", start: 4, end: 8 },
          { kind: "link", start: 49, end: 51, href: "https://news.example/a_(b)" },
        ]),
        block("list", "tea\nsalt", [], { ordered: false }),
        block("list", "one", [], { ordered: false }),
        block("list", "a\nb", [], { ordered: true }),
        block("quote", "We waited.\nIt came."),
        block("table", "a\tb\n1|2\t"),
        block("figure", "The port at dawn"),
        block("code", "let x;\n\n```"),
      ]),
      [
        "## Ships & crews",
        "The **port** reopened on 3.5 km, -5 °C – at last!\\\nSo [sa](https://news.example/a_\\(b\\))id the mayor.",
        "- tea\n- salt",
        "* one",
        "1. a\n2. b",
        "> We waited.\n>\n> It came.",
        "| a | b |\n| --- | --- |\n| 1\\|2 |  |",
        "![The port at dawn]()",
        "````\nlet x;\n\n```\n````\n",
      ].join("\n\n"),
    ));

  it("escape what would be a sign, where it would be one", () => {
    for (const [text, written] of [
      ["1945. A year", "1945\\. A year"],
      ["- no list", "\\- no list"],
      ["# no heading #", "\\# no heading \\#"],
      ["> no quote", "\\> no quote"],
      ["a_b*c <b> [x] `y` &amp; AT&T C:\\x", "a\\_b\\*c \\<b> \\[x\\] \\`y\\` \\&amp; AT&T C:\\\\x"],
      ["  edges\t", "&#32; edges&#9;"],
      ["exe\u202egpj", "exe&#8238;gpj"],
    ] as const)
      assert.equal(bodyMarkdown([block("paragraph", text)]), `${written}\n`);
  });

  it("use tags where the signs of Markdown would not do", () =>
    assert.equal(
      bodyMarkdown([block("paragraph", "half word", [{ kind: "strong", start: 0, end: 2 }, { kind: "emphasis", start: 5, end: 9 }])]),
      "<strong>ha</strong>lf _word_\n",
    ));

  it("keep signs apart that CommonMark would run together", () => {
    const mark = (kind: "strong" | "emphasis", start: number, end: number): Mark => ({ kind, start, end });
    assert.equal(bodyMarkdown([block("paragraph", "a..b", [mark("strong", 0, 2), mark("strong", 2, 4)])]), "**a.**<strong>.b</strong>\n");
    assert.equal(bodyMarkdown([block("paragraph", "Go!here", [{ kind: "link", start: 3, end: 7, href: "https://news.example" }])]), "Go\\![here](https://news.example)\n");
  });
});

describe("Markdown that someone has edited", () => {
  it("is read for what it shows", () => {
    assert.deepEqual(markdownBody("New words\non two lines [sic] *so\n\n- a\n  more\n- b **c\n"), [
      block("paragraph", "New words on two lines [sic] *so"),
      block("list", "a more\nb **c", [], { ordered: false }),
    ]);
  });

  it("never gives a link that is not safe", () => assert.deepEqual(markdownBody("[a](javascript:alert\\(1\\)) [b](https://news.example)")[0]?.marks, [{ kind: "link", href: "https://news.example", start: 2, end: 3 }]));
});

const sign = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(..."ab Zя’.-*_`[]()<>&;#!|~\\+=:1290\"'") },
  { weight: 2, arbitrary: fc.constantFrom("&amp;", "**", "__", "](", "<b>", "<!---->", "<strong>", "1. ", "- ", "> ", "# ", "---", "===", "```", "![", "https://x.example", "&#32;", "\\\\", "| --- |") },
  { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: fc.constantFrom("\u0000", "\u00a0", "\u202e", "\ud800", "\u0085", "\u2028", "\ufeff", "\r", "\f") },
);

const words = (without: RegExp): fc.Arbitrary<string> => fc.array(sign, { maxLength: 14 }).map((signs) => signs.join("").replace(without, ""));

const href = fc.constantFrom("https://news.example/a", "https://news.example/(a)_b*c|d?x=1&amp;y=2&z=`", "http://news.example/<q>", "mailto:desk@news.example", "https://новости.example/статья[1]");

/** Marks that nest as trees do, as offsets into a text of this length. */
const marksIn = (from: number, to: number, depth: number, inLink: boolean): fc.Arbitrary<readonly Mark[]> => {
  if (to <= from || depth === 0) return fc.constant([]);
  return fc.tuple(fc.integer({ min: from, max: to }), fc.integer({ min: from, max: to }), fc.integer({ min: 0, max: 4 })).chain(([a, b, kind]) => {
    const [start, end] = [Math.min(a, b), Math.max(a, b)];
    if (start === end || kind === 4) return marksIn(end, to, depth - 1, inLink);
    const isLink = kind === 3 && !inLink;
    const mark: fc.Arbitrary<Mark> = isLink ? href.map((address) => ({ kind: "link", start, end, href: address })) : fc.constant({ kind: (["strong", "emphasis", "code", "strong"] as const)[kind] ?? "strong", start, end });
    return fc.tuple(mark, marksIn(start, end, depth - 1, inLink || isLink), marksIn(end, to, depth - 1, inLink)).map(([one, inside, after]) => [one, ...inside, ...after]);
  });
};

const marked = (without: RegExp): fc.Arbitrary<{ readonly text: string; readonly marks: readonly Mark[] }> =>
  words(without).chain((text) => marksIn(0, text.length, 3, false).map((marks) => ({ text, marks })));

const parted = (separator: string, part: fc.Arbitrary<{ readonly text: string; readonly marks: readonly Mark[] }>): typeof part =>
  fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => {
    let text = "";
    const marks = parts.flatMap((one, i) => {
      const start = (text += i === 0 ? "" : separator).length;
      text += one.text;
      return one.marks.map((mark) => ({ ...mark, start: mark.start + start, end: mark.end + start }));
    });
    return { text, marks };
  });

const anyLine = marked(/\n/g);
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.oneof(anyLine, parted("\n", anyLine)).map(({ text, marks }) => block("paragraph", text, marks)),
  fc.tuple(anyLine, fc.integer({ min: 2, max: 6 })).map(([{ text, marks }, level]) => block("heading", text, marks, { level })),
  fc.tuple(parted("\n", anyLine), fc.boolean()).map(([{ text, marks }, ordered]) => block("list", text, marks, { ordered })),
  parted("\n", anyLine).map(({ text, marks }) => block("quote", text, marks)),
  parted("\n", parted("\t", marked(/[\n\t]/g))).map(({ text, marks }) => block("table", text, marks)),
  anyLine.map(({ text, marks }) => block("figure", text, marks)),
  fc.array(words(/\n/g), { maxLength: 4 }).map((lines) => block("code", lines.join("\n"))),
);

describe("any blocks at all", () => {
  it("are read back as they were", () =>
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 4 }), (blocks) => assert.deepEqual(markdownBody(bodyMarkdown(blocks)), blocks)),
      { numRuns: 3000 },
    ));

  it("give the same Markdown again, also with marks that cross", () => {
    const mark: fc.Arbitrary<Mark> = fc.record({ kind: fc.constantFrom("strong", "emphasis", "code"), start: fc.integer({ min: -1, max: 20 }), end: fc.integer({ min: -1, max: 20 }) });
    fc.assert(
      fc.property(fc.array(fc.tuple(anyBlock, fc.array(mark, { maxLength: 4 }), fc.nat(3)), { maxLength: 3 }), (given) => {
        const once = bodyMarkdown(given.map(([one, marks, add]) => ({ ...one, text: one.text + "\n".repeat(add), marks })));
        assert.equal(bodyMarkdown(markdownBody(once)), once);
      }),
      { numRuns: 2000 },
    );
  });

  it("say the same words to a reader of CommonMark", () => {
    const plain = words(/[^\u0020-\ud7ff]|[\u007f-\u009f\u00ad\u061c\u200e\u200f\u2028-\u202f\ufeff]/g).map((text) => text.trim()).filter((text) => text !== "");
    const kinds = fc.constantFrom("paragraph", "quote", "heading", "list", "figure", "table");
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, plain), { maxLength: 3 }), (given) => {
        const blocks = given.map(([kind, text]) => block(kind, text));
        const read = markdownBlocks(bodyMarkdown(blocks));
        assert.ok(typeof read !== "string");
        assert.deepEqual(read.map(({ kind, text }) => [kind, text]), given.map(([kind, text]) => [kind, text]));
      }),
      { numRuns: 1500 },
    );
  });
});

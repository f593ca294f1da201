import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Block } from "../model/block.ts";
import { text, textBlocks } from "./text.ts";

/** Blocks in short: kind, lines, text. */
const shown = (blocks: readonly Block[]): readonly string[] =>
  blocks.map(({ kind, lines, text, level, ordered }) => `${kind}${level ?? ""}${ordered ? "#" : ""} ${lines?.join("-") ?? ""} ${text}`);

describe("a text dump", () => {
  it("has a paragraph in each line that is not blank, with its number", () =>
    assert.deepEqual(shown(textBlocks("\n Harbour reopens \n\u00a0\n\u200b\nThe port reopened.\nShips came.\n")), [
      "paragraph 2-2 Harbour reopens",
      "paragraph 5-5 The port reopened.",
      "paragraph 6-6 Ships came.",
    ]));

  it("has headings, of which none is the headline's", () =>
    assert.deepEqual(shown(textBlocks("# Harbour reopens\n#hashtag\n### Ships #\n####### seven")), [
      "heading2 1-1 Harbour reopens",
      "paragraph 2-2 #hashtag",
      "heading3 3-3 Ships",
      "paragraph 4-4 ####### seven",
    ]));

  it("has lists where items follow each other", () => {
    assert.deepEqual(shown(textBlocks("- ships\n- **crews**\n\n1. tea\n2. salt\n\n- alone")), ["list 1-2 ships\ncrews", "list# 4-5 tea\nsalt", "paragraph 7-7 - alone"]);
    assert.deepEqual(textBlocks("- ships\n- **crews**")[0]?.marks, [{ kind: "strong", start: 6, end: 11 }]);
  });

  it("keeps the numbers of a list that goes on behind other words", () => {
    const kinds = (given: string) => textBlocks(given).map((block) => block.kind);
    assert.deepEqual(kinds("1. Ships\n2. Boats\nNobody waved.\n3. Trees"), ["paragraph", "paragraph", "paragraph", "paragraph"]);
    assert.deepEqual(kinds("1. Ships\n2. Boats\nNobody waved.\n1. Trees\n2. Pears\n3. Plums"), ["list", "paragraph", "list"]);
  });

  it("keeps numbers that its places would not show, and speech behind hyphens", () => {
    assert.deepEqual(shown(textBlocks("2019. A year.\n2020. Another.")).length, 2);
    assert.deepEqual(shown(textBlocks("- Who came?\n- Nobody, she said.")), ["paragraph 1-1 - Who came?", "paragraph 2-2 - Nobody, she said."]);
  });

  it("has quotes of several paragraphs", () => assert.deepEqual(shown(textBlocks("> We waited.\n>\n> Then it came.\nSaid she.")), ["quote 1-3 We waited.\nThen it came.", "paragraph 4-4 Said she."]));

  it("has figures where an image stands alone", () => assert.deepEqual(shown(textBlocks("![The port](p.jpg)\n![](q.jpg)\nText")), ["figure 1-1 The port", "paragraph 3-3 Text"]));

  it("leaves code as it is", () => {
    const line = "{{ title }} {% if x %} <b>\\d+</b> `a` *b* _c_ a[0] | d ~~e~~";
    assert.deepEqual(shown(textBlocks(line)), [`paragraph 1-1 ${line}`]);
  });
});

describe("lines wrapped at one width", () => {
  const wrapped = [
    "HARBOUR REOPENS",
    "",
    "The harbour of Zarechye reopened on Monday after a winter in which no",
    "ship had called, and the first to enter was a small freighter with tea",
    "and salt from the islands. Its captain said that she had waited off the",
    "coast for eleven days.",
    "",
    "The mayor thanked the crews of the two ice-breakers, who had worked day",
    "and night, and promised that the pier would be mended before autumn.",
  ].join("\n");

  it("are joined into their paragraphs", () =>
    assert.deepEqual(
      textBlocks(wrapped).map(({ lines }) => lines),
      [[1, 1], [3, 6], [8, 9]],
    ));

  it("are joined word for word", () => assert.match(textBlocks(wrapped)[2]?.text ?? "", /ice-breakers, who had worked day and night, and promised/));

  it("part where a line had room for the next word", () => assert.equal(textBlocks(wrapped.replace("coast for eleven days.\n", "coast for eleven days.")).length, 3));

  it("are not seen in lines that merely follow each other", () => {
    const lines = ["Harbour reopens after a long winter without ships", "Mayor thanks the crews", "Pier to be mended before autumn, council says at last", "Tea and salt on the first ship", "No ship for eleven days"];
    assert.equal(textBlocks(lines.join("\n")).length, 5);
  });
});

describe("a text file", () => {
  const read = text.read({ path: "content/a.txt", bytes: Buffer.from("---\ntitle: Harbour\n---\n\n  The port\u0301 reopened.\r\n\r\n") });

  it("may have front matter, and its lines count from the top", () => {
    assert.ok(read.kind === "document");
    assert.deepEqual(shown(read.document.blocks), ["paragraph 5-5 The port\u0301 reopened."]);
    assert.equal(read.document.override.values.headline, "Harbour");
    assert.equal(read.document.originalLines[4], "  The port\u0301 reopened.");
  });

  it("is known by its words, however they are written", () => assert.ok(read.kind === "document" && read.document.identity === "The por\u0074\u0301 reopened.".normalize("NFC")));
});

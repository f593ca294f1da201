import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { hasWords, sameWords, wordsOf } from "./text.ts";

/** Step by step, whatever the text. */
const slowly = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\u200b]+/g, " ")
    .trim()
    .replace(/[\u2018\u2019\u201a\u201b\u02bc\u0060\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-");

const unit = fc.oneof(fc.constantFrom(..." \t\n`´'’«»–Aaİ\u00a0\u200b"), fc.string({ unit: "binary-ascii", minLength: 1, maxLength: 1 }), fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }));

describe("the words of a text for comparing", () => {
  it("do not depend on capitals, glyphs and white space", () => assert.equal(sameWords("  The ‘Port’  —\topen "), "the 'port' - open"));
  it("are the same by the short way and the long one", () => fc.assert(fc.property(fc.string({ unit }), (text) => assert.equal(sameWords(text), slowly(text))), { numRuns: 3000 }));
});

describe("the number of words of a text", () => {
  it("is told without a list of them", () =>
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom("a", "Б", "7", "-", "’", " ", "\n", ".") }), fc.nat(9), (text, count) => assert.equal(hasWords(text, count), wordsOf(text).length >= count))));
});

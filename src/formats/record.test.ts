import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { fields, type Article } from "../model/article.ts";
import type { Block } from "../model/block.ts";
import { evidence, methods, type Lines } from "../model/evidence.ts";
import { recordJsonSchema } from "../model/record.ts";
import { formatNames } from "../model/raw-document.ts";
import { readOriginal } from "./all.ts";
import { writeRecord } from "./record.ts";

const sample: Article = {
  id: "0123456789",
  aliases: [],
  headline: "Harbour reopens: “at last”",
  originalHeadline: null,
  alternativeHeadline: null,
  published: { kind: "estimated", edtf: "[2022-06-17..2022-06-30]" },
  modified: null,
  saved: "2024-01-05",
  added: null,
  source: { id: "harbour-times", name: "The Harbour Times" },
  via: null,
  bylines: [{ name: "Jane Roe", kind: "person" }],
  dateline: "ZARECHYE",
  url: "https://news.example/2022/harbour",
  archived: [],
  section: null,
  genre: null,
  language: "en",
  description: null,
  tags: ["sea"],
  rights: "excerpt: 50",
  body: [
    { kind: "paragraph", text: "The port reopened.", marks: [{ kind: "strong", start: 4, end: 8 }], lines: [5, 5] },
    { kind: "list", text: "tea\nsalt", marks: [], lines: [7, 8], ordered: false },
  ],
  captions: [{ text: "The port at dawn", credit: "J. Roe", lines: [3, 3], before: 0 }],
  related: [{ title: "Ice in the harbour", url: null, lines: null }],
  removed: [{ lines: [10, 10], text: "Leave a Reply", rule: "prompt" }],
  oddities: [{ code: "glued-words", lines: [5, 5], text: "PortReopened", proposed: "Port Reopened" }],
  original: { path: "content/a.txt", sha256: "0".repeat(64), bytes: 1234, format: "text" },
  evidence: { headline: evidence("pattern", { lines: [1, 1] }, "Harbour reopens", 0.9), published: evidence("inferred", { lines: [5, 8] }, "In June", 0.5, ["after the forum"]) },
  sample: false,
};

const read = (record: string): ReturnType<typeof readOriginal> => readOriginal({ path: "content/r.md", bytes: Buffer.from(record) });
const articleIn = (record: string): Article => {
  const reading = read(record);
  if (reading.kind !== "record") throw new Error(JSON.stringify(reading));
  return reading.article;
};

describe("a record", () => {
  it("is short, in the words of the trade, and for people to read", () =>
    assert.equal(
      writeRecord(sample),
      `---
cuttings: 1
id: "0123456789"
headline: "Harbour reopens: “at last”"
published: "[2022-06-17..2022-06-30]"
published_kind: estimated
saved: "2024-01-05"
source: The Harbour Times
source_id: harbour-times
bylines:
  - name: Jane Roe
    kind: person
dateline: ZARECHYE
url: "https://news.example/2022/harbour"
language: en
tags:
  - sea
rights: "excerpt: 50"
captions:
  - text: The port at dawn
    credit: J. Roe
    lines: 3
    before: 0
related:
  - title: Ice in the harbour
removed:
  - lines: 10
    text: Leave a Reply
    rule: prompt
oddities:
  - code: glued-words
    lines: 5
    text: PortReopened
    proposed: Port Reopened
body_lines: [5, [7, 8]]
original:
  path: content/a.txt
  sha256: "${"0".repeat(64)}"
  bytes: 1234
  format: text
evidence:
  headline:
    method: pattern
    lines: 1
    text: Harbour reopens
    confidence: 0.9
  published:
    method: inferred
    lines: [5, 8]
    text: In June
    confidence: 0.5
    reasons:
      - after the forum
---

The **port** reopened.

- tea
- salt
`,
    ));

  it("is read back as the article it was", () => assert.deepEqual(articleIn(writeRecord(sample)), sample));

  it("may be edited on any system", () => assert.deepEqual(articleIn(`\ufeff${writeRecord(sample).replaceAll("\n", "\r\n")}`), sample));

  it("is held back, with the line, when it does not fit", () => {
    for (const [from, to, line] of [
      ["id: \"0123456789\"", "id: ../../etc", 3],
      ["published_kind: estimated", "published_kind: guessed", 6],
      ["published: \"[2022-06-17..2022-06-30]\"", "published: 30 February", 5],
      ["url: \"https", "url: \"javascript", 14],
      ["lines: 3", "lines: third", 22],
      ["cuttings: 1", "cuttings: 9", 2],
      ["body_lines: [5, [7, 8]]", "body_lines: [5]", 35],
      ["language: en", "language: en\nlanguage: de", 16],
      ["language: en", "colour: blue", 2],
    ] as const) {
      const { kind, problems } = read(writeRecord(sample).replace(from, to)) as { kind: string; problems: readonly { code: string; line?: number }[] };
      assert.deepEqual([kind, problems[0]?.code, problems[0]?.line], ["held-back", "record-invalid", line], to);
    }
  });

  it("has a JSON Schema", () => assert.match(JSON.stringify(recordJsonSchema()), /"published_kind":\{"type":"string","enum":\["known","estimated","undated"\]\}/));
});

const record = <T>(model: { readonly [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> => fc.record(model, { noNullPrototype: true });
const text = fc.oneof(fc.string({ unit: "binary", maxLength: 12 }), fc.string({ unit: fc.constantFrom(..."ab :#-'\"\n[]{}&*!|>%@`?,\\\u0085\ud800"), maxLength: 12 }), fc.constantFrom("yes", "null", "2014-03", "007", "Ã©tÃ©", "---", "excerpt: 50", "~", ""));
const optional = fc.option(text, { nil: null });
const lines = fc.option(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 2 })).map(([from, more]): Lines => [from, from + more]), { nil: null });
const address = fc.constantFrom("https://news.example/a?b=c&d=1#e", "mailto:desk@news.example");
const block = fc.tuple(text.map((words) => words.replaceAll("\n", "")), lines).map(([words, at]): Block => ({ kind: "paragraph", text: words, marks: [], lines: at }));
const known = record({ method: fc.constantFrom(...methods), lines, text, confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((one) => Math.abs(one)), reasons: fc.array(text, { maxLength: 2 }) });

const placed = fc.tuple(known, fc.boolean()).map(([one, isPlaced]) => (isPlaced ? { ...one, place: "JSON-LD" } : one));

const anyArticle: fc.Arbitrary<Article> = record({
  id: fc.constantFrom("0123456789", "harbour-2019", "1e10", "123"),
  aliases: fc.array(text, { maxLength: 2 }),
  headline: text,
  originalHeadline: optional,
  alternativeHeadline: optional,
  published: fc.constantFrom({ kind: "undated" }, { kind: "undated", hint: "XXXX-03" }, { kind: "known", edtf: "2019-12-04" }, { kind: "known", edtf: "2019-12-04", time: "09:00Z" }, { kind: "estimated", edtf: "2014~" }),
  modified: optional,
  saved: optional,
  added: optional,
  source: fc.option(record({ id: fc.constantFrom("a", "1-b"), name: text }), { nil: null }),
  via: optional,
  bylines: fc.array(record({ name: text, kind: fc.constantFrom("person", "agency", "desk") }), { maxLength: 2 }),
  dateline: optional,
  url: fc.option(address, { nil: null }),
  archived: fc.array(address, { maxLength: 2 }),
  section: optional,
  genre: optional,
  language: optional,
  description: optional,
  tags: fc.array(text, { maxLength: 2 }),
  body: fc.array(block, { maxLength: 3 }),
  captions: fc.array(record({ text, credit: optional, lines, before: fc.nat(3) }), { maxLength: 2 }),
  related: fc.array(record({ title: text, url: fc.option(address, { nil: null }), lines }), { maxLength: 2 }),
  removed: fc.array(record({ lines, text, rule: text }), { maxLength: 2 }),
  oddities: fc.array(fc.oneof(record({ code: text, lines, text }), record({ code: text, lines, text, proposed: text })), { maxLength: 2 }),
  rights: optional,
  original: record({ path: text, sha256: fc.constant("ab".repeat(32)), bytes: fc.nat(), format: fc.constantFrom(...formatNames) }),
  evidence: fc.dictionary(fc.constantFrom(...fields), placed, { maxKeys: 3, noNullPrototype: true }),
  sample: fc.boolean(),
});

describe("any article at all", () => {
  it("is read back from its record as it was, and gives the same bytes again", () =>
    fc.assert(
      fc.property(anyArticle, (article) => {
        const record = writeRecord(article);
        assert.deepEqual(articleIn(record), article);
        assert.equal(writeRecord(articleIn(record)), record);
      }),
      { numRuns: 1000 },
    ));
});

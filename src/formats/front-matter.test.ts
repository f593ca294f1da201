import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { frontMatterOf, type FrontMatter } from "./front-matter.ts";
import { overrideIn } from "./override.ts";

const read = (text: string): FrontMatter => {
  const given = frontMatterOf(text, "content/a.md");
  if (given.kind === "held-back") throw new Error(given.problems[0].code);
  return given;
};

const valuesOf = (yaml: string): Readonly<Record<string, unknown>> => ({ ...read(`---\n${yaml}\n---\nText\n`).override.values });
const codesOf = (text: string): readonly string[] => read(text).problems.map(({ code, line, column }) => [code, line, column].filter(Boolean).join(" "));

describe("front matter", () => {
  it("is taken off, its lines are counted, and it says where each value stands", () => {
    const { override, body, linesAbove } = read("---\ntitle: Harbour reopens\ntags:\n  - sea\n  - trade\n---\n\nText\n");
    assert.deepEqual(override.values, { headline: "Harbour reopens", tags: ["sea", "trade"] });
    assert.deepEqual([body, linesAbove], ["\nText\n", 6]);
    assert.deepEqual(override.places.tags, { file: "content/a.md", lines: [3, 5], text: "tags:\n  - sea\n  - trade" });
  });

  it("needs a first line that is exactly ---, and an end within 64 KiB", () => {
    for (const text of ["\n---\ntitle: a\n---\n", " ---\ntitle: a\n---\n", "----\ntitle: a\n---\n", `---\ntitle: a\n${"# more\n".repeat(10_000)}---\n`])
      assert.deepEqual([read(text).override.values, read(text).body], [{}, text]);
    assert.deepEqual(codesOf("--- \ntitle: a\n---\n"), ["front-matter-open 1"]);
  });

  it("ends at a line that is exactly ---", () => assert.equal(read("---\ntitle: a\n---more: b\n---\nText").body, "Text"));

  it("is text when it is prose between two rules", () => {
    const text = "---\nThe harbour reopened today.\n---\nMore.\n";
    assert.equal(read(text).body, text);
    assert.deepEqual(codesOf(text), ["front-matter-prose 1"]);
  });

  for (const first of ["---js", "---JS", "--- js", "---\tJavaScript  ", "---coffee", "--- json", "---toml", "---yaml", "---Zig"])
    it(`in another language is held back unread: ${JSON.stringify(first)}`, () => {
      const { kind, problems } = frontMatterOf(`${first}\nglobalThis.ran = true\n---\nText`, "content/a.md");
      assert.deepEqual([kind, problems[0]?.code, problems[0]?.line, "ran" in globalThis], ["held-back", "front-matter-language", 1, false]);
    });

  it("in another language is held back when it never ends", () => assert.equal(frontMatterOf("---js\nglobalThis.ran = true", "a").kind, "held-back"));

  it("is never kept for the next file", () => {
    assert.deepEqual(valuesOf("title: One"), { headline: "One" });
    assert.deepEqual(valuesOf("title: Two"), { headline: "Two" });
  });
});

describe("a field of front matter", () => {
  it("may have the names that clippers give it", () =>
    assert.deepEqual(valuesOf("pubDate: 2019-12-04\nauthor: Jane Roe\nsite: The Harbour Times\nlink: https://news.example/a\ncategories: sea\nlicense: full"), {
      published: "2019-12-04",
      bylines: ["Jane Roe"],
      source: "The Harbour Times",
      url: "https://news.example/a",
      tags: ["sea"],
      rights: "full",
    }));

  it("is the address or the outlet, by what `source` says", () => {
    assert.deepEqual(valuesOf("source: https://news.example/a\npublisher: The Harbour Times"), { url: "https://news.example/a", source: "The Harbour Times" });
    assert.deepEqual(valuesOf("source: The Harbour Times"), { source: "The Harbour Times" });
  });

  it("is text as written, whatever YAML makes of it", () =>
    assert.deepEqual(valuesOf("title: 007\ndate: 31/02/2024\ntags: [1.10, yes, true]\nid: 1234567890"), {
      id: "1234567890",
      headline: "007",
      published: "31/02/2024",
      tags: ["1.10", "yes", "true"],
    }));

  it("loses the brackets of a wiki link", () =>
    assert.deepEqual(valuesOf('author:\n  - "[[Jane Roe]]"\n  - "[[People/John Doe|John Doe]]"\nsource: [[Harbour Times]]'), { bylines: ["Jane Roe", "John Doe"], source: "Harbour Times" }));

  it("is not there when it is left open, or when a tool found nothing", () => {
    assert.deepEqual(valuesOf("title:\ndate:\nauthor: []"), {});
    assert.deepEqual(valuesOf("title: null\nlink: null\npublisher: null\nid: null\nkeep: []"), {});
  });

  it("may be said to be none, under the record's own name", () => {
    assert.deepEqual(valuesOf("published: null\nheadline: null\nsource: null\nurl: null"), { headline: null, published: null, url: null, source: null });
    assert.deepEqual(valuesOf("section: null\nbylines: []\ntags: null\ndateline: []\nrights: null"), { bylines: [], dateline: null, section: null, tags: [], rights: null });
    assert.deepEqual(valuesOf("source: null\npublisher: The Depot\nurl: null\nlink: https://news.example/a"), { url: "https://news.example/a", source: "The Depot" });
  });

  it("may be said to be none under any name in a sidecar", () =>
    assert.deepEqual(overrideIn("title: null\nauthor: []", "content/a.txt.yaml").override.values, { headline: null, bylines: [] }));

  it("may name problems that stay", () => {
    assert.deepEqual(valuesOf("accept: [glued-words:19, duplicate]"), { accept: ["glued-words:19", "duplicate"] });
    assert.deepEqual(valuesOf("accept: quote-unbalanced"), { accept: ["quote-unbalanced"] });
    assert.deepEqual(codesOf("---\naccept: [{glued-words: 19}]\n---\nText"), ["field-invalid 2 9"]);
  });

  it("is taken from its first name, and the others are noted when they differ", () => {
    const text = "---\ndate: 2019-12-05\npublished: 2019-12-04\nissued: 2019-12-04\n---\n";
    assert.equal(read(text).override.values.published, "2019-12-04");
    assert.deepEqual(codesOf(text), ["field-twice 2 7"]);
  });

  it("is left out and reported when it does not fit", () => {
    const text = "---\ntitle: [a, b]\nrights: © The Depot. All rights reserved\nurl: javascript:alert(1)\nkeep: [0, x]\nsample: maybe\nid: ../../etc\n---\nText";
    assert.deepEqual(read(text).override, { values: {}, places: {} });
    assert.deepEqual([...codesOf(text)].sort(), ["field-invalid 2 8", "field-invalid 3 9", "field-invalid 4 6", "field-invalid 5 7", "field-invalid 6 9", "field-invalid 7 5"]);
  });

  it("limits everything where its rights cannot be read", () => {
    for (const rights of ["privat", "excerpt 50", "{excerpt: lots}", "everything"]) {
      assert.equal(read(`---\nrights: ${rights}\n---\nText`).override.values.rights, "private", rights);
      assert.deepEqual(codesOf(`---\nrights: ${rights}\n---\nText`), ["rights-invalid 2 9"], rights);
    }
  });

  it("that nobody knows is left out without a word", () => {
    assert.deepEqual(valuesOf("layout: ../../x\npermalink: /x\n__proto__x: {a: 1}\neleventyComputed: {a: b}\ntitle: a"), { headline: "a" });
    assert.deepEqual(codesOf("---\nlayout: x\n---\n"), []);
  });

  it("may give a length of excerpt as people write it", () => assert.deepEqual(valuesOf('rights: "excerpt: 50"'), valuesOf("rights: {excerpt: 50}")));
});

describe("front matter that is no YAML", () => {
  const text = '---\ntitle: Breaking: PM says "no"\ndate: 2019-12-04\ntags:\n  - sea\nauthor: "Jane "J" Roe"\n---\nText';

  it("is read line by line, with a warning", () => {
    assert.deepEqual(read(text).override.values, { headline: 'Breaking: PM says "no"', published: "2019-12-04", tags: ["sea"], bylines: ['Jane "J" Roe'] });
    assert.deepEqual(codesOf(text), ["front-matter-repaired 2 8"]);
    assert.deepEqual(read(text).override.places.published?.lines, [3, 3]);
  });

  it("keeps the first of two", () => assert.deepEqual(valuesOf("title: One\ntitle: Two"), { headline: "One" }));

  it("does not reach the prototype", () => {
    assert.deepEqual(valuesOf("__proto__: {admin: true}\ntitle: a"), { headline: "a" });
    assert.equal("admin" in {}, false);
  });

  it("is left out with a warning when nothing in it can be read", () => {
    assert.deepEqual(codesOf("---\nfoo: [unclosed\nbar: }\n---\nText"), ["front-matter-unreadable 3 1"]);
    assert.equal(read("---\nfoo: [unclosed\nbar: }\n---\nText").body, "Text");
  });
});

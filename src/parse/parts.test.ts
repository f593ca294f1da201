import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { readOriginal } from "../formats/all.ts";
import { partOf } from "../formats/part.ts";
import type { RawDocument } from "../model/raw-document.ts";
import { parseArticle } from "./article.ts";
import { noEvents } from "./events.ts";
import { partingOf, type Parting } from "./parts.ts";
import { sourceIndex } from "./source.ts";

const aids = { sources: sourceIndex([]), events: noEvents, guessLanguage: null };

const documentOf = (text: string, name: string): RawDocument => {
  const reading = readOriginal({ path: `content/${name}`, bytes: new TextEncoder().encode(text) });
  assert.equal(reading.kind, "document");
  return reading.kind === "document" ? reading.document : assert.fail();
};

const parting = (text: string, name = "pasted.txt"): Parting => {
  const document = documentOf(text, name);
  const original = { path: `content/${name}`, sha256: "0".repeat(64), bytes: text.length, format: document.format };
  return partingOf(document, { documentOf: (lines) => partOf(document, lines, original.path), articleOf: (part) => parseArticle(part, original, aids).article });
};

/** The lines of each part. */
const split = (text: string, name?: string): readonly (readonly [number, number])[] => {
  const found = parting(text, name);
  return found.kind === "several" ? found.parts.map(({ lines }) => lines) : [];
};

const stories = [
  ["The green carriage left the depot on Saturday with forty young apple trees aboard, and nobody on the platform knew when it would come back.", "On the following morning the train stood for four hours beside a lake, since the engine had been lent to a wedding party in the next village."],
  ["The gardeners of the valley met for the third time this week, and once more nobody could say who had ordered the trees or who would pay.", "A letter from the ministry, read aloud by the oldest of them, promised an answer before the frost and named no day on which it would come."],
  ["A ferry that had been missing since the spring was found on Tuesday behind an island, with its cargo of pears dry and its bell still in place.", "Its captain said that he had been waiting for a wind, and that he would wait longer if the harbour wanted the pears to be riper than they were."],
] as const;
const headlines = ["Carriage leaves the depot with forty apple trees", "Gardeners of the valley ask who will pay", "Missing ferry found behind an island"] as const;
const days = ["4 May 2024", "11 June 2024", "2 July 2024"] as const;
const authors = ["Madina Qarabek", "Jonas Wetter", "Petra Holm"] as const;
const slugs = ["carriage-leaves-the-depot-with-apple-trees", "gardeners-of-the-valley-ask-who", "missing-ferry-found-behind-an-island"] as const;

const each = (make: (at: 0 | 1 | 2) => readonly string[]): readonly string[] => ([0, 1, 2] as const).map((at) => make(at).join("\n\n"));

describe("a file of several articles is parted", () => {
  const signed = each((at) => [headlines[at], `By ${authors[at]}`, days[at], ...stories[at]]);
  for (const rule of ["---", "***", "* * *", "==========", "\f"])
    it(`at rules such as ${JSON.stringify(rule)}, when each says its headline, author and day`, () => assert.deepEqual(split(signed.join(`\n\n${rule}\n\n`)), [[1, 9], [13, 21], [25, 33]]));

  it("at rules below the last line, as in one run of lines", () => assert.equal(split(signed.map((one) => one.replace(/\n\n/g, "\n")).join("\n---\n")).length, 3));

  it("where a path through the site and its headline begin another, with the address at its end", () => {
    const dumps = each((at) => [`Home » News » ${headlines[at]}`, headlines[at], headlines[at], ...stories[at], `Original url: https://steppegazette.example/${slugs[at]}`]);
    assert.deepEqual(split(dumps.join("\n\n")), [[1, 11], [13, 23], [25, 35]]);
  });

  it("where a headline said twice has an author and a day below it", () => {
    const dumps = each((at) => [headlines[at], headlines[at], `By ${authors[at]}`, days[at], ...stories[at]]);
    assert.equal(split(dumps.join("\n\n")).length, 3);
  });

  it("behind each address, or above it, whichever the first shows", () => {
    const behind = each((at) => [headlines[at], days[at], ...stories[at], `Original url: https://steppegazette.example/a/${at}`]);
    assert.deepEqual(split(behind.join("\n\n")), [[1, 9], [11, 19], [21, 29]]);
    const above = each((at) => [headlines[at], `Original url: https://steppegazette.example/a/${at}`, days[at], ...stories[at]]);
    assert.deepEqual(split(above.join("\n\n")), [[1, 9], [11, 19], [21, 29]]);
  });

  it("behind each label of an outlet, when headline and day are there too", () => {
    const dumps = each((at) => [headlines[at], days[at], ...stories[at], `Source: ${["Steppe Gazette", "Lake Courier", "Island Post"][at]}`]);
    assert.deepEqual(split(dumps.join("\n\n")).map(([start]) => start), [1, 11, 21]);
  });

  it("where Markdown files were put behind each other, each with its front matter", () => {
    const notes = each((at) => [`---\ntitle: ${headlines[at]}\nurl: https://steppegazette.example/a/${at}\n---`, ...stories[at]]);
    assert.equal(split(notes.join("\n"), "notes.md").length, 3);
    assert.equal(split(notes.join("\n\n")).length, 3);
  });

  it("though sections of its articles are parted by the same rule", () => {
    const long = each((at) => [headlines[at], `By ${authors[at]}`, days[at], stories[at][0], "***", stories[at][1], "***", "Nobody waved."]);
    assert.deepEqual(split(long.join("\n\n***\n\n")).map(([start]) => start), [1, 19, 37]);
  });

  it("at the upper of two rules around a number", () => assert.deepEqual(split(signed.join("\n\n==========\nARTICLE\n==========\n\n")).map(([start]) => start), [1, 12, 26]));

  it("when it holds one text twice", () => assert.equal(split([signed[0], signed[0]].join("\n\n---\n\n")).length, 2));
});

describe("one article is not parted", () => {
  const [a, b, c, d, e, f] = [...stories[0], ...stories[1], ...stories[2]];
  const body = [a, b, c, d, e, f];
  const three = (make: (at: 0 | 1 | 2) => readonly string[]): readonly string[] => ([0, 1, 2] as const).flatMap(make);
  const head = [headlines[0], `By ${authors[0]}`, days[0]];
  const texts: Readonly<Record<string, readonly string[]>> = {
    "with rules between its sections": [...head, a, b, "---", c, d, "---", e, f],
    "with rules and subheadings": [...head, a, b, "***", "The trees and how they came", c, d, "***", "What the gardeners want now", e, f],
    "that is a live blog": [headlines[0], "4 May 2024", a, b, ...three((at) => ["---", `4 May 2024, 1${at}:05`, headlines[at], ...stories[at]])],
    "that is a live blog whose entries are signed": [headlines[0], "4 May 2024, 09:00", a, b, ...three((at) => ["---", `${headlines[at]} and more`, `By ${authors[at]}`, `4 May 2024, 1${at}:05`, ...stories[at]])],
    "that is a newsletter": ["The week in the valley", "Welcome back, and thank you for reading.", ...three((at) => ["---", headlines[at], stories[at][0], `Link: https://steppegazette.example/${slugs[at]}`])],
    "that is an interview": [...head, a, ...three((at) => ["---", `Who will pay for the trees, and when, number ${at}?`, ...stories[at]])],
    "that has numbered chapters": [...head, ...three((at) => [`${at + 1}. ${headlines[at]}`, ...stories[at], "* * *"])],
    "that lists its sources": [...head, ...body, "Source: https://steppegazette.example/a/1", "Source: https://lakecourier.example/b/2", "Source: https://islandpost.example/c/3"],
    "in pages, each with its headline": [...head, a, b, "---", headlines[0], "Page 2", c, d, "---", headlines[0], "Page 3", e, f],
    "with the teasers of others behind it": [...head, ...body, ...([1, 2] as const).flatMap((at) => [headlines[at], headlines[at], `By ${authors[at]}`, days[at]])],
    "that quotes a statement whole": [...head, a, b, "---", "Statement of the gardeners of the valley", c, d],
    "with a table drawn in rules": [...head, a, "==========", "Trees: 40", "Days: 9", "==========", b],
  };
  for (const [which, lines] of Object.entries(texts)) {
    it(which, () => assert.deepEqual(split(lines.join("\n\n")), []));
    it(`${which}, in Markdown`, () => assert.deepEqual(split(lines.join("\n\n"), "one.md"), []));
  }

  it("and nobody is asked about sections, chapters, interviews or teasers", () => {
    for (const which of ["with rules between its sections", "with rules and subheadings", "that is an interview", "that has numbered chapters", "with the teasers of others behind it", "that quotes a statement whole", "in pages, each with its headline"])
      assert.equal(parting(texts[which]?.join("\n\n") ?? "").kind, "one", which);
  });
});

it("a file that may hold several articles stays one, with the lines where they would begin", () => {
  const dated = each((at) => [headlines[at], days[at], ...stories[at]]).join("\n\n---\n\n");
  assert.deepEqual(parting(dated), { kind: "perhaps", starts: [11, 21], confidence: 0.6 });
});

import { describe, it } from "node:test";
import assert from "node:assert/strict";
import fc from "fast-check";
import { readOriginal } from "../formats/all.ts";
import type { Article } from "../model/article.ts";
import type { Block } from "../model/block.ts";
import type { Lines } from "../model/evidence.ts";
import phrases from "../tables/phrases.json";
import { parseArticle, type Parsed } from "./article.ts";
import { noEvents } from "./events.ts";
import { sourceIndex } from "./source.ts";

const aids = { sources: sourceIndex([{ id: "steppe-gazette", name: "The Steppe Gazette", domains: ["steppegazette.example"], aliases: [], kind: "outlet" }]), events: noEvents, guessLanguage: null };

/** The article that a text gives, or null when it is held back. */
const parsed = (text: string): Parsed | null => {
  const bytes = new TextEncoder().encode(text);
  const reading = readOriginal({ path: "content/a.txt", bytes });
  if (reading.kind === "record") throw new Error("A text was taken for a record.");
  if (reading.kind === "held-back") {
    assert.ok(reading.problems.some((one) => one.severity === "error"), "held back without a word");
    return null;
  }
  return parseArticle(reading.document, { path: "content/a.txt", sha256: "0".repeat(64), bytes: bytes.length, format: "text" }, aids);
};

const prose = [
  "The green carriage left the depot on Saturday with forty young apple trees aboard, and nobody on the platform knew when it would come back.",
  "“We have water for nine days and patience for more,” the guard said, and closed the window because of the dust that blew along the line.",
  "On the following morning the train stood for four hours beside a lake, since the engine had been lent to a wedding party in the next village.",
  "KARATAL, March 3 — The gardeners of the valley met for the third time this week, and once more nobody could say who had ordered the trees.",
  "Поезд ушёл в субботу утром, и никто на станции не знал, когда он вернётся: вагон был полон молодых яблонь, а воды хватило бы на девять дней.",
  "Nobody waved.",
  "A house built for it",
  "“No,” said the guard.",
  "The trees: how they came",
  "Carriage leaves the depot with forty apple trees",
  "He stayed, she said -",
];
const around = [
  "Home » News » Carriage leaves the depot with forty apple trees", "Carriage leaves the depot with forty apple trees † All about trains", "May 4, 2024", "Published: 4 May 2024", "Updated: 6 May 2024 at 10:15",
  "03/04/2024", "30 February 2024", "By Madina Qarabek", "By nightfall", "The carriage at the depot. Photo: Jonas Wetter", "Photo: Jonas Wetter / Pigeon Wire", "A carriage waits in the dust of the depot. **Pigeon Wire**",
  "Read also: The carriage comes home at last", "Related article: Forty trees", "Original url:", "https://steppegazette.example/2024/05/04/carriage-leaves", "Original url: https://steppegazette.example/a", "Tags: trees, trains",
  "© 2024 The Steppe Gazette", "Please keep your comments polite", "Facebook Twitter Email", "* * *", "---- ", "© ", "1,204 views", "Sign up for our newsletter",
];
const odd = ["- one apple", "- two apples", "1. first", "2. second", "> quoted words", "## A subheading", "[word](#) and [depot](https://depot.example/)", "\u200f\u202eturned", "e\u0301\u0301\u0301", "日本の列車は静かに駅を出た。", "🚂🚂🚂", "\u00a0indented\u00a0words\u00a0", "a\u0000".slice(0, 1), "“", "’", "|", "»", "(", "https://", "<b>", "{{ x }}", "key: value", "\\"];

const chrome = Object.values(phrases.chrome).flatMap((byLanguage) => Object.values(byLanguage).flat()).map((phrase) => phrase.replace(/^\*|\*$/g, "").replaceAll("#", "7"));
const line = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...prose) }, { weight: 4, arbitrary: fc.constantFrom(...around) }, { weight: 2, arbitrary: fc.constantFrom(...chrome) }, { weight: 2, arbitrary: fc.constantFrom(...odd) }, { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) }, { weight: 2, arbitrary: fc.constantFrom("", " ", "\u200b") });
const text = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 24 }), fc.constantFrom("\n", "\n\n", "\r\n", "\r\n\r\n"))
  .map(([lines, between]) => lines.join(between))
  .filter((one) => !/^\s*---[ \t]*\r?$/m.test(one) && !one.includes("!["));

/** A page as it is dumped: lines of the page around a headline and a story that begins and ends as running text. */
const sentence = fc.constantFrom(...prose.filter((one) => one.length >= 100));
const page = fc
  .record({
    above: fc.array(fc.constantFrom("Menu", "Home", "Facebook Twitter Email", "Home » News » Carriage leaves the depot with forty apple trees", "Log in"), { maxLength: 3 }),
    headline: fc.constantFrom("Carriage leaves the depot with forty apple trees", "Forty trees and no water: a journey to the lake"),
    below: fc.array(fc.constantFrom("May 4, 2024", "By Madina Qarabek", "The carriage at the depot. Photo: Jonas Wetter", "Share"), { maxLength: 3 }),
    first: sentence,
    story: fc.array(fc.oneof({ weight: 3, arbitrary: sentence }, fc.constantFrom("Nobody waved.", "A house built for it", "“No,” said the guard.", "- one apple\n- two apples", "> quoted words", "## A subheading", "Read also: The carriage comes home at last")), { maxLength: 12 }),
    last: sentence,
    end: fc.array(fc.oneof(fc.constantFrom("Leave a Reply", "Tags: trees, trains", "© 2024 The Steppe Gazette", "Related article: Forty trees come home"), fc.constantFrom(...chrome)), { maxLength: 8 }),
    between: fc.constantFrom("\n\n", "\r\n\r\n"),
  })
  .map(({ above, headline, below, first, story, last, end, between }) => [...above, headline, ...below, first, ...story, last, ...end].join(between));

const numbers = (lines: Lines | null): readonly number[] => (lines === null ? [] : Array.from({ length: lines[1] - lines[0] + 1 }, (_, at) => lines[0] + at));

/** Lines that hold more than white space and signs that nobody sees. */
const written = (given: string): readonly number[] => given.replace(/\r\n?/g, "\n").split("\n").flatMap((one, at) => (/[^\s\u200b-\u200f\u2060\ufeff\u0000-\u001f\u007f-\u009f]/.test(one) ? [at + 1] : []));

const places = (article: Article): Readonly<Record<string, readonly number[]>> => ({
  body: article.body.flatMap((one) => numbers(one.lines)),
  captions: article.captions.flatMap((one) => numbers(one.lines)),
  related: article.related.flatMap((one) => numbers(one.lines)),
  removed: article.removed.flatMap((one) => numbers(one.lines)),
});

/** A block as a dump of text has it. */
const dumped = ({ kind, text: words, ordered }: Block): string => {
  if (kind === "list") return words.split("\n").map((item, at) => (ordered ? `${at + 1}. ${item}` : `- ${item}`)).join("\n");
  return kind === "heading" ? `## ${words}` : kind === "quote" ? words.replace(/^/gm, "> ") : words;
};

/** The words of a record as a text of its own; a headline made of the first words stands there already. */
const ownText = ({ headline, body, evidence }: Article): string => [...(evidence.headline?.method === "inferred" ? [] : [headline]), ...body.map(dumped)].join("\n\n");

const runs = { numRuns: Number(process.env["CUTTINGS_RUNS"] ?? 500) };

describe("any text at all", () => {
  it("gives an article or is held back with a problem, and never throws", () => fc.assert(fc.property(fc.oneof(text, fc.string({ unit: "binary", maxLength: 400 })), (given) => void parsed(given)), runs));

  it("has each of its lines in one place: the body, captions, related links, what was removed, or the evidence of a field", () =>
    fc.assert(
      fc.property(text, (given) => {
        const article = parsed(given)?.article;
        if (!article) return;
        const taken = Object.values(places(article)).flat();
        assert.deepEqual(taken.filter((number, at) => taken.indexOf(number) !== at), [], "in two places");
        const told = new Set([...taken, ...Object.values(article.evidence).flatMap((one) => numbers(one.lines))]);
        assert.deepEqual(written(given).filter((number) => !told.has(number)), [], "in no place");
      }),
      runs,
    ));

  it("that is a page with a story, read again from its record's headline and body, has the same body", () =>
    fc.assert(
      fc.property(page, (given) => {
        const article = parsed(given)?.article;
        if (!article || article.body.length === 0) return;
        const again = parsed(ownText(article))?.article;
        assert.deepEqual(again?.body.map((one) => one.text), article.body.map((one) => one.text));
      }),
      runs,
    ));
});

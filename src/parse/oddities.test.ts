import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { inventedDump } from "../../test/invented-document.ts";
import { paragraph } from "../model/block.ts";
import type { OverrideValues } from "../model/override.ts";
import { parseArticle } from "./article.ts";
import { brokenWordIn } from "./damaged-url.ts";
import { deadLinksIn } from "./dead-links.ts";
import { noEvents } from "./events.ts";
import { gluedWordsIn, vocabularyOf } from "./glued-words.ts";
import { loneMarksOf } from "./quote-balance.ts";
import { sourceIndex } from "./source.ts";

const glued = (...texts: readonly string[]): readonly string[] => texts.flatMap((text) => gluedWordsIn(text, vocabularyOf(texts)).map((one) => one.proposed));

describe("words that have run together", () => {
  it("are found where a sentence or a name begins inside a token", () => {
    assert.deepEqual(glued("The train left with nobody aboardNobody had bought a ticket."), ["aboard Nobody"]);
    assert.deepEqual(glued("She wrote in the Depot PostMadina Qarabek, a guard, that the train was late."), ["Post Madina"]);
    assert.deepEqual(glued("A non-breaking space before\u00a0the Depot\u00a0PostMadina\u00a0Qarabek is a space."), ["Post Madina"]);
    assert.deepEqual(glued("The guard met DepotHarbour on the way.", "The Depot is by the Harbour."), ["Depot Harbour"]);
    assert.deepEqual(glued("Поезд ушёл без сторожаНикто не махал."), ["сторожа Никто"]);
  });
  it("are not what is written so: names with particles, brands, word ends, addresses", () =>
    assert.deepEqual(glued("Mr McDonald, Ms DiCaprio and Ms LaRose sent an iPhone by WhatsApp to the BürgerInnen, see depot.example/TrainTimes or write to @TrainTimes, #TrainTimes, info@GreenTrains.example, greenTrain()."), []));
  it("are not what stands there twice", () => assert.deepEqual(glued("The firm GreenTrain is new. GreenTrain has a train.", "A Green Train."), []));
  it("are not the prefixes of Xhosa and Zulu", () => assert.deepEqual(glued("Owayesakuba nguMphathiswa oLuntu, uGqirha uthe yangoLwesihlanu."), []));
});

const lone = (...texts: readonly string[]): readonly string[] => loneMarksOf(texts.map((text, at) => paragraph(text, [at + 1, at + 1]))).map((one) => `${one.block}:${one.at} ${one.what}`);

describe("quotation marks", () => {
  it("without a partner are found", () => {
    assert.deepEqual(lone("He said: “It is late."), ["0:9 not-closed"]);
    assert.deepEqual(lone("It is late,” he said."), ["0:11 not-opened"]);
    assert.deepEqual(lone('He said: “It is late," and left.'), ["0:9 mixed"]);
    assert.deepEqual(lone("»Es ist spät, sagte er."), ["0:0 not-closed"]);
  });
  it("in pairs of any language are not", () => {
    for (const text of [
      "“It’s late,” he said, “and the ‘green’ train’s gone.”",
      '"It is late," he said, "and gone."',
      "„Es ist spät“, sagte er.",
      "»Es ist spät«, sagte er.",
      "« Il est tard », dit-il.",
      "”Det är sent”, sade han.",
      "«Поздно, „Восток“ ушёл», — сказал он.",
      "‘‘It is late,’’ he said.",
      "He is 6'4\" tall and won by 18‘‘.",
      "They call it “ the green train ” here.",
    ])
      assert.deepEqual(lone(text), [], text);
  });
  it("may be opened again in each paragraph of a long quotation, and closed in the last", () => {
    assert.deepEqual(lone("“It is late.", "“It is very late.", "“We should go,” he said."), []);
    assert.deepEqual(lone("“It is late.", "It is very late.", "We should go,” he said."), []);
    assert.deepEqual(lone("“It is late.", "He left.", "“Go,” she said."), ["0:0 not-closed"]);
    assert.deepEqual(lone("“It is late.", "He “left”, and he “came.", "Nothing more."), ["0:0 not-closed", "1:18 not-closed"]);
    assert.deepEqual(lone("“It is late.", "He left.", "He came.", "He stayed.", "He slept."), ["0:0 not-closed"]);
  });
});

describe("a damaged address", () => {
  const slug = (end: string): string => `https://depot.example/2024/${end}`;
  it("breaks a word of the headline in two", () =>
    assert.deepEqual(brokenWordIn(slug("forty-trees-leave-for-alma-ty-a68473"), "Forty trees leave for Almaty"), { text: "alma-ty", proposed: "almaty" }));
  it("is not one that is short, or parts what the headline parts", () => {
    for (const [end, headline] of [
      ["forty-trees-leave-for-alm", "Forty trees leave for Almaty"],
      ["forty-trees-leave-mayor-s-garden", "Forty trees leave mayor’s garden"],
      ["forty-trees-leave-u-s-today", "Forty trees leave U.S. today"],
      ["quite-another-thing-alma-ty", "Forty trees leave for Almaty"],
    ] as const)
      assert.equal(brokenWordIn(slug(end), headline), null, end);
  });
});

it("links that lead nowhere are counted", () => {
  const text = "The [guard](#) and the [train](javascript:void(0)) and the [depot](https://depot.example/).\n\nThe [lake](#lake), ![map](#).";
  assert.deepEqual(deadLinksIn(text.split("\n")), { count: 3, lines: [1, 1], text: "[guard](#)" });
});

describe("an oddity", () => {
  const text = "Carriage leaves with forty trees\n\nThe train left in the morning with nobody on board, aboardNobody had bought a ticket for a journey of that length.\n";
  const parsed = (override: OverrideValues = {}) =>
    parseArticle(inventedDump(text, { override }), { path: "content/a.txt", sha256: "0".repeat(64), bytes: 1, format: "text" }, { sources: sourceIndex([]), events: noEvents, guessLanguage: null });
  it("is said with its place, and the text stays", () => {
    const { article, problems } = parsed();
    const [odd] = problems;
    assert.deepEqual([odd?.code, odd?.severity, odd?.line, odd?.column, odd?.length], ["glued-words", "warning", 3, 53, 12]);
    assert.deepEqual(article.oddities, [{ code: "glued-words", lines: [3, 3], text: "aboardNobody", proposed: "aboard Nobody" }]);
    assert.match(article.body[0]?.text ?? "", /aboardNobody/);
  });
  it("that a curator accepts is no longer shown", () => {
    for (const accept of [["glued-words"], ["glued-words:3"]]) assert.deepEqual(parsed({ accept }).article.oddities, []);
    assert.equal(parsed({ accept: ["glued-words:4", "quote-unbalanced"] }).article.oddities.length, 1);
  });
});

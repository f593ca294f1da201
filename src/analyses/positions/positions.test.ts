import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inventedArchive } from "../../../test/invented-archive.ts";
import { inventedArticle } from "../../../test/invented-article.ts";
import type { Archive } from "../../model/archive.ts";
import { topicSchema } from "../../model/topic.ts";
import { sentencesIn } from "../sentences.ts";
import { positionsOf, wordsOf } from "./positions.ts";
import { reportedOf } from "./reported.ts";

const who = (text: string, language = "en"): readonly string[] => reportedOf(inventedArticle({ body: [text], language })).map(({ attribution }) => attribution);

describe("a reported statement", () => {
  const cases: readonly (readonly [string, readonly string[], string?])[] = [
    ["Tamsin Orrel said the kiln of the guild had gone cold.", ["Tamsin Orrel"]],
    ["Tamsin Orrel, however, said the kiln of the guild had gone cold.", ["Tamsin Orrel"]],
    ["Potter Tamsin Orrel has told the guild's clerks that the kiln is cold.", ["Potter Tamsin Orrel"]],
    ["In January, Tamsin Orrel, the last of the potters, warned that the kiln was cold.", ["Tamsin Orrel"]],
    ["The kiln of the guild had gone cold, Tamsin Orrel said on Friday.", ["Tamsin Orrel"]],
    ["The kiln of the guild had gone cold, the 61-year-old said.", ["the 61-year-old"]],
    ["According to Tamsin Orrel, the kiln had gone cold.", ["Tamsin Orrel"]],
    ["The kiln of the guild had gone cold, according to Tamsin Orrel.", ["Tamsin Orrel"]],
    ["Тамсин Оррел заявила, что печь цеха остыла.", ["Тамсин Оррел"], "ru"],
    ["Тамсін Оррел зазначила, що піч цеху охолола.", ["Тамсін Оррел"], "uk"],
    ["Tamsin Orrel sagte, dass der Ofen der Zunft kalt sei.", ["Tamsin Orrel"], "de"],
    ["Tamsin Orrel did not say that the kiln had gone cold.", []],
    ["Tamsin Orrel would say that the kiln had gone cold.", []],
    ["Tamsin Orrel was told that the kiln had gone cold.", []],
    ["If Tamsin Orrel said that the kiln was cold, nobody heard.", []],
    ["Who heard that Tamsin Orrel said the kiln was cold?", []],
    ["Tamsin Orrel said so to the clerks of the guild.", []],
    ["Tamsin Orrel said in the hall of the guild on Monday.", []],
    ["The rumour that Tamsin Orrel said the kiln was cold is old.", []],
    ["Тамсин Оррел не говорила, что печь цеха остыла.", [], "ru"],
  ];
  for (const [text, expected, language] of cases) it(`${expected.length > 0 ? "is read from" : "is none"}: ${text}`, () => assert.deepEqual(who(text, language), expected));
});

describe("sentences", () => {
  const split = (text: string): readonly string[] => sentencesIn(text).map(({ start, end }) => text.slice(start, end));
  it("end at a full stop, not behind an initial or an abbreviation", () => assert.deepEqual(split("Mr. T. Orrel left. “It is cold.” She waved!\nNobody saw."), ["Mr. T. Orrel left.", "“It is cold.”", "She waved!", "Nobody saw."]));
});

const topic = (id: string, ...any: readonly string[]) => topicSchema.parse({ id, name: id, any });
const said = (id: string, published: string | null, ...body: readonly string[]) => inventedArticle({ id, published, body, headline: "The hall" });
const entities = [{ id: "tamsin-orrel", kind: "person" as const, name: "Tamsin Orrel", aliases: ["Tamzin Orrel"], roles: [], same_as: [], ignore: false, never_merge: [], split: [] }];
const archive: Archive = inventedArchive(
  [
    said("c", "2024-05-03", "Tamsin Orrel said the kiln of the guild had gone cold."),
    said("b", "2024-05", "“The ferry is late,” Tamzin Orrel said. “It always was.”"),
    said("d", null, "“The kiln was never lit,” said Tamsin Orrel.", "Idris Fenn waved.", "She said the kiln had always been mine."),
    said("a", "2021", "The kiln smoked. Nobody in the street cared, Tamsin Orrel said in the hall."),
  ],
  { topics: [topic("kilns", "kiln"), topic("ferries", "ferry")], entities },
);

describe("positions", () => {
  const lines = (id: string) => positionsOf(archive).flatMap(({ actor, positions }) => (actor.id !== "tamsin-orrel" ? [] : positions.filter(({ topic: of }) => of?.id === id).flatMap((one) => one.lines)));
  it("are in the order of time, the undated last, under one name for all its spellings", () => {
    assert.deepEqual(lines("kilns").map(({ statement, basis }) => [statement.article.id, statement.kind, basis]), [["a", "reported", "paragraph"], ["c", "reported", "sentence"], ["d", "quotation", "sentence"]]);
    assert.deepEqual(lines("ferries").map(({ statement }) => wordsOf(statement)), ["“The ferry is late,” Tamzin Orrel said.", "“It always was.”"]);
  });
  it("give no pronoun to somebody when another has come up since", () => assert.equal(lines("kilns").some(({ statement }) => wordsOf(statement).includes("mine")), false));
  it("know whom a description means that the article has introduced so, and nobody else", () => {
    const given = (...body: readonly string[]) => positionsOf(inventedArchive([said("x", "2024-05-03", ...body, "“The kiln is old,” Tamsin Orrel said.")], { entities })).flatMap(({ positions }) => positions.flatMap(({ lines: all }) => all.map(({ statement }) => statement.given)));
    assert.deepEqual(given("Velmora’s Mayor Tamsin Orrel came late.", "“The kiln was never lit,” the Velmoran mayor told the guild."), ["the Velmoran mayor", "Tamsin Orrel"]);
    assert.deepEqual(given("Velmora’s Mayor Tamsin Orrel came late.", "“The kiln was never lit,” the Velmoran potter told the guild."), []);
    assert.deepEqual(given("Serrano’s Mayor Tamsin Orrel came late.", "“The kiln was never lit,” the Velmoran mayor told the guild."), []);
  });
  it("take the same words in a later article as one line", () => {
    const again = inventedArchive([...archive.articles, said("e", "2024-06-01", "Tamsin Orrel said the kiln of the guild had gone cold.")], { topics: archive.topics, entities });
    const line = positionsOf(again).flatMap(({ positions }) => positions.flatMap((one) => one.lines)).find(({ statement }) => statement.article.id === "c");
    assert.deepEqual(line?.also.map(({ article }) => article.id), ["e"]);
  });
  it("are the same in whatever order the articles come, and none without analyses", () => {
    const shown = (one: Archive) => JSON.stringify(positionsOf(one));
    assert.equal(shown(archive), shown(inventedArchive([...archive.articles].reverse(), { topics: archive.topics, entities })));
    assert.deepEqual(positionsOf(inventedArchive(archive.articles, { settings: { ...archive.settings, analyses: false } })), []);
  });
});

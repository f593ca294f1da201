import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inventedArchive } from "../../../test/invented-archive.ts";
import { inventedArticle } from "../../../test/invented-article.ts";
import { wordsIn } from "./claims.ts";
import { contradictionsOf, textOf } from "./contradictions.ts";
import { differencesOf } from "./differences.ts";

/** With words of its own; whether two of them count as one story does not matter here. */
const told = (id: string, published: string | null, ...body: readonly string[]) => inventedArticle({ id, published, headline: `${id}one ${id}two`, body: [...body, Array.from({ length: 80 }, (_, at) => `${id}word${String.fromCharCode(97 + (at % 26))}${at}`).join(" ")] });
const found = (...articles: readonly ReturnType<typeof told>[]) => contradictionsOf(inventedArchive(articles)).map(({ differs, because, also, sides }) => [differs, because === "story" ? "time" : because, also, ...sides.map(({ article }) => article.id)]);

const keep = "“These kilns are not ours to keep. We only lit them,” Tamsin Orrel said.";
const closed = "The guild of the upper street will close the old kiln before the autumn fair begins.";

describe("quotations of one speaker", () => {
  it("contradict each other by a negation, however long after", () => assert.deepEqual(found(told("a", "2014-01-01", keep), told("b", "2024-05-04", keep.replace("not ", ""))), [["negation", "speaker", 0, "a", "b"]]));
  it("or by a number, in figures or words", () => {
    const sold = (number: string) => `“We have sold ${number} jars and broken many of them,” Tamsin Orrel said.`;
    assert.deepEqual(found(told("a", "2014-01-01", sold("1,140")), told("b", "2024-05-04", sold("nine"))), [["number", "speaker", 0, "a", "b"]]);
    assert.deepEqual(found(told("a", "2014-01-01", sold("1,140")), told("b", "2024-05-04", sold("1140"))), []);
  });
  it("do not where other words differ, too, or another speaks", () => {
    assert.deepEqual(found(told("a", "2014-01-01", keep), told("b", "2024-05-04", "“These jars and plates are ours to sell. We only lit them,” Tamsin Orrel said.")), []);
    assert.deepEqual(found(told("a", "2014-01-01", keep), told("b", "2024-05-04", keep.replace("not ", "").replace("Tamsin Orrel", "Idris Fenn"))), []);
  });
});

describe("sentences of two articles", () => {
  const denied = closed.replace("will close", "will not close");
  it("contradict each other within ten days", () => {
    assert.deepEqual(found(told("a", "2024-05-01", closed), told("b", "2024-05-04", denied)), [["negation", "time", 0, "a", "b"]]);
    assert.deepEqual(found(told("a", "2024-05-01", closed), told("b", "2024-06-04", denied)), []);
  });
  it("by a number only in copies or in one story", () => {
    const long = "Nobody in the street could say who had been asked to watch over the fire when the doors of the hall were shut for the winter.";
    const jars = (count: number) => `The guild of the upper street had lost ${count} jars to the frost before anybody came to look.`;
    assert.deepEqual(found(inventedArticle({ id: "a", published: "2020-05-01", body: [long, jars(9)] }), inventedArticle({ id: "b", body: [long, jars(19)] })), [["number", "copy", 0, "a", "b"]]);
    assert.deepEqual(found(told("a", "2023-05-01", jars(9)), told("b", "2024-05-04", jars(19))), []);
  });
  it("are one pair where further articles say the same, and the same in any order", () => {
    const articles = [told("a", "2024-05-01", closed), told("b", "2024-05-04", denied), told("c", "2024-05-05", denied, "Rain.")];
    assert.deepEqual(found(...articles), [["negation", "time", 1, "a", "b"]]);
    assert.deepEqual(found(...[...articles].reverse()), found(...articles));
  });
});

describe("what differs", () => {
  const marked = (one: string, other: string, because: "time" | "names") => differencesOf(one, other, because).map((parts) => parts.filter(({ isOwn }) => isOwn).map(({ text }) => text));
  it("is every word that only one text has", () => assert.deepEqual(marked("We lost nine, they say.", "We lost 19 they say", "time"), [["nine,"], ["19"]]));
  it("is the verb and its “not” where only names are alike", () => assert.deepEqual(marked("The guard did not recognise Aral at all.", "That is why we recognize Aral.", "names"), [["not recognise"], ["recognize"]]));
  it("is nothing in how a number is written", () => assert.deepEqual(wordsIn("Nine of 1,140, didn’t it?"), ["9", "of", "1140", "didn't", "it"]));
});

it("each side is the words that stand in its article", () => {
  const archive = inventedArchive([told("a", "2014-01-01", keep), told("b", "2024-05-04", keep.replace("not ", ""))]);
  assert.deepEqual(contradictionsOf(archive).flatMap(({ sides }) => sides.map(textOf)), ["These kilns are not ours to keep. We only lit them,", "These kilns are ours to keep. We only lit them,"]);
});

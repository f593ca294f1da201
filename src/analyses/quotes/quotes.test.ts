import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inventedArticle } from "../../../test/invented-article.ts";
import { quotesOf } from "./quotes.ts";

/** The words given for the speaker of each quotation. */
const said = (body: readonly string[], language = "en"): readonly (string | null)[] => quotesOf(inventedArticle({ body, language })).map((quote) => quote.attribution);
const texts = (...body: readonly string[]): readonly string[] => quotesOf(inventedArticle({ body })).map((quote) => quote.text);
const speakers = (...body: readonly string[]): readonly (string | null)[] => quotesOf(inventedArticle({ body })).map((quote) => quote.speaker?.id ?? null);

describe("who said it", () => {
  const cases: readonly (readonly [string, readonly (string | null)[]])[] = [
    ["“The kiln is cold,” Tamsin Orrel said.", ["Tamsin Orrel"]],
    ["“The kiln is cold,” said the potter, Tamsin Orrel, who sold it.", ["Tamsin Orrel"]],
    ["Tamsin Orrel, the last of the potters, said: “The kiln is cold.”", ["Tamsin Orrel"]],
    ["According to Tamsin Orrel, “nobody lit the kiln that year.”", ["Tamsin Orrel"]],
    ["The guild said the kiln had been “cold since the autumn before last” and closed it.", ["The guild"]],
    ["“It is cold,” said Tamsin Orrel. “It was warm,” replied Idris Fenn.", ["Tamsin Orrel", "Idris Fenn"]],
    ["“The kiln,” Tamsin Orrel said, “has been cold for years.”", ["Tamsin Orrel", "Tamsin Orrel"]],
    ["“The kiln is cold” because of the rain, the guild said on Monday.", ["the guild"]],
    ["A friend who fires bricks for a living put it to me: “You would not fire a cow.”", ["A friend"]],
    ["One of the jars, for a kiln on Lake Orrel, says “lit once and never again”.", ["One of the jars"]],
    ["Tamsin Orrel was told “the kiln is yours to keep” by two clerks.", [null]],
    ["The novel “A Kiln in the Rain” sold well, its printer said.", [null]],
    ["Tamsin Orrel said the guild was ready, but the clerks were “far from pleased with her”.", [null]],
    ["Some held up boards stating “the kiln is ours”.", [null]],
    ["Tamsin Orrel left the hall. Nobody spoke. “The kiln is cold.”", [null]],
  ];
  for (const [text, expected] of cases) it(`is read from: ${text}`, () => assert.deepEqual(said([text]), expected));

  it("goes on into the next paragraph, forwards and backwards", () => {
    assert.deepEqual(said(["Idris Fenn said: “We lit it twice.", "“It went out twice.”"]), ["Idris Fenn", "Idris Fenn"]);
    assert.deepEqual(said(["“We lit it twice.", "“It went out twice,” Idris Fenn said."]), ["Idris Fenn", "Idris Fenn"]);
    assert.deepEqual(said(["“Who lit it?” asked the clerk.", "“I did,” said Idris Fenn."]), ["the clerk", "Idris Fenn"]);
  });

  it("is read in other languages", () => {
    assert.deepEqual(said(["«Печь остыла», — сказала Тамара Орлик."], "ru"), ["Тамара Орлик"]);
    assert.deepEqual(said(["Тамара Орлик заявила: «Печь остыла ещё осенью»."], "ru"), ["Тамара Орлик"]);
    assert.deepEqual(said(["«Піч охолола», — сказала Тамара Орлик."], "uk"), ["Тамара Орлик"]);
    assert.deepEqual(said(["„Der Ofen ist kalt“, sagte Tamsin Orrel am Freitag."], "de"), ["Tamsin Orrel"]);
    assert.deepEqual(said(["« Le four est froid », a déclaré Odile Ferrand."], "fr"), ["Odile Ferrand"]);
    assert.deepEqual(said(["«El horno está frío», dijo Inés Quiroga el martes."], "es"), ["Inés Quiroga"]);
    assert.deepEqual(said(["Компания «Тёплая печь» закрылась, сказал Игорь Фенин."], "ru"), [null]);
  });
});

describe("a quotation", () => {
  it("is read from pairs that are broken", () => {
    assert.deepEqual(texts("“The kiln is cold,\" she said."), ["The kiln is cold,"]);
    assert.deepEqual(texts("“The kiln and the [old] barn,’ said Idris Fenn."), ["The kiln and the [old] barn,"]);
    assert.deepEqual(texts("The kiln is cold,” she said."), ["The kiln is cold,"]);
    assert.deepEqual(texts("‘The potters’ kiln is cold,’ she said."), ["The potters’ kiln is cold,"]);
    assert.deepEqual(texts('She is 5\'6" tall and said "no" twice.'), ["no"]);
  });

  it("holds the one inside it", () => assert.deepEqual(texts("“She said ‘never’ to us,” he said."), ["She said ‘never’ to us,"]));

  it("knows where it stands", () => {
    const text = "Then she said: “It is cold.”";
    const [quote] = quotesOf(inventedArticle({ body: [text] }));
    assert.equal(text.slice(quote?.start, quote?.end), "It is cold.");
    assert.equal(quote?.kind, "direct");
  });
});

describe("a speaker", () => {
  it("is the one full name of the article that the words end in", () => {
    assert.deepEqual(speakers("Tamsin Orrel came home.", "“It is cold,” Orrel said.", "“It was warm,” the potter said."), ["tamsin-orrel", null]);
    assert.deepEqual(speakers("Tamsin Orrel and Piers Orrel came home.", "“It is cold,” Orrel said."), [null]);
  });

  it("stays the same for “he” and “she”, unless another name comes between", () => {
    assert.deepEqual(speakers("“It is cold,” Tamsin Orrel said.", "“Very cold,” she said."), ["tamsin-orrel", "tamsin-orrel"]);
    assert.deepEqual(speakers("“It is cold,” Tamsin Orrel said.", "Idris Fenn shook his head. “It is not,” he said."), ["tamsin-orrel", null]);
  });
});

describe("a long text", () => {
  it("takes no longer than its length asks for", () => {
    const many = Array.from({ length: 400 }, () => `“Cold,” she said, and ‘then’ the potters’ ${"kiln, ".repeat(400)} “`);
    const started = process.cpuUsage().user;
    quotesOf(inventedArticle({ body: many }));
    assert.ok(process.cpuUsage().user - started < 4_000_000);
  });
});

describe("a quotation with its speaker inside", () => {
  it("is two", () => {
    const [first, second] = quotesOf(inventedArticle({ language: "ru", body: ["«Печь остыла, — сказал Игорь Фенин. — Совсем остыла»."] }));
    assert.deepEqual([first?.text, first?.attribution, second?.text, second?.attribution], ["Печь остыла,", "Игорь Фенин", "Совсем остыла", "Игорь Фенин"]);
  });
});

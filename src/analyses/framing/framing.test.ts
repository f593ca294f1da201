import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { inventedArchive } from "../../../test/invented-archive.ts";
import { inventedArticle } from "../../../test/invented-article.ts";
import { framedSchema, type FramedThing } from "../../model/framing.ts";
import { stemOf } from "../stems.ts";
import { framingOf } from "./framing.ts";
import { termIds, termIndex, termPlaces } from "./term-index.ts";

const thing = (...terms: readonly (readonly [name: string, forms: FramedThing["terms"][number]["forms"] | readonly string[]])[]): FramedThing => framedSchema.parse({ id: "t", name: "Thing", terms: terms.map(([name, forms]) => ({ name, forms })) });
const found = (given: FramedThing, text: string, language: string | null = "en"): readonly string[] => termPlaces(termIndex(given, language), text).map(({ term, start, end }) => `${given.terms[term]?.name}: ${text.slice(start, end)}`);

const journey = thing(["wagon", { en: ["wagon", "apple wagon*"], ru: ["вагон"], de: ["Wagen"] }], ["orchard", ["orchard"]]);

describe("a term", () => {
  it("is found in its inflected forms where the rules know the language", () => {
    assert.deepEqual(found(journey, "Wagons, a wagon; ORCHARDS."), ["wagon: Wagons", "wagon: wagon", "orchard: ORCHARDS"]);
    assert.deepEqual(found(journey, "Вагоны стоят, вагонов нет, orchard тоже.", "ru"), ["wagon: Вагоны", "wagon: вагонов", "orchard: orchard"]);
  });
  it("is found only as written in other languages, and where the language is not known", () => {
    assert.deepEqual(found(journey, "Der Wagen, die Wagens, orchards, orchard.", "de"), ["wagon: Wagen", "orchard: orchard"]);
    assert.deepEqual(found(journey, "wagon wagons Wagen вагон вагоны", null), ["wagon: wagon", "wagon: Wagen", "wagon: вагон"]);
  });
  it("counts once where several forms fit, the longest", () => assert.deepEqual(found(journey, "The apple wagonload, the apple wagon and the wagon."), ["wagon: apple wagonload", "wagon: apple wagon", "wagon: wagon"]));
  it("is no part of another word", () => assert.deepEqual(found(journey, "The bandwagon and the wagonette."), []));
  it("is its own name where no form is given, and has an address of its own", () => {
    assert.deepEqual(found(thing(["axle", []], ["bolt", []]), "An axle on bolts."), ["axle: axle", "bolt: bolts"]);
    assert.deepEqual(termIds(thing(["An axle", []], ["an axle!", []])), ["an-axle", "an-axle-2"]);
  });
});

const words = ["wagon", "wagons", "orchard", "garden", "gardens", "the", "stood", "вагон", "вагоны"];
const text = fc.array(fc.constantFrom(...words, "“wagon”", "Orchard,"), { maxLength: 30 }).map((list) => list.join(" "));
const day = fc.constantFrom("2024-05-04", "2024-05", "2023", "[2023-01-01..2024-02-02]", null);
const articles = fc.array(fc.record({ body: fc.array(text, { minLength: 1, maxLength: 3 }), headline: text, published: day, language: fc.constantFrom("en", "ru", "de", null), source: fc.constantFrom(null, { id: "a", name: "A" }, { id: "b", name: "B" }) }), { maxLength: 8 });
const rivals = thing(["wagon", ["wagon", "вагон"]], ["place", ["orchard", "garden"]]);

/** One word after the other, with nothing shared with the program but how it stems. */
const plainCount = (given: string, language: string | null, forms: readonly string[]): number =>
  given.toLowerCase().split(/[^a-zа-я]+/u).filter((word) => forms.some((form) => word === form || ((language === "en" || language === "ru") && word !== "" && stemOf(word) === stemOf(form)))).length;

describe("the uses of rival terms", () => {
  it("are as many as a plain count over the texts finds", () =>
    fc.assert(
      fc.property(articles, (list) => {
        const archive = inventedArchive(list.map((given, at) => inventedArticle({ id: `a${at}`, ...given })), { terms: [rivals] });
        for (const [at, forms] of [["wagon", "вагон"], ["orchard", "garden"]].entries()) {
          const counted = list.reduce((sum, { headline, body, language }) => sum + [headline, ...body].reduce((count, one) => count + plainCount(one, language, forms), 0), 0);
          assert.equal(framingOf(archive)[0]?.terms[at]?.uses.length, counted);
        }
      }),
    ));
  it("know which stand in quotation marks, and are none without analyses", () => {
    const archive = inventedArchive([inventedArticle({ body: ["“The wagon is cold,” Tamsin Orrel said of the wagon."] })], { terms: [rivals] });
    assert.deepEqual(framingOf(archive)[0]?.terms[0]?.uses.map(({ isQuoted }) => isQuoted), [true, false]);
    assert.deepEqual(framingOf(inventedArchive(archive.articles, { terms: [rivals], settings: { ...archive.settings, analyses: false } })), []);
  });
});

import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { questionsOf, stemOf } from "./query.ts";

describe("a search", () => {
  it("asks for each word by its stem, and for each phrase and short word as it stands", () => {
    assert.deepEqual(questionsOf("green Carriages", false), ["green", "carriage"]);
    assert.deepEqual(questionsOf('"broken axle" repaired', false), ["repair", '"broken‿ axle‿"']);
    assert.deepEqual(questionsOf("«сломанная ось» „die Achse“ “the axle”", false), ['"сломанная‿ ось‿"', '"die‿ achse‿"', '"the‿ axle‿"']);
    assert.deepEqual(questionsOf("ЕС", false), ["ес‿"]);
  });
  it("asks for exact forms when told to", () => assert.deepEqual(questionsOf("green Carriages", true), ['"green‿"', '"carriages‿"']));
  it("takes words apart as the index has them", () => assert.deepEqual(questionsOf("nine-year-olds driver’s", false), ["nine", "year", "olds", "driver"]));
  it("asks nothing where there are no words", () => assert.deepEqual(questionsOf(' "" — ?! " ', false), []));
});

describe("a stem", () => {
  it("is the word without its ending, in four languages", () => {
    const forms: Readonly<Record<string, string>> = {
      trains: "train", waited: "wait", countries: "countr", "driver's": "driver", press: "press",
      Казахстане: "казахстан", Казахстан: "казахстан", вагонами: "вагон", Москве: "москв", новостей: "новост",
      потяги: "потяг", залізницею: "залізниц", Алматыдан: "алматыдан", қаласында: "қаласын", мектептер: "мектептер",
    };
    assert.deepEqual(Object.fromEntries(Object.keys(forms).map((word) => [word, stemOf(word)])), forms);
  });
  it("keeps at least four letters", () => assert.deepEqual(["axes", "ось", "дома", "bus"].map(stemOf), ["axes", "ось", "дома", "bus"]));
});

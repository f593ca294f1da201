import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { isPersonName, isSurelyPerson, namesIn, type NamesIn } from "./names.ts";
import { sourceIndex } from "./source.ts";

const index = sourceIndex([
  { id: "steppe-gazette", name: "The Steppe Gazette", domains: [], aliases: ["Steppe Gazette"], kind: "outlet" },
  { id: "ways", name: "Ways & Byways", domains: [], aliases: [], kind: "outlet" },
  { id: "pigeon-wire", name: "Pigeon Wire", domains: [], aliases: ["PW"], kind: "agency" },
]);
const names = (text: string, manner: NamesIn = "labelled") => namesIn(text, index, manner).map((one) => (one.kind === "person" ? one.name : `${one.name} (${one.kind})`));

describe("names in a byline", () => {
  it("are told apart in every language's way of joining them", () => {
    assert.deepEqual(names("Madina Qarabek, Jonas Wetter and J. M. Poel"), ["Madina Qarabek", "Jonas Wetter", "J. M. Poel"]);
    assert.deepEqual(names("Anne-Marie O’Dell und Jan van der Poel"), ["Anne-Marie O’Dell", "Jan van der Poel"]);
    assert.deepEqual(names("Инна Вершкова и Глеб Нарочный"), ["Инна Вершкова", "Глеб Нарочный"]);
    assert.deepEqual(names("Жанар Есболқызы және Соломія Ткач"), ["Жанар Есболқызы", "Соломія Ткач"]);
    assert.deepEqual(names("Trine Dahl og Mette Skov"), ["Trine Dahl", "Mette Skov"]);
  });
  it("leave out what stands beside a person: role, place, outlet, address", () => {
    assert.deepEqual(names("Anna Beck, Steppe Gazette correspondent"), ["Anna Beck"]);
    assert.deepEqual(names("Anna Beck, Ways & Byways"), ["Anna Beck"]);
    assert.deepEqual(names("Anna Beck, Talgar"), ["Anna Beck"]);
    assert.deepEqual(names("Anna Beck in Talgar"), ["Anna Beck"]);
    assert.deepEqual(names("Staff Writer Anna Beck"), ["Anna Beck"]);
    assert.deepEqual(names("Anna Beck | anna@gazette.example"), ["Anna Beck"]);
    assert.deepEqual(names("Anna Beck, MDN TALGAR"), ["Anna Beck"]);
  });
  it("count reporters and not editors", () => assert.deepEqual(names("Anna Beck and Jo Wetter; editing by Ida Poel"), ["Anna Beck", "Jo Wetter"]));
  it("may be an agency's or a desk's", () => {
    assert.deepEqual(names("Anna Beck and PW"), ["Anna Beck", "PW (agency)"]);
    assert.deepEqual(names("Steppe Gazette Staff"), ["Steppe Gazette Staff (desk)"]);
    assert.deepEqual(names("Talgar News Agency"), ["Talgar News Agency (agency)"]);
  });
  it("are none in what is no byline", () => {
    assert.deepEqual(names("nightfall the carriage had gone"), []);
    assert.deepEqual(names("Anna Beck, who had never seen a train"), []);
    assert.deepEqual(names("the sea"), []);
    assert.deepEqual(names("The Steppe Gazette"), []);
  });
  it("in a page's metadata are taken from among other things", () => {
    assert.deepEqual(names("ByAnna Beck", "declared"), ["Anna Beck"]);
    assert.deepEqual(names("Anna Beck | Sponsored", "declared"), ["Anna Beck"]);
    assert.deepEqual(names("https://gazette.example/anna", "declared"), []);
    assert.deepEqual(names("구현모 기자", "declared"), ["구현모"]);
  });
});

describe("a person's name", () => {
  it("is two to four capitalised words, with particles", () => {
    for (const name of ["Anna Beck", "Ида Поль", "J. R. Poel", "Maria de la Cruz"]) assert.ok(isPersonName(name), name);
    for (const name of ["Anna", "The Train", "Talgar University", "anna beck", "Anna’s Orchard", "Anna 2000"]) assert.ok(!isPersonName(name), name);
  });
  it("is sure by a given name, an initial or a surname's ending", () => {
    for (const name of ["Anna Beck", "Q. Beck", "Zorv Talgarova"]) assert.ok(isSurelyPerson(name), name);
    for (const name of ["Apple Carriage", "Rule Changes", "Key Points"]) assert.ok(!isSurelyPerson(name), name);
  });
});

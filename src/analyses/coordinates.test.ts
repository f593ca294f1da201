import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { entitySchema } from "../model/entity.ts";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { locatedPlaces } from "./coordinates.ts";

const placesOf = (texts: readonly string[], entities: readonly object[] = []): readonly string[] => {
  const archive = inventedArchive(texts.map((text, at) => inventedArticle({ id: `article-${at}`, body: [text] })), { entities: entities.map((one) => entitySchema.parse(one)) });
  return locatedPlaces(archive).map(({ entity, point, how }) => `${entity.name} ${point?.join(" ") ?? "nowhere"} ${how ?? ""}`.trim()).sort();
};
const twice = (text: string): readonly string[] => placesOf([text, text]);

describe("a place", () => {
  it("lies where the table has its country or city", () => assert.deepEqual(twice("The carriage stood in Almaty, in Kazakhstan. Later it stood in Almaty again."), ["Almaty 43.26 76.93 city", "Kazakhstan 48.36 67.25 country"]));
  it("lies nowhere when a country's name is meant for part of another", () => {
    assert.deepEqual(twice("Nine rowers stood in Georgia."), ["Georgia 42.17 43.52 country"]);
    assert.deepEqual(twice("Nine rowers stood in Georgia, in the south of the United States."), ["Georgia nowhere"]);
  });
  it("lies nowhere when its name is several cities'", () => assert.deepEqual(twice("Nine rowers of Birmingham crossed the canal in Birmingham."), ["Birmingham nowhere"]));
  it("lies nowhere while another city of the name is not far smaller", () => assert.deepEqual(placesOf(["The guard was seen in Hamilton."], [{ id: "hamilton", kind: "place", name: "Hamilton" }]), ["Hamilton nowhere"]));
  it("is the city of the country that its articles name", () => assert.deepEqual(twice("Nine rowers crossed the canal in Birmingham, the second city of the United Kingdom.").filter((one) => one.startsWith("B")), ["Birmingham 52.48 -1.9 city"]));
  it("lies nowhere when it is a region", () => assert.deepEqual(twice("The barley of Siberia burned in Siberia."), ["Siberia nowhere"]));
  it("lies where a curator says", () => assert.deepEqual(placesOf(["The guard was seen in Velmora."], [{ id: "velmora", kind: "place", name: "Velmora", coordinates: [12.5, -3.25] }]), ["Velmora 12.5 -3.25 curator"]));
});

it("coordinates of a person are a curator's slip", () => assert.equal(entitySchema.safeParse({ id: "brook", kind: "person", name: "Tamsin Brook", coordinates: [1, 2] }).success, false));

import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { entitySchema } from "../../model/entity.ts";
import { inventedArchive } from "../../../test/invented-archive.ts";
import { inventedArticle } from "../../../test/invented-article.ts";
import { entitiesOf, type Entity } from "./entities.ts";
import { firstMentions, shownEntities } from "./shown-entities.ts";

const archiveOf = (bodies: readonly string[], entities: readonly object[] = [], language = "en") =>
  inventedArchive(bodies.map((text, at) => inventedArticle({ id: `article-${at}`, headline: ["Barley", "Harbour", "Winter"][at] ?? "Lantern", published: `202${at}-05-04`, body: [text], language })), { entities: entities.map((one) => entitySchema.parse(one)) });
const named = (bodies: readonly string[], entities: readonly object[] = [], language = "en"): readonly Entity[] => entitiesOf(archiveOf(bodies, entities, language)).entities;
const kinds = (text: string): readonly string[] => named([text]).map(({ kind, name }) => `${kind} ${name}`).sort();
const formsOf = (name: string, found: readonly Entity[]): readonly string[] => [...(found.find((one) => one.name === name)?.forms ?? [])].sort();

describe("the names of a text", () => {
  it("are told apart by what stands around them", () => {
    assert.deepEqual(kinds("President Tamsin Orlo told the Velmora Railway Company in Berlin that no train would leave."), ["organisation Velmora Railway Company", "person Tamsin Orlo", "place Berlin"]);
    assert.deepEqual(kinds("The barley burned in Velmora, a town of nine people."), ["place Velmora"]);
    assert.deepEqual(kinds("The rowers won the 2011 Oslo council election by two lengths."), ["event Oslo council election"]);
  });
  it("are no words that only open a sentence, nor adjectives of peoples", () => assert.deepEqual(kinds("Barley was dear. French barley was dearer. Nobody bought the barley."), []));
  it("of a headline with capitals everywhere are those that the text has", () => {
    const archive = inventedArchive([inventedArticle({ headline: "Old Keeper Tamsin Brook Leaves Her Granary", body: ["The old keeper Tamsin Brook leaves.", "The keeper and her granary are old, said Brook."] })]);
    assert.deepEqual((entitiesOf(archive).mentionsOf.get("a123456789") ?? []).map(({ block, text }) => `${block} ${text}`), ["-1 Tamsin Brook", "0 Tamsin Brook", "1 Brook"]);
  });
});

describe("two names", () => {
  it("are one where a surname follows the full name in the article, and only there", () => {
    const found = named(["The guard Tamsin Brook waved. The train left without Brook.", "Nine rowers of Oslo praised Mr Brook and the lawyer Ada Mills for the regatta."]);
    assert.deepEqual(formsOf("Tamsin Brook", found), ["Brook", "Tamsin Brook"]);
    assert.equal(found.filter(({ forms }) => forms.includes("Brook")).length, 2);
  });
  it("are one where they are spellings of one full name, and the merge says why", () => {
    const found = named(["The guard Kasim-Zhomart Orlaev waved.", "The guard Kassym-Jomart Orlayev waved back."]);
    assert.equal(found.length, 1);
    assert.match(found[0]?.merges[0] ?? "", /two spellings/);
  });
  it("are never one with two given names, or other letters between", () => {
    assert.equal(named(["The guard Tamsin Brook waved.", "The guard Martin Brook waved."]).length, 2);
    assert.equal(named(["The guard Martin A. Brook waved.", "The guard Martin B. Brook waved."]).length, 2);
  });
  it("are one where letters in brackets stand for the other", () => assert.deepEqual(formsOf("Velmora Railway Company", named(["The Velmora Railway Company (VRC) closed. No train of the VRC left."])), ["VRC", "Velmora Railway Company"]));
  it("are one across case forms and alphabets", () => {
    const found = named(["Президент Данияр Орлаев встретился с министром. Позже с Орлаевым говорили журналисты в Астане.", "Кондуктор видел президента Данияра Орлаева."], [], "ru");
    assert.equal(found.filter(({ kind }) => kind === "person").length, 1);
    assert.deepEqual(found.filter(({ kind }) => kind === "place").map(({ name }) => name), ["Astana"]);
  });
});

describe("a curator", () => {
  const brook = { id: "brook", kind: "person", name: "Tamsin Brook", aliases: ["the keeper of Velmora"] };
  const text = "The guard Tamsin Brook waved. The keeper of Velmora was gone.";
  it("has the last word on a name", () => {
    const [one] = named([text], [brook]);
    assert.deepEqual([one?.id, one?.status, one?.confidence, [...(one?.forms ?? [])].sort()], ["brook", "confirmed", 1, ["Tamsin Brook"]]);
  });
  it("can say that a name is none, is another's, or stays apart", () => {
    assert.deepEqual(named([text], [{ id: "brook", name: "Tamsin Brook", kind: "person", ignore: true }]).filter(({ name }) => name.includes("Brook")), []);
    assert.deepEqual(named([text], [brook, { id: "keeper", aliases: ["The keeper of Velmora"], merge_into: "brook" }])[0]?.forms.length, 2);
    const spellings = ["The guard Kasim Orlaev waved.", "The guard Kassym Orlayev waved back."];
    assert.equal(named(spellings).length, 1);
    assert.equal(named(spellings, [{ id: "kasim-orlaev", never_merge: ["kassym-orlayev"] }]).length, 2);
    assert.equal(named(spellings, [{ id: "kasim-orlaev", split: ["Kassym Orlayev"] }]).length, 2);
  });
});

describe("a page", () => {
  const text = "The guard Tamsin Brook waved, said Brook.";
  it("is for what two articles surely name, or a curator knows", () => {
    assert.equal(shownEntities(archiveOf([text])).size, 0);
    assert.deepEqual([...shownEntities(archiveOf([text, text])).keys()], ["tamsin-brook"]);
    assert.deepEqual([...shownEntities(archiveOf([text], [{ id: "brook", kind: "person", name: "Tamsin Brook" }])).keys()], ["brook"]);
  });
  it("is linked where an article first names it", () => assert.deepEqual(firstMentions(archiveOf([text, text]), "article-0").map(({ start }) => start), [10]));
  it("does not depend on the order of the articles", () => {
    const bodies = ["The guard Kasim Orlaev waved.", "The guard Kassym Orlayev waved back in Berlin.", text];
    const sorted = (list: readonly Entity[]) => list.map(({ id, kind, name }) => [id, kind, name]);
    assert.deepEqual(sorted(named([...bodies].reverse())), sorted(named(bodies)));
  });
});

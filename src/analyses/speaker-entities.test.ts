import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { entitySchema } from "../model/entity.ts";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { entitiesOf } from "./entities/entities.ts";
import { voicesOf } from "./speakers.ts";

const archiveOf = (bodies: readonly (readonly string[])[], entities: readonly object[] = []) =>
  inventedArchive(bodies.map((body, at) => inventedArticle({ id: `a${at}`, headline: ["Barley", "Harbour", "Winter"][at] ?? "Lantern", published: `201${at}-05-04`, body })), { entities: entities.map((one) => entitySchema.parse(one)) });
const voices = (...given: Parameters<typeof archiveOf>): readonly string[] => voicesOf(archiveOf(...given)).map(({ id, name, quotes }) => `${id} ${name} ${quotes.length}`).sort();

const kasim = ["The guard Kasim Orlaev opened the doors of the train.", "“The kiln has gone cold again,” Orlaev said."];
const kassym = ["The guard Kassym Orlayev closed the windows of the school.", "“Nobody lit it for a whole year,” he said.", "“It was a cold spring,” Kassym Orlayev said."];
const surname = ["The clock of the school runs backwards.", "“The clock was wound by a goat,” Orlaev said."];

describe("a speaker", () => {
  it("is the entity that the article's own name is, in whatever spelling", () => {
    const archive = archiveOf([kasim, kassym]);
    const [entity] = entitiesOf(archive).entities.filter(({ kind }) => kind === "person");
    const [voice, ...others] = voicesOf(archive);
    assert.deepEqual([voice?.id, voice?.name, others], [entity?.id, entity?.name, []]);
    assert.ok((voice?.quotes.length ?? 0) >= 2);
  });
  it("is the curator's entity, by its own id", () => assert.deepEqual(voices([kasim], [{ id: "guard", kind: "person", name: "Kasim Orlaev" }]), ["guard Kasim Orlaev 1"]));
  it("is nobody by a surname of another article, unless a curator says whose it is", () => {
    assert.deepEqual(voices([kasim, surname]), ["kasim-orlaev Kasim Orlaev 1"]);
    assert.deepEqual(voices([kasim, surname], [{ id: "guard", kind: "person", name: "Kasim Orlaev", aliases: ["Orlaev"] }]), ["guard Kasim Orlaev 2"]);
  });
  it("may be a body that a curator knows", () => assert.deepEqual(voices([["“The kiln has gone cold again,” the Velmora Railway Company said."]], [{ id: "railway", kind: "organisation", name: "Velmora Railway Company" }]), ["railway Velmora Railway Company 1"]));
});

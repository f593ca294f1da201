import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { entitySchema } from "../../model/entity.ts";
import { inventedArchive } from "../../../test/invented-archive.ts";
import { inventedArticle } from "../../../test/invented-article.ts";
import { searchForms } from "./search-forms.ts";

const formsOf = (bodies: Readonly<Record<string, string>>, entities: readonly object[] = []) =>
  searchForms(inventedArchive(Object.entries(bodies).map(([language, text], at) => inventedArticle({ id: `a${at}`, language, body: [text] })), { entities: entities.map((one) => entitySchema.parse(one)) }));

describe("the other words for what an article names", () => {
  const english = "President Daniyar Orlayev told the guard in Astana that no train would leave.";
  it("are spellings and alphabets of people whose surname comes from Cyrillic letters, and names of places that ship", () => {
    const forms = formsOf({ en: english }).get("a0") ?? [];
    for (const word of ["orlayev", "orlaev", "орлаев", "данияр", "астана", "daniyar"]) assert.ok(forms.includes(word), `${word}: ${forms.join(" ")}`);
    assert.deepEqual(formsOf({ en: "President Tamsin Brook told the guard that no train would leave." }).get("a0"), ["brook", "tamsin"]);
  });
  it("are those of other articles and of the curator, each without its case endings once", () => {
    const forms = formsOf({ en: english, ru: "Кондуктор видел президента Данияра Орлаева. Позже с Орлаевым говорили." }, [{ id: "orlayev", kind: "person", name: "Daniyar Orlayev", aliases: ["Keeper of Velmora"] }]);
    for (const id of ["a0", "a1"]) for (const word of ["orlayev", "данияра", "keeper", "velmora"]) assert.ok(forms.get(id)?.includes(word), `${id} ${word}`);
    assert.ok(!forms.get("a0")?.includes("орлаевым"));
  });
  it("are none where names are not looked for", () => assert.equal(searchForms({ ...inventedArchive([inventedArticle({ body: [english] })]), settings: { ...inventedArchive([]).settings, analyses: false } }).size, 0));
});

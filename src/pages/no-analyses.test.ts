import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { framedSchema } from "../model/framing.ts";
import * as about from "./about.11ty.ts";
import { pageTypes } from "./all.ts";

const besides = ["positions", "actor", "position", "framing", "framed", "framed-table", "term", "coverage", "coverage-of", "coverage-table", "contradictions", "storyline"];

describe("an archive whose curator wants no analyses", () => {
  const said = (id: string, text: string) => inventedArticle({ id, body: [text, "“The kiln has gone cold for the winter,” Tamsin Orrel said.", "Tamsin Orrel said the kiln had gone cold."] });
  const given = { terms: [framedSchema.parse({ id: "what", name: "What", terms: [{ name: "kiln" }, { name: "oven" }] })] };
  const [on, off] = [true, false].map((analyses) => inventedArchive([said("a", "The oven smoked."), said("b", "The oven stood.")], { ...given, settings: { ...inventedArchive([]).settings, analyses } }));
  const rowsOf = (archive: typeof on, name: string): number => (archive ? (pageTypes.find((page) => page.name === name)?.rows(archive).length ?? -1) : -1);

  it("has no page of what the outlets said side by side, and no link to one", () => {
    assert.deepEqual(besides.map((name) => [name, rowsOf(off, name)]), besides.map((name) => [name, 0]));
    assert.ok(["positions", "actor", "framing", "term", "coverage", "contradictions"].every((name) => rowsOf(on, name) > 0), "the same archive has them with analyses");
    const page = off ? about.render(about.rows(off)[0] ?? assert.fail()).toString() : "";
    assert.doesNotMatch(page, /\/(?:positions|framing|coverage|contradictions)\//);
  });
});

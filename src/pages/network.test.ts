import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { entitySchema } from "../model/entity.ts";
import { settingsSchema } from "../model/settings.ts";
import * as entity from "./entity.11ty.ts";
import * as network from "./network.11ty.ts";

const people = ["Ada Mills", "Tamsin Brook", "Martin Orlo", "Lena Hart", "Kasim Sokol"].map((name) => entitySchema.parse({ id: name.toLowerCase().replace(" ", "-"), kind: "person", name }));
const archiveOf = (texts: readonly string[]) => inventedArchive(texts.map((text, at) => inventedArticle({ id: `article-${at}`, body: [text] })), { entities: people });
const pageOf = (texts: readonly string[]): string => network.rows(archiveOf(texts)).map((row) => network.render(row).toString()).join("");
const all = "Ada Mills, Tamsin Brook, Martin Orlo, Lena Hart and Kasim Sokol boarded the carriage.";

describe("the network", () => {
  it("joins names that two articles have, and says in how many", () => {
    const [row = assert.fail()] = network.rows(archiveOf(["Ada Mills met Tamsin Brook.", "Tamsin Brook met Ada Mills.", "Ada Mills met Martin Orlo."]));
    assert.deepEqual([row.nodes.map(({ name }) => name), row.ties], [["Ada Mills", "Tamsin Brook"], [{ from: 0, to: 1, weight: 2 }]]);
    assert.match(network.render(row).toString(), /<a href="\/people\/ada-mills\/" aria-label="Ada Mills: 3 articles">/);
  });

  it("is drawn alike each time, whatever the order of the articles", () => {
    const texts = [all, all, "Ada Mills met Lena Hart in the rain."];
    assert.equal(pageOf(texts), pageOf([...texts].reverse()));
  });

  it("leaves every name its room", () => {
    const circles = [...pageOf([all, all]).matchAll(/class="touch" cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)].map(([, x, y, r]) => [Number(x), Number(y), Number(r)] as const);
    assert.equal(circles.length, 5);
    for (const [at, [x, y, r]] of circles.entries()) for (const [ox, oy, or] of circles.slice(at + 1)) assert.ok(Math.hypot(x - ox, y - oy) > r + or);
  });

  it("says that there is none yet, and is none without analyses", () => {
    assert.match(pageOf(["Ada Mills met Tamsin Brook."]), /No two names stand together/);
    assert.deepEqual(network.rows({ ...archiveOf([all]), settings: { ...settingsSchema.parse({ analyses: false }), base: "/" } }), []);
  });

  it("around a person shows who else the articles name, and who of them belong together", () => {
    const row = entity.rows(archiveOf([all, all, "Ada Mills met Tamsin Brook."])).find(({ name }) => name === "Ada Mills") ?? assert.fail();
    assert.deepEqual(row.beside.map(({ name, count }) => `${name} ${count}`), ["Tamsin Brook 3", "Kasim Sokol 2", "Lena Hart 2", "Martin Orlo 2"]);
    assert.equal(row.ties.length, 6);
    assert.match(entity.render(row).toString(), /aria-label="Tamsin Brook: 3 articles in common; also with Kasim Sokol, Lena Hart, Martin Orlo"/);
  });
});

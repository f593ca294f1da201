import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { entitySchema } from "../model/entity.ts";
import { settingsSchema } from "../model/settings.ts";
import * as map from "./map.11ty.ts";

const place = (id: string, coordinates?: readonly [number, number]) => entitySchema.parse({ id, kind: "place", name: `Town ${id}`, ...(coordinates ? { coordinates } : {}) });
const archiveOf = (places: readonly ReturnType<typeof place>[]) => inventedArchive(places.map((one, at) => inventedArticle({ id: `a${at}`, body: [`The carriage stood in ${one.name ?? ""}.`] })), { entities: places });
const pageOf = (places: readonly ReturnType<typeof place>[]): string => map.rows(archiveOf(places)).map((row) => map.render(row).toString()).join("");
const circles = (page: string): readonly (readonly [number, number, number])[] => [...page.matchAll(/class="touch" cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)].map(([, x, y, r]) => [Number(x), Number(y), Number(r)]);

describe("the map", () => {
  it("draws each place once, with its link, and lists those that lie nowhere", () => {
    const page = pageOf([place("alder", [43, 77]), place("birch", [50, 30]), place("cedar")]);
    assert.deepEqual([...page.matchAll(/<a href="(\/places\/[^"]*)" aria-label="([^"]*)"/g)].map(([, href, label]) => `${href} ${label}`), ["/places/alder/ Town alder: 1 article", "/places/birch/ Town birch: 1 article"]);
    assert.match(page, /Places without a known position[\s\S]*Town cedar/);
    assert.match(page, /43, 77<\/td><td>a curator/);
  });

  it("lets no circle cover another, however near the places lie", () => {
    const found = circles(pageOf(Array.from({ length: 30 }, (_, at) => place(`town-${at}`, [50 + (at % 5) / 50, 30 + at / 100]))));
    assert.equal(found.length, 30);
    for (const [at, [x, y, r]] of found.entries()) for (const [ox, oy, or] of found.slice(at + 1)) assert.ok(Math.hypot(x - ox, y - oy) >= r + or - 1, `${x} ${y} and ${ox} ${oy}`);
  });

  it("shows closer where most lie, and the whole beside it", () => {
    const near = Array.from({ length: 30 }, (_, at) => place(`town-${at}`, [50 + (at % 5), 30 + at / 5]));
    assert.equal(pageOf(near).match(/<svg/g)?.length, 1);
    assert.equal(pageOf([...near, place("far", [-33, 151])]).match(/<svg/g)?.length, 2);
  });

  it("is the same whenever it is drawn", () => assert.equal(pageOf([place("alder", [43, 77]), place("birch", [43, 77])]), pageOf([place("alder", [43, 77]), place("birch", [43, 77])])));

  it("says that there is nothing to draw, and is none without analyses", () => {
    assert.match(pageOf([place("cedar")]), /has a known position yet/);
    assert.deepEqual(map.rows({ ...archiveOf([]), settings: { ...settingsSchema.parse({ analyses: false }), base: "/" } }), []);
  });
});

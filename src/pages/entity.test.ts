import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { entitySchema } from "../model/entity.ts";
import { eventSchema } from "../model/event.ts";
import * as entity from "./entity.11ty.ts";
import * as event from "./event.11ty.ts";
import * as events from "./events.11ty.ts";

const velmora = { id: "velmora", kind: "place", name: "Velmora" };
const archiveOf = (places: readonly object[], texts: readonly (readonly [published: string | null, text: string])[], given: readonly object[] = []) =>
  inventedArchive(texts.map(([published, text], at) => inventedArticle({ id: `article-${at}`, published, body: [text] })), { entities: places.map((one) => entitySchema.parse(one)), events: given.map((one) => eventSchema.parse(one)) });

describe("the page of a place", () => {
  const pageOf = (place: object): string => entity.render(entity.rows(archiveOf([place], [["2024-05-04", "The guard stood in Velmora."]]))[0] ?? assert.fail()).toString();
  it("shows where a curator says it lies", () => assert.match(pageOf({ ...velmora, coordinates: [12.5, -3.25] }), /class="locator"[\s\S]*<a href="\/map\/">12\.5, -3\.25<\/a> \(a curator\)/));
  it("shows no map where nobody says it", () => assert.doesNotMatch(pageOf(velmora), /class="locator"|\/map\/">\d/));
});

describe("the pages of events", () => {
  const regatta = { id: "regatta", name: "Great Regatta", date: "2024-05-06..2024-05-08", place: "Velmora" };
  const archive = archiveOf([velmora], [["2024-06-01", "The Great Regatta of Velmora was wet, said the guard."], ["2024-05-07", "The Great Regatta began in the rain of Velmora."], [null, "Nobody rowed in the winter of that year."]], [regatta, { name: "Winter of the lamps", date: "2023" }]);
  it("stand in order of time, with the articles that name each", () =>
    assert.deepEqual(events.rows(archive)[0]?.events.map(({ name, date, place, count }) => [name, date?.replace(/\s*–\s*/u, "–"), place, count]), [["Winter of the lamps", "2023", null, 0], ["Great Regatta", "6–8 May 2024", "Velmora", 2]]));
  it("give each mention in order of time, lead to the place, and say when there is none", () => {
    const [winter, own] = event.rows(archive).map((row) => event.render(row).toString());
    assert.match(own ?? "", /article-1\/#p1"[\s\S]*<strong>Great Regatta<\/strong>[\s\S]*article-0\/#p1"/);
    assert.match(own ?? "", /<a href="\/places\/velmora\/"><bdi>Velmora<\/bdi><\/a>/);
    assert.match(winter ?? "", /No article names it for sure/);
  });
});

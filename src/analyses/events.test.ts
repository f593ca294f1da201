import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { entitySchema } from "../model/entity.ts";
import { eventSchema } from "../model/event.ts";
import { settingsSchema } from "../model/settings.ts";
import { eventsOf } from "./events.ts";
import { linkedNames } from "./linked-names.ts";

const fair = { id: "fair", name: "Apple Fair of Almaty 2022", date: "2022-06-15..2022-06-18", aliases: ["fair in the steppe"] };
const archiveOf = (texts: readonly (readonly [published: string, text: string])[], events: readonly object[] = [fair], entities: readonly object[] = []) =>
  inventedArchive(texts.map(([published, text], at) => inventedArticle({ id: `article-${at}`, published, body: [text] })), { events: events.map((one) => eventSchema.parse(one)), entities: entities.map((one) => entitySchema.parse(one)) });
const namedIn = (archive: ReturnType<typeof archiveOf>): readonly string[] => eventsOf(archive).map(({ id, articles, forms }) => `${id}: ${articles.map((one) => one.id).join(" ")} (${forms.join(", ")})`);

describe("an event", () => {
  it("has the articles that name it by any of its names, in order of time", () =>
    assert.deepEqual(namedIn(archiveOf([["2024-01-01", "Nobody came to the fair in the steppe but nine rowers of the canal."], ["2022-07-01", "The guard praised the Apple Fair of Almaty for its barley and its trees."], ["2023-01-01", "The fair of the rowers was in May, and nobody praised it."]])), [
      "fair: article-1 article-0 (Apple Fair of Almaty, fair in the steppe)",
    ]));
  it("that shares its name is meant only where its year stands", () => {
    const later = { id: "later", name: "Apple Fair of Almaty 2023", date: "2023-06-15" };
    assert.deepEqual(namedIn(archiveOf([["2024-01-01", "The guard praised the Apple Fair of Almaty for its barley and its trees."], ["2024-01-02", "The guard praised the Apple Fair of Almaty in 2023 for its barley and its trees."]], [fair, later])).map((one) => one.replace(/ \(.*/, "")), ["fair: ", "later: article-1"]);
  });
  it("may stand among the entities, with or without a date", () => {
    const texts = [["2024-01-01", "The guard was at the Great Regatta with nine rowers."]] as const;
    assert.deepEqual(namedIn(archiveOf(texts, [], [{ id: "regatta", kind: "event", name: "Great Regatta" }])), ["regatta: article-0 (Great Regatta)"]);
    assert.deepEqual(eventsOf(archiveOf(texts, [{ id: "regatta", name: "Great Regatta", date: "2023-05-04" }], [{ id: "regatta", kind: "event", name: "Great Regatta", aliases: ["nine rowers"] }])).map(({ date, forms }) => [date, forms]), [["2023-05-04", ["Great Regatta", "nine rowers"]]]);
  });
  it("is linked where an article first names it, and no name within its own", () => {
    const archive = archiveOf([["2024-01-01", "In Almaty the Apple Fair of Almaty opened, said the guard. The Apple Fair of Almaty closed in the rain."]], [fair], [{ id: "almaty", kind: "place", name: "Almaty" }]);
    assert.deepEqual(linkedNames(archive, "article-0").map(({ start, end, path }) => [start, end, path]), [[3, 9, "/places/almaty/"], [14, 34, "/events/fair/"]]);
    const within = archiveOf([["2024-01-01", "The Apple Fair of Almaty opened, said the guard, and closed in the rain."]], [fair], [{ id: "almaty", kind: "place", name: "Almaty" }]);
    assert.deepEqual(linkedNames(within, "article-0").map(({ path }) => path), ["/events/fair/"]);
  });
  it("is none without analyses", () => assert.deepEqual(eventsOf({ ...archiveOf([]), settings: { ...settingsSchema.parse({ analyses: false }), base: "/" } }), []));
});

import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { topicSchema } from "../model/topic.ts";
import { articlesOfTopics, topicsOf } from "./topics.ts";

const topics = [
  topicSchema.parse({ id: "gardens", name: "Gardens", any: ["apple*", "graft*", "orchard"], none: ["cider"] }),
  topicSchema.parse({ id: "railways", name: "Railways", any: { en: ["carriage", "axle", "locomotive"], de: ["wagen"] } }),
  topicSchema.parse({ id: "books", name: "Books", any: ["book"], all: ["library"] }),
];
const assigned = (given: Parameters<typeof inventedArticle>[0]) =>
  (topicsOf(inventedArchive([inventedArticle(given)], { topics })).get("a123456789") ?? []).map((one) => [one.topic.id, one.because] as const);

describe("the topics of an article", () => {
  it("come with the words that say so, the headline above all", () => {
    const [first, second] = assigned({ headline: "The axle broke", body: ["Nobody was hurt.", "An apple tree was aboard the carriage. A second apple tree was grafted."] });
    assert.deepEqual(first, ["railways", ["axle", "carriage"]]);
    assert.deepEqual(second, ["gardens", ["apple", "grafted"]]);
  });
  it("need every phrase of `all` and none of `none`", () => {
    assert.deepEqual(assigned({ headline: "A book", body: ["A book, a book."] }), []);
    assert.equal(assigned({ headline: "A book", body: ["A library lent it."] })[0]?.[0], "books");
    assert.deepEqual(assigned({ headline: "Apples", body: ["Apples and grafts in the orchard, and cider."] }), []);
  });
  it("are the curator's where a tag names one", () => assert.deepEqual(assigned({ tags: ["Gardens"], headline: "x", body: ["An axle is an apple."] })[0], ["gardens", ["stated by the curator"]]));
  it("are only the stated ones where analyses are off", () => {
    const archive = inventedArchive([inventedArticle({ tags: ["Gardens"], headline: "An axle" })], { topics });
    const quiet = { ...archive, settings: { ...archive.settings, analyses: false } };
    assert.deepEqual((topicsOf(quiet).get("a123456789") ?? []).map((one) => one.topic.id), ["gardens"]);
  });
  it("are listed in the archive's order", () => {
    const archive = inventedArchive([inventedArticle({ id: "b", headline: "An axle" }), inventedArticle({ id: "a", headline: "A locomotive" })], { topics });
    assert.deepEqual(articlesOfTopics(archive).get("railways")?.map((one) => one.id), ["b", "a"]);
    assert.equal(articlesOfTopics(archive).has("books"), false);
  });
});

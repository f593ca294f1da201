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
  it("are those whose examples it is, and with twenty of them those that it is like", () => {
    const grove = topicSchema.parse({ id: "groves", name: "Groves", examples: Array.from({ length: 20 }, (_, at) => `wood-${at}`) });
    const wood = Array.from({ length: 22 }, (_, at) => inventedArticle({ id: `wood-${at}`, headline: "Oaks", body: [`Oaks and birches and beeches grow in the wood beside alders. Word${at} stands there.`] }));
    const sea = Array.from({ length: 40 }, (_, at) => inventedArticle({ id: `sea-${at}`, headline: "Herring", body: [`Herring and mackerel were sold at the quay with the cod. Number${at} came late.`] }));
    const found = (topic: ReturnType<typeof topicSchema.parse>) => topicsOf(inventedArchive([...wood, ...sea], { topics: [topic] }));
    assert.deepEqual(found(grove).get("wood-0")?.map(({ because }) => because), [["an example of the topic"]]);
    assert.deepEqual(found(grove).get("wood-21")?.map(({ because }) => because), [["like its 20 examples"]]);
    assert.deepEqual(found(grove).get("sea-3"), []);
    assert.deepEqual(found({ ...grove, examples: grove.examples.slice(1) }).get("wood-21"), []);
    assert.deepEqual(found(topicSchema.parse({ ...grove, none: { "*": ["alders"] } })).get("wood-21"), []);
  });
  it("are those that somebody whom it names shows", () => {
    const archive = inventedArchive([inventedArticle({ headline: "A regatta", body: ["The guard Tamsin Brook waved.", "Brook waved again."] })], { topics: [topicSchema.parse({ id: "brook", name: "Brook", entities: ["tamsin-brook"] })] });
    assert.deepEqual(topicsOf(archive).get("a123456789")?.map(({ score, because }) => [score >= 2.5, because]), [[true, ["Tamsin Brook"]]]);
  });
});

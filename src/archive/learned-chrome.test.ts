import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { inventedArticle } from "../../test/invented-article.ts";
import type { Article } from "../model/article.ts";
import { withoutLearnedChrome } from "./learned-chrome.ts";

const gazette = { id: "steppe-gazette", name: "The Steppe Gazette" };
const footer = "The Steppe Gazette, read by those who are in no hurry";
const story = (place: string): readonly string[] => [
  `In ${place} the green carriage stood for the whole of a long day beside the goods shed, and the children counted the trees.`,
  `Nobody in ${place} had seen an orchard on wheels before, and some of the older people did not want to believe in it now.`,
];
const article = (place: string, body: readonly string[], given: Partial<Omit<Article, "published" | "body">> = {}): Article =>
  inventedArticle({ id: place, headline: `Carriage reaches ${place}`, body, source: gazette, ...given });
const places = ["Talgar", "Otar", "Shu"] as const;
const cleaned = (articles: readonly Article[], kept: readonly number[] = []) => withoutLearnedChrome(articles.map((one) => ({ article: one, kept })));
const bodies = (articles: readonly Article[]) => articles.map((one) => one.body.map((block) => block.text));

describe("a line of the site", () => {
  it("is learned from three articles of one source, and logged with what taught it", () => {
    const [first] = cleaned(places.map((place) => article(place, ["Menu of the day", ...story(place), footer])));
    assert.deepEqual(first?.body.map((block) => block.text), story("Talgar"));
    assert.deepEqual(first?.removed.map((one) => [one.lines, one.text, one.rule]), [
      [[3, 3], "Menu of the day", "learned: in 3 articles of The Steppe Gazette"],
      [[9, 9], footer, "learned: in 3 articles of The Steppe Gazette"],
    ]);
  });
  it("is learned by folder where the source is unknown, and not across folders", () => {
    const inFolder = (folder: string) => places.map((place) => article(place, [...story(place), footer], { source: null, original: { path: `content/${folder}/${place}.txt`, sha256: "0".repeat(64), bytes: 1, format: "text" } }));
    assert.equal(cleaned(inFolder("rail"))[0]?.removed[0]?.rule, "learned: in 3 articles of content/rail");
    const apart = [...inFolder("a").slice(0, 2), ...inFolder("b").slice(2)];
    assert.deepEqual(cleaned(apart), apart);
  });
  it("needs a third article, a third source's does not count", () => {
    const two = places.slice(0, 2).map((place) => article(place, [...story(place), footer]));
    const other = article("Shu", [...story("Shu"), footer], { source: { id: "other", name: "Other" } });
    assert.deepEqual(cleaned([...two, other]), [...two, other]);
  });
  it("is never one between paragraphs", () => {
    const articles = places.map((place) => article(place, [story(place)[0] ?? "", "What people say", story(place)[1] ?? ""]));
    assert.deepEqual(cleaned(articles), articles);
  });
  it("may be long only where it is the first or the last block everywhere", () => {
    const long = `This newspaper ${"is delivered by rail, by sledge and by bicycle, ".repeat(5)}as the weather allows.`;
    assert.deepEqual(bodies(cleaned(places.map((place) => article(place, [...story(place), long])))), places.map(story));
    const once = places.map((place, at) => article(place, at === 0 ? [...story(place), long, "A note on the type"] : [...story(place), long]));
    assert.deepEqual(cleaned(once), once);
  });
  it("is not taught by copies of one story", () => {
    const copies = places.map((place) => article(place, [...story("Talgar"), footer], { headline: "Carriage reaches Talgar" }));
    assert.deepEqual(cleaned(copies), copies);
  });
  it("stays where the curator keeps it", () => {
    const articles = places.map((place) => article(place, [...story(place), footer]));
    assert.equal(bodies(cleaned(articles, [7]))[0]?.at(-1), footer);
  });
  it("is the same in whatever order the articles come, and for one added later", () => {
    const four = [...places, "Kandyagash"].map((place) => article(place, [...story(place), footer]));
    assert.deepEqual([...cleaned([...four].reverse())].reverse(), cleaned(four));
  });
  it("moves captions with the blocks that it leaves", () => {
    const caption = { text: "The carriage.", credit: null, lines: null, before: 3 };
    assert.equal(cleaned(places.map((place) => article(place, ["Menu of the day", ...story(place), footer], { captions: [caption] })))[0]?.captions[0]?.before, 2);
  });
});

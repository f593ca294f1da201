import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import type { Archive } from "../model/archive.ts";
import { curatedStorySchema } from "../model/curated-story.ts";
import { grouped } from "./grouping.ts";
import { storiesOf } from "./stories.ts";
import { storylinesOf } from "./storylines.ts";

const told = (id: string, published: string, body: string) => inventedArticle({ id, published, headline: body.split(" ").slice(0, 6).join(" "), body: [body] });
const articles = [
  told("fire", "2021-05-04", "A fire in the Orlen granary of Velmora destroyed eleven wagons of barley on Monday, said the brigade, and the granary's keeper Tamsin Brook was saved from the roof."),
  told("fire-too", "2021-05-05", "Eleven wagons of barley burned in Velmora when the Orlen granary caught fire; keeper Tamsin Brook was brought down from the roof by the brigade."),
  told("trial", "2022-03-04", "The Orlen granary fire of Velmora comes to court: keeper Tamsin Brook says that the brigade knew of the barley, and of the eleven wagons before the granary."),
  told("match", "2021-05-04", "The rowers of Lindholm won the regatta by two lengths before a crowd that filled both banks of the river."),
  told("market", "2021-05-06", "A market for old clocks opens in Serrano on the first Sunday of every month, between the bridge and the mill."),
];
const archiveWith = (...lines: readonly object[]): Archive => inventedArchive(articles, { stories: lines.map((one) => curatedStorySchema.parse(one)) });
const stories = (archive: Archive) => storiesOf(archive).map((story) => story.articles.map(({ id }) => id)).sort();
const lines = (archive: Archive) => storylinesOf(archive).map(({ events }) => events.map((event) => event.articles.map(({ id }) => id)));

describe("a storyline", () => {
  it("joins what goes on, however much later, and keeps stories whole", () => {
    assert.deepEqual(stories(archiveWith()), [["fire", "fire-too"]]);
    assert.deepEqual(lines(archiveWith()), [[["fire", "fire-too"], ["trial"]]]);
  });
  it("is parted or joined by a curator, who may name it", () => {
    assert.deepEqual(lines(archiveWith({ unline: ["fire", "trial"] })), []);
    const [line] = storylinesOf(archiveWith({ line: ["match", "market"], name: "Summer", id: "summer" })).filter(({ id }) => id === "summer");
    assert.deepEqual([line?.name, line?.events.map((event) => event.articles[0]?.id), line?.because.at(-1)], ["Summer", ["match", "market"], "A curator says so"]);
  });
  it("is none without analyses, and the same in whatever order the articles come", () => {
    const { settings } = archiveWith();
    assert.deepEqual(lines(inventedArchive(articles, { settings: { ...settings, analyses: false } })), []);
    assert.deepEqual(lines(inventedArchive([...articles].reverse())), lines(archiveWith()));
  });
});

describe("a curator's word on stories", () => {
  it("parts and joins them; ids that the archive does not have are passed over", () => {
    assert.deepEqual(stories(archiveWith({ split: ["fire", "fire-too", "unknown"] })), []);
    assert.deepEqual(stories(archiveWith({ join: ["match", "market", "unknown"] })), [["fire", "fire-too"], ["match", "market"]]);
    assert.deepEqual(stories(archiveWith({ split: ["fire", "fire-too"] }, { join: ["fire", "fire-too"] })), [["fire", "fire-too"]]);
  });
  it("is one thing in each entry", () => {
    for (const wrong of [{}, { join: ["abc", "abd"], split: ["abc", "abd"] }, { join: ["abc"] }, { join: ["abc", "abd"], name: "x" }]) assert.equal(curatedStorySchema.safeParse(wrong).success, false, JSON.stringify(wrong));
  });
});

const edge = fc.record({ one: fc.nat(9), other: fc.nat(9), likeness: fc.double({ min: 0.3, max: 2, noNaN: true }) }).filter(({ one, other }) => one < other);
const group = fc.uniqueArray(fc.nat(9), { minLength: 2, maxLength: 3 });

describe("groups", () => {
  it("never overlap, hold what was joined, and part what was not joined and must stay apart", () =>
    fc.assert(
      fc.property(fc.uniqueArray(edge, { selector: ({ one, other }) => one * 10 + other }), group, group, (given, joined, apart) => {
        const edges = [...given].sort((a, b) => b.likeness - a.likeness);
        const groups = grouped({ edges, count: 10, enough: 1, joined: [joined], apart: [apart] });
        const all = groups.flat();
        assert.equal(new Set(all).size, all.length);
        assert.ok(groups.some((one) => joined.every((at) => one.includes(at))));
        for (const one of groups) assert.ok(apart.filter((at) => one.includes(at) && !joined.includes(at)).length <= (apart.some((at) => one.includes(at) && joined.includes(at)) ? 0 : 1));
      }),
    ));
});

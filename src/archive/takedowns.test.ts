import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inventedArticle } from "../../test/invented-article.ts";
import { arrivalsOf } from "./arrivals.ts";
import { collect, type Curation } from "./collect.ts";
import { takedownsOf } from "./curation.ts";
import { settingsOf } from "./settings.ts";

const { settings } = settingsOf(null, {});
assert.ok(settings);
const curation: Curation = { settings, sources: [], topics: [], arrivals: arrivalsOf(null), stylesheet: "style.css", withSample: false };
const takedown = { id: "gone", date: "2026-03-01", reason: "At the author's request." };
const body = ["The carriage left the depot at noon with forty young apple trees aboard and nobody knew when it would come back."];
const gathered = (articles: readonly ReturnType<typeof inventedArticle>[], given: Partial<Curation> = {}) => collect(articles, { ...curation, takedowns: [takedown], ...given });

describe("a takedown", () => {
  it("takes an article out of archive and records, and leaves a tombstone", () => {
    const { archive, records, takenDown } = gathered([inventedArticle({ id: "gone", body }), inventedArticle({ id: "stays" })]);
    assert.deepEqual([archive.articles.map((one) => one.id), records.map((one) => one.id), takenDown], [["stays"], ["stays"], 1]);
    assert.deepEqual(archive.takedowns, [takedown]);
  });

  it("holds for earlier ids, for a file edited since, and for equal text under another id", () => {
    const articles = [
      inventedArticle({ id: "renamed", aliases: ["gone", "older"], body: ["Another text."] }),
      inventedArticle({ id: "edited", body: ["Edited since."], original: { ...inventedArticle().original, path: "content/edited.txt" } }),
      inventedArticle({ id: "gone", body }),
      inventedArticle({ id: "twin", body: body.map((text) => text.toUpperCase()) }),
    ];
    const { archive } = gathered(articles, { arrivals: arrivalsOf("gone\tcontent/edited.txt\t2026-01-01\n") });
    assert.deepEqual(archive.articles, []);
    assert.deepEqual(archive.takedowns?.map((one) => one.id).sort(), ["edited", "gone", "older", "renamed", "twin"]);
  });

  it("leaves near-copies, and reports them", () => {
    const { archive, problems } = gathered([inventedArticle({ id: "gone", body }), inventedArticle({ id: "near", body: [`${body.join("")} So it was said.`] })]);
    assert.deepEqual(archive.articles.map((one) => one.id), ["near"]);
    assert.deepEqual(problems.map((one) => one.code), ["takedown-copy"]);
  });

  it("of an id that no article has is said, and has its tombstone all the same", () => {
    const { archive, problems } = gathered([inventedArticle({ id: "stays" })]);
    assert.deepEqual([problems.map((one) => one.code), archive.takedowns?.length], [["takedown-unknown"], 1]);
  });

  it("that cannot be read is an error with its line", () => {
    for (const [text, line] of [["- id: gone\n  date: yesterday\n  reason: x\n", 2], ["- id: gone\n  date: 2026-03-01\n", 1], ["gone: yes\n", 1], ["- id: [\n", 2], ["- id: gone\n  date: 2026-03-01\n  reason: x\n  note: y\n", 4]] as const)
      assert.deepEqual(takedownsOf(text).problems.map((one) => [one.severity, one.line]), [["error", line]], text);
  });
});

describe("equal texts with different rights", () => {
  it("are published as the strictest allows", () => {
    const [open, closed] = [inventedArticle({ original: { ...inventedArticle().original, path: "content/a.txt" } }), inventedArticle({ rights: "private", original: { ...inventedArticle().original, path: "content/b.txt" } })];
    const { archive, records } = collect([open, closed], curation);
    assert.deepEqual([archive.articles.length, records[0]?.rights], [0, "private"]);
  });
});

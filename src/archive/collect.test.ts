import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { inventedArticle } from "../../test/invented-article.ts";
import { topicSchema } from "../model/topic.ts";
import { arrivalsOf } from "./arrivals.ts";
import { collect, type Curation } from "./collect.ts";
import { settingsOf } from "./settings.ts";

const { settings } = settingsOf(null, {});
assert.ok(settings);
const curation: Curation = { settings, sources: [], topics: [], arrivals: arrivalsOf(null), stylesheet: "style.css", withSample: false };

describe("the archive that articles make", () => {
  it("stands newest first, the undated last, ties by id", () => {
    const given = [inventedArticle({ id: "b", published: null }), inventedArticle({ id: "c" }), inventedArticle({ id: "a" }), inventedArticle({ id: "d", published: "2025" })];
    assert.deepEqual(collect(given, curation).archive.articles.map((one) => one.id), ["d", "a", "c", "b"]);
  });
  it("knows the examples of topics by id or path, and says which is none", () => {
    const topics = [topicSchema.parse({ id: "groves", name: "Groves", examples: ["a", "content/b.txt", "b.txt", "c.txt"] })];
    const { archive, problems } = collect([inventedArticle({ id: "a" }), inventedArticle({ id: "b", headline: "Bark", body: ["Bark fell from the old oak at noon."] })], { ...curation, topics });
    assert.deepEqual(archive.topics.map(({ examples }) => examples), [["a", "b"]]);
    assert.deepEqual(problems.map(({ code, message }) => [code, /`[^`]*`/.exec(message)?.[0]]), [["example-unknown", "`c.txt`"]]);
  });
  it("leaves the sample out as soon as there is anything else", () => {
    const sample = inventedArticle({ id: "s", sample: true });
    assert.equal(collect([sample], curation).archive.isSample, true);
    const both = [sample, inventedArticle({ id: "a" })];
    const { archive, sampleLeftOut } = collect(both, curation);
    assert.deepEqual([archive.articles.map((one) => one.id), sampleLeftOut, archive.isSample], [["a"], 1, false]);
    assert.equal(collect(both, { ...curation, withSample: true }).archive.articles.length, 2);
  });
  it("holds equal text once, whatever the order it is found in", () => {
    const [one, two] = ["content/z.txt", "content/b.txt"].map((path) => inventedArticle({ original: { ...inventedArticle().original, path } }));
    assert.ok(one && two);
    for (const given of [[one, two], [two, one]]) {
      const gathered = collect(given, curation);
      assert.equal(gathered.records[0]?.original.path, "content/b.txt");
      assert.deepEqual(gathered.problems.map((each) => [each.code, each.file, each.severity]), [["duplicate", "content/z.txt", "note"]]);
    }
  });
  it("gives an id that is pinned twice to the first, and says so", () => {
    const pinned = { id: { method: "curator", lines: null, text: "", confidence: 1, reasons: [] } } as const;
    const given = ["content/a.txt", "content/b.txt"].map((path) => inventedArticle({ evidence: pinned, original: { ...inventedArticle().original, path } }));
    assert.deepEqual(collect(given, curation).problems.map((one) => [one.code, one.file, one.severity]), [["id-taken", "content/b.txt", "error"]]);
  });
  it("knows when an article arrived, and that an original was edited since", () => {
    const arrivals = arrivalsOf("a123456789\tcontent/x.txt\t2026-01-02\noldoldoldo\tcontent/a123456789.txt\t2026-01-01\n");
    const gathered = collect([inventedArticle({ id: "a123456789" })], { ...curation, arrivals });
    assert.equal(gathered.archive.articles[0]?.added, "2026-01-02");
    assert.deepEqual(gathered.problems.map((one) => one.code), ["original-edited"]);
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { lateText } from "../lib/late.ts";
import type { Archive } from "../model/archive.ts";
import { keptArticle, labelOf, placeOf, textOf } from "../model/kept-article.ts";
import { topicSchema } from "../model/topic.ts";
import { rowsIn, rowsText } from "../row-text.ts";
import { pageFamilies } from "./all.ts";

const texts = ["The green carriage left the depot in Aktobe with forty young apple trees aboard, and the porter counted them twice.", "Snow fell on the platform all day; the train to Kostanay waited until the points were free of ice and the lamps were lit."];

/** Over three years, some undated, with copies, topics and outlets. */
const articles = Array.from({ length: 150 }, (_, at) => {
  const made = inventedArticle({
    id: `a${String(at).padStart(3, "0")}`, headline: `Carriage ${at}`, tags: at % 3 === 0 ? ["trees"] : ["ice", "trees"], source: { id: `s${at % 2}`, name: `Outlet ${at % 2}` },
    published: at % 20 === 7 ? null : `202${at % 3}-0${1 + (at % 4)}-1${at % 9}`, body: [texts[at % 2] ?? "", at % 10 === 0 ? "The same words stand in every tenth of them, and they are long enough to be a text of their own, as the porter of the depot said." : `Number ${at} was the last of that day.`],
  });
  return keptArticle(placeOf(made), `digest${at}`, { label: () => labelOf(made), text: () => textOf(made) });
}).sort((a, b) => (a.published.kind === "undated" ? 1 : b.published.kind === "undated" ? -1 : a.published.edtf < b.published.edtf ? 1 : -1));

const archiveWith = (analyses: boolean): Archive =>
  inventedArchive(articles, {
    settings: { ...inventedArchive([]).settings, analyses, address: "https://a.example" },
    records: new Map(articles.map((article) => [article.id, lateText(article, () => `record of ${article.id}`)])),
    topics: ["trees", "ice"].map((id) => topicSchema.parse({ id, name: `All of ${id}` })),
  });

for (const analyses of [false, true])
  describe(`the quires of an archive ${analyses ? "with" : "without"} analyses`, () => {
    const archive = archiveWith(analyses);
    const quires = pageFamilies.flatMap(([page]) => (page?.quires === undefined ? [] : [...page.quires(archive)].map((quire) => ({ page, quire }))));

    it("are made of what their names are made of, and of nothing else", () => {
      for (const { page, quire } of quires) {
        if (quire.given === null) continue;
        const [given] = rowsIn(rowsText(new Map([["given", [quire.given]]]), archive), archive)?.get("given") ?? [];
        assert.deepEqual(quire.rows(given as object).map((row) => page.render(row).toString()), quire.rows().map((row) => page.render(row).toString()), `${page.name} ${quire.name}`);
      }
    });

    it("hold all rows, each once", () => {
      for (const [page] of pageFamilies) {
        if (page?.quires === undefined) continue;
        const own = quires.filter((one) => one.page === page);
        assert.equal(new Set(own.map(({ quire }) => quire.name)).size, own.length, page.name);
        assert.deepEqual(own.flatMap(({ quire }) => quire.rows().map(page.address)).sort(), page.rows(archive).map(page.address).sort());
      }
      assert.ok(quires.length > 20);
      const told = JSON.stringify(quires.map(({ quire }) => quire.given));
      assert.equal(/"copies":\[\[/.test(told) && /"heads":\[\["a/.test(told) && /"because":/.test(told), analyses, "the analyses have found something");
    });
  });

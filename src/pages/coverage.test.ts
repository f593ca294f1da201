import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parse } from "csv-parse/sync";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import * as coverage from "./coverage.11ty.ts";
import * as coverageOf from "./coverage-of.11ty.ts";
import * as table from "./coverage-table.11ty.ts";

const source = (id: string) => ({ id, name: id.toUpperCase() });
const published = fc.oneof(
  fc.tuple(fc.integer({ min: 2019, max: 2024 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([year, month, day]) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`),
  fc.constantFrom("2021", "2022-03", "[2021-05-01..2021-06-01]", "[2020-01-01..2022-02-02]", "[..2022-01-01]", null),
);
const archiveOf = (list: readonly { readonly published: string | null; readonly source: { readonly id: string; readonly name: string } | null }[]) => inventedArchive(list.map((given, at) => inventedArticle({ id: `a${at}`, ...given })));
const archives = fc.array(fc.record({ published, source: fc.constantFrom(null, source("a"), source("b"), source("c")) }), { maxLength: 30 }).map(archiveOf);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

describe("coverage", () => {
  it("counts every article once: in its row, in its column, on its outlet's pages and in the table", () =>
    fc.assert(
      fc.property(archives, (archive) => {
        const [index = assert.fail()] = coverage.rows(archive);
        const count = (id: string | null): number => archive.articles.filter((article) => (article.source?.id ?? null) === id).length;
        assert.equal(index.totals.count, archive.articles.length);
        assert.equal(sum([...index.totals.cells, ...index.totals.loose]), archive.articles.length);
        for (const [at] of index.columns.entries()) assert.equal(sum(index.outlets.map(({ cells }) => cells[at]?.count ?? 0)), index.totals.cells[at]);
        for (const { name, cells, loose, count: own } of index.outlets) {
          assert.equal(sum([...cells, ...loose].map((cell) => cell.count)), own);
          assert.equal(own, count(name === "Source unknown" ? null : name.toLowerCase()));
        }
        assert.equal(sum(coverageOf.rows(archive).flatMap(({ sections }) => sections.map(({ lines }) => lines.length))), archive.articles.length);
        const lines = parse(table.render(table.rows(archive)[0] ?? assert.fail()), { columns: true }) as readonly Readonly<Record<string, string>>[];
        assert.equal(sum(lines.map((line) => Number(line["articles"]))), archive.articles.length);
        const years = coverage.rows(archive).filter(({ year }) => year !== null);
        if (index.unit === "year") assert.equal(sum(years.map(({ totals }) => totals.count)), sum(index.totals.cells));
      }),
      { numRuns: 60 },
    ));

  it("leads from each number to its articles", () =>
    fc.assert(
      fc.property(archives, (archive) => {
        const anchors = new Set(coverageOf.rows(archive).flatMap(({ path, sections }) => sections.map(({ id }) => `${path}#${id}`)));
        for (const { outlets } of coverage.rows(archive))
          for (const { count, href } of outlets.flatMap(({ cells, loose }) => [...cells, ...loose])) assert.ok(count === 0 ? href === null : anchors.has(href ?? ""), `${count} ${href}`);
      }),
      { numRuns: 30 },
    ));

  it("says where nothing was captured, and where that is not sure", () => {
    const gaps = (...days: readonly string[]) => coverageOf.rows(archiveOf(days.map((day) => ({ published: day, source: source("a") })))).flatMap(({ sections }) => sections.flatMap(({ gap }) => gap ?? []));
    assert.match(gaps("2024-01-05", "2024-02-05", "2024-05-01").join("; "), /^March\s–\sApril 2024: nothing captured$/);
    assert.match(gaps("2024-01-05", "2024-05-01", "2024")[0] ?? "", /nothing known to be of this time/);
    const [page] = coverage.rows(archiveOf([{ published: "2020-01-05", source: source("a") }, { published: "2022-01-05", source: source("b") }])).filter(({ year }) => year === "2022");
    assert.deepEqual(page?.missing, ["A"]);
  });

  it("is by month within a year, by year within 25, then by decade", () => {
    const unit = (...days: readonly string[]) => coverage.rows(archiveOf(days.map((day) => ({ published: day, source: null }))))[0]?.unit;
    assert.deepEqual([unit("2023-11-02", "2024-05-01"), unit("2010-01-01", "2024-01-01"), unit("1931-01-01", "2024-01-01")], ["month", "year", "decade"]);
  });

  it("has no page without analyses", () => {
    const { settings } = inventedArchive([]);
    const archive = inventedArchive([inventedArticle()], { settings: { ...settings, analyses: false } });
    assert.equal([...coverage.rows(archive), ...coverageOf.rows(archive), ...table.rows(archive)].length, 0);
  });
});

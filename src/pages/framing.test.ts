import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parse } from "csv-parse/sync";
import { inventedArchive } from "../../test/invented-archive.ts";
import { inventedArticle } from "../../test/invented-article.ts";
import { framedSchema } from "../model/framing.ts";
import { framedRows, type Cell } from "./framed-row.ts";
import * as table from "./framed-table.11ty.ts";
import * as term from "./term.11ty.ts";

const terms = [framedSchema.parse({ id: "what", name: "What", terms: [{ name: "wagon" }, { name: "orchard" }] })];
const one = fc.record({ uses: fc.nat({ max: 60 }), word: fc.constantFrom("wagon", "orchard", "other"), published: fc.constantFrom("2024-05-04", "2024-04", "2023", "[2023-01-01..2024-02-02]", null), source: fc.constantFrom(null, { id: "a", name: "A" }, { id: "b", name: "B" }) });
const archiveOf = (list: readonly { readonly uses: number; readonly word: string; readonly published: string | null; readonly source: { readonly id: string; readonly name: string } | null }[]) =>
  inventedArchive(list.map(({ uses, word, ...given }, at) => inventedArticle({ id: `a${at}`, ...given, body: [`${word}. `.repeat(uses)] })), { terms });

const sum = (cells: readonly (Cell | undefined)[]): number => cells.reduce((total, cell) => total + (cell?.count ?? 0), 0);

describe("the counts of rival terms", () => {
  it("add up by outlet, by time, in the table and in the sentences that they open", () =>
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (list) => {
        const archive = archiveOf(list);
        const [row = assert.fail()] = framedRows(archive);
        const lines = parse(table.render(table.rows(archive)[0] ?? assert.fail()), { columns: true }) as readonly Readonly<Record<string, string>>[];
        for (const [at, name] of ["wagon", "orchard"].entries()) {
          const expected = list.reduce((total, { uses, word }) => total + (word === name ? uses : 0), 0);
          assert.equal(row.terms[at]?.cell?.count, expected);
          assert.equal(sum(row.outlets.map(({ cells }) => cells[at])), expected);
          assert.equal(sum(row.times.map(({ cells }) => cells[at])), expected);
          assert.equal(lines.filter((line) => line["term"] === name).reduce((total, line) => total + Number(line["uses"]), 0), expected);
          for (const by of ["outlet", "time"]) assert.equal(term.rows(archive).filter((page) => page.term === name && page.by === by).reduce((total, page) => total + page.sections.reduce((count, { lines: shown }) => count + shown.length, 0), 0), expected);
        }
      }),
      { numRuns: 40 },
    ));
  it("lead to a page and an anchor that are there", () => {
    const archive = archiveOf([{ uses: 150, word: "wagon", published: "2024-05-04", source: { id: "a", name: "A" } }, { uses: 3, word: "wagon", published: null, source: null }]);
    const anchors = new Set(term.rows(archive).flatMap(({ path, sections }) => sections.map(({ id }) => `${path}#${id}`)));
    const links = framedRows(archive).flatMap(({ outlets, times }) => [...outlets, ...times].flatMap(({ cells }) => cells.flatMap((cell) => cell?.href ?? [])));
    assert.deepEqual(links, ["/framing/what/wagon/#of-a", "/framing/what/wagon/page/3/#unknown", "/framing/what/wagon/time/#in-2024-05", "/framing/what/wagon/time/page/3/#undated"]);
    for (const link of links) assert.ok(anchors.has(link), link);
  });
});

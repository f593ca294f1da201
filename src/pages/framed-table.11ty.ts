import { csvText } from "../lib/csv.ts";
import type { Archive } from "../model/archive.ts";
import { publishedSpan } from "../model/published.ts";
import { periodOf } from "../components/activity.ts";
import { compareText } from "../lib/text.ts";
import { framedUrl, tableUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { framingCounts, type FramedCounts } from "./framing-counts.ts";

interface FramedTableRow {
  readonly path: PagePath;
  readonly lines: readonly (readonly (string | number | null)[])[];
}

/** Every count by term, outlet and period. */
export const rows = (archive: Archive): readonly FramedTableRow[] => framingCounts(archive).map((counts) => ({ path: tableUrl(framedUrl(counts.framed.thing.id), "counts"), lines: [["term_id", "term", "source_id", "source", "period", "uses", "in_quotation_marks"], ...linesOf(counts)] }));

export const address = (row: FramedTableRow): PagePath => row.path;

export const render = ({ lines }: FramedTableRow): string => csvText(lines);

/** `period` is empty where the date lies in no single one, and `undated` where there is none. */
const linesOf = ({ framed, frame }: FramedCounts): readonly (readonly (string | number | null)[])[] =>
  framed.terms.flatMap(({ id, name, uses }) => {
    const cells = new Map<string, { readonly source: string | null; readonly sourceName: string | null; readonly period: string; uses: number; quoted: number }>();
    for (const { article, isQuoted } of uses) {
      const span = publishedSpan(article.published);
      const period = span ? ((frame && periodOf(span, frame.unit)) ?? "") : "undated";
      const key = `${article.source?.id ?? ""} ${article.source === null} ${period}`;
      const cell = cells.get(key) ?? { source: article.source?.id ?? null, sourceName: article.source?.name ?? null, period, uses: 0, quoted: 0 };
      cell.uses += 1;
      if (isQuoted) cell.quoted += 1;
      cells.set(key, cell);
    }
    return [...cells].sort(([a], [b]) => compareText(a, b)).map(([, cell]) => [id, name, cell.source, cell.sourceName, cell.period, cell.uses, cell.quoted]);
  });

export default template({ name: "framed-table", rows, address, render });

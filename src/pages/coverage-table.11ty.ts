import { csvText } from "../lib/csv.ts";
import type { Archive } from "../model/archive.ts";
import { coverageUrl, tableUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { coverageOf } from "./coverage-counts.ts";

interface CoverageTableRow {
  readonly lines: readonly (readonly (string | number | null)[])[];
}

/** Every count by outlet and by month, or by year where the month is not known; what spans several years has no period, what has no date is `undated`. */
export const rows = (archive: Archive): readonly CoverageTableRow[] =>
  archive.settings.analyses
    ? [
        {
          lines: [
            ["source_id", "source", "period", "articles"],
            ...coverageOf(archive).flatMap(({ id, name, months, years, between, undated }) =>
              [...[...months, ...years].map(([period, articles]) => [period, articles.length] as const), [null, between.length] as const, ["undated", undated.length] as const].filter(([, count]) => count > 0).map(([period, count]) => [id, name, period, count]),
            ),
          ],
        },
      ]
    : [];

export const address = (): PagePath => tableUrl(coverageUrl(), "counts");

export const render = ({ lines }: CoverageTableRow): string => csvText(lines);

export default template({ name: "coverage-table", rows, address, render });

import { dayMap, type MonthLine } from "../components/day-map.ts";
import { exactnessTable, type Exactness } from "../components/exactness.ts";
import { monthName } from "../components/published-time.ts";
import type { Html } from "../lib/html.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import { datesUrl, href, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { calendarOf, type Period } from "./calendar.ts";
import { exactnessOf } from "./exactness.ts";
import { periodPage } from "./period-page.ts";
import { periodRows, type PeriodRow } from "./period-row.ts";

interface YearRow extends PeriodRow {
  readonly months: readonly (MonthLine & { readonly exactness: Exactness })[];
}

export const rows: (archive: Archive) => readonly YearRow[] = once((archive) => {
  const { years } = calendarOf(archive);
  return periodRows(archive, years, 3).map((row, index) => ({ ...row, months: (years[index]?.within ?? []).map(monthLine) }));
});

const monthLine = (period: Period): YearRow["months"][number] => ({
  month: period.parts[1] ?? "",
  count: period.count,
  toMonth: period.articles.length,
  days: Object.fromEntries(period.within.map((day) => [day.parts[2] ?? "", day.count])),
  exactness: exactnessOf(period),
});

export const address = (row: PeriodRow): PagePath => row.path;

export const render = (row: YearRow): Html => {
  const { site, parts, months } = row;
  const [year = ""] = parts;
  if (months.length === 0) return periodPage(row, { across: null, beside: null });
  const lines = months.map(({ month, exactness }) => ({ ...exactness, name: monthName(month, site.language), href: href(site, datesUrl([year, month])) }));
  return periodPage(row, { across: dayMap(year, months, site), beside: exactnessTable("month", lines, site.language) });
};

export default template({ name: "year", rows, address, render });

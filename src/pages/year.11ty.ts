import { monthsOfYear } from "../components/months.ts";
import type { Html } from "../lib/html.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import type { PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { calendarOf } from "./calendar.ts";
import { periodPage } from "./period-page.ts";
import { periodRows, type PeriodRow } from "./period-row.ts";

export const rows: (archive: Archive) => readonly PeriodRow[] = once((archive) => periodRows(archive, calendarOf(archive).years, 3));

export const address = (row: PeriodRow): PagePath => row.path;

export const render = (row: PeriodRow): Html => {
  const counts = Array.from({ length: 12 }, (_, index) => row.counts[String(index + 1).padStart(2, "0")] ?? 0);
  return periodPage(row, monthsOfYear(row.parts[0] ?? "", counts, Math.max(...counts), row.site));
};

export default template({ name: "year", rows, address, render });

import { monthCalendar } from "../components/month-calendar.ts";
import type { Html } from "../lib/html.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import type { PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { calendarOf } from "./calendar.ts";
import { periodPage } from "./period-page.ts";
import { periodRows, type PeriodRow } from "./period-row.ts";

export const rows: (archive: Archive) => readonly PeriodRow[] = once((archive) => periodRows(archive, calendarOf(archive).months, 4));

export const address = (row: PeriodRow): PagePath => row.path;

export const render = (row: PeriodRow): Html => {
  const [year = "", month = ""] = row.parts;
  return periodPage(row, { across: null, beside: row.digests.length > 0 ? monthCalendar(year, month, row.counts, row.site) : null });
};

export default template({ name: "month", rows, address, render });

import type { Html } from "../lib/html.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import type { PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { calendarOf } from "./calendar.ts";
import { periodPage } from "./period-page.ts";
import { periodRows, type PeriodRow } from "./period-row.ts";

export const rows: (archive: Archive) => readonly PeriodRow[] = once((archive) => periodRows(archive, calendarOf(archive).days, 0));

export const address = (row: PeriodRow): PagePath => row.path;

export const render = (row: PeriodRow): Html => periodPage(row, { across: null, beside: null });

export default template({ name: "day", rows, quire: ({ parts }) => parts.slice(0, 2).join("-"), address, render });

import { foldedBy, headsIn } from "../analyses/copy-groups.ts";
import { siteOf, type Site } from "../components/site.ts";
import { neighboursBy } from "../lib/grouped.ts";
import type { Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { quireOf, type Quire } from "../model/page.ts";
import { datesUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { calendarOf } from "./calendar.ts";
import { periodPage } from "./period-page.ts";
import { periodRow, type PeriodRow } from "./period-row.ts";

/** All that the days of a month are made of. */
interface DaysGiven {
  readonly site: Site;
  /** Those that hold articles, the earliest first, with the number of their articles. */
  readonly days: readonly (readonly [parts: readonly string[], count: number])[];
  /** The days before and after them that hold articles. */
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
  /** Of one day after the other. */
  readonly articles: readonly Article[];
  /** What `headsIn` says of them. */
  readonly heads: readonly (readonly [id: string, head: string])[];
}

const given = (archive: Archive): readonly DaysGiven[] => {
  const { days } = calendarOf(archive);
  return neighboursBy(days.keys(), (at) => monthOf(days[at]?.parts ?? [])).map((places) => {
    const own = places.flatMap((at) => days[at] ?? []);
    const articles = own.flatMap((day) => day.articles);
    return { site: siteOf(archive), days: own.map(({ parts, count }) => [parts, count] as const), before: days[(places[0] ?? 0) - 1]?.parts ?? null, after: days[(places.at(-1) ?? 0) + 1]?.parts ?? null, articles, heads: headsIn(archive, articles) };
  });
};

const monthOf = (parts: readonly string[]): string => parts.slice(0, 2).join("-");

const rowsIn = ({ site, days, before, after, articles, heads }: DaysGiven): readonly PeriodRow[] => {
  const known = new Map(heads);
  let from = 0;
  return days.map(([parts, count], at) => {
    const own = articles.slice(from, from + count);
    from += count;
    return { ...periodRow(site, { parts, count, within: [] }, foldedBy(known, own)), previous: days[at - 1]?.[0] ?? before, next: days[at + 1]?.[0] ?? after };
  });
};

const quires = (archive: Archive): readonly Quire<PeriodRow>[] => given(archive).map((month) => quireOf(monthOf(month.days[0]?.[0] ?? []), month, rowsIn));

export const rows = (archive: Archive): readonly PeriodRow[] => given(archive).flatMap(rowsIn);

export const paths = (archive: Archive): readonly PagePath[] => calendarOf(archive).days.map(({ parts }) => datesUrl(parts));

export const address = (row: PeriodRow): PagePath => row.path;

export const render = (row: PeriodRow): Html => periodPage(row, { across: null, beside: null });

export default template({ name: "day", rows, quires, address, render });

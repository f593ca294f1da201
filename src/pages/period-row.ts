import { foldedIn, type Folded } from "../analyses/copy-groups.ts";
import { siteOf, type Site } from "../components/site.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { datesUrl, type PagePath } from "../model/url.ts";
import { allWithin, type Period } from "./calendar.ts";

/** What the page of a year, a month or a day shows. */
export interface PeriodRow {
  readonly site: Site;
  readonly path: PagePath;
  readonly parts: readonly string[];
  readonly count: number;
  /** The parts of the nearest periods of the same length that hold articles. */
  readonly previous: readonly string[] | null;
  readonly next: readonly string[] | null;
  /** Counts of its months (`01` to `12`) or days that hold articles. */
  readonly counts: Readonly<Record<string, number>>;
  /** Its months or days that hold articles, with the first headlines of each. */
  readonly digests: readonly { readonly parts: readonly string[]; readonly count: number; readonly articles: readonly Article[] }[];
  /** Those that stand on this page. */
  readonly articles: readonly Folded[];
}

/** One row a period; `periods` are all of one length, the earliest first. `shown` headlines stand below each narrower period. */
export const periodRows = (archive: Archive, periods: readonly Period[], shown: number): readonly PeriodRow[] =>
  periods.map((period, index) => ({
    ...periodRow(siteOf(archive), period, foldedIn(archive, period.articles)),
    previous: periods[index - 1]?.parts ?? null,
    next: periods[index + 1]?.parts ?? null,
    digests: period.within.map((one) => ({
      parts: one.parts,
      count: one.count,
      articles: shown === 0 ? [] : allWithin(one).slice(0, shown),
    })),
  }));

/** Without what stands beside and below it. */
export const periodRow = (site: Site, { parts, count, within }: Omit<Period, "articles">, articles: readonly Folded[]): PeriodRow => ({
  site,
  path: datesUrl(parts),
  parts,
  count,
  previous: null,
  next: null,
  counts: Object.fromEntries(within.map((one) => [one.parts.at(-1) ?? "", one.count])),
  digests: [],
  articles,
});

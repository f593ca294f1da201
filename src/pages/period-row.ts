import type { Link } from "../components/card.ts";
import { shownPeriod } from "../components/published-time.ts";
import { siteOf, type Site } from "../components/site.ts";
import { wordsOf } from "../components/words.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { datesUrl, href, type PagePath } from "../model/url.ts";
import { allWithin, type Period } from "./calendar.ts";

/** What the page of a year, a month or a day shows. */
export interface PeriodRow {
  readonly site: Site;
  readonly path: PagePath;
  readonly parts: readonly string[];
  readonly title: string;
  readonly count: number;
  /** The wider pages, the widest first. */
  readonly up: readonly Link[];
  /** The nearest periods of the same length that hold articles. */
  readonly previous: Link | null;
  readonly next: Link | null;
  /** Counts of its months (`01` to `12`) or days that hold articles. */
  readonly counts: Readonly<Record<string, number>>;
  /** Its months or days that hold articles, with the first headlines of each. */
  readonly digests: readonly (Link & { readonly count: number; readonly articles: readonly Article[] })[];
  /** Those that stand on this page. */
  readonly articles: readonly Article[];
}

/** One row a period; `periods` are all of one length, the earliest first. `shown` headlines stand below each narrower period. */
export const periodRows = (archive: Archive, periods: readonly Period[], shown: number): readonly PeriodRow[] =>
  periods.map((period, index) => ({
    site: siteOf(archive),
    path: datesUrl(period.parts),
    parts: period.parts,
    title: nameOf(period.parts, archive),
    count: period.count,
    up: upOf(period.parts, archive),
    previous: linkTo(periods[index - 1], archive),
    next: linkTo(periods[index + 1], archive),
    counts: Object.fromEntries(period.within.map((one) => [one.parts.at(-1) ?? "", one.count])),
    digests: period.within.map((one) => ({
      ...(linkTo(one, archive) ?? { href: "", name: "" }),
      count: one.count,
      articles: shown === 0 ? [] : allWithin(one).slice(0, shown),
    })),
    articles: period.articles,
  }));

const nameOf = (parts: readonly string[], archive: Archive): string => shownPeriod(parts.join("-"), archive.settings.language);

const linkTo = (period: Period | undefined, archive: Archive): Link | null =>
  period ? { href: href(archive.settings, datesUrl(period.parts)), name: nameOf(period.parts, archive) } : null;

const upOf = (parts: readonly string[], archive: Archive): readonly Link[] => [
  { href: href(archive.settings, datesUrl()), name: wordsOf(archive.settings.language).dates.title },
  ...parts.slice(0, -1).map((_, index) => ({ href: href(archive.settings, datesUrl(parts.slice(0, index + 1))), name: nameOf(parts.slice(0, index + 1), archive) })),
];

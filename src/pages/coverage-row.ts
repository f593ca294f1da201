import { monthName, shownPeriod, shownRange } from "../components/published-time.ts";
import { siteOf, type Site } from "../components/site.ts";
import { wordsOf } from "../components/words.ts";
import { coverageWords } from "../components/words/coverage.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import { coverageOfUrl, coverageUrl, coverageYearUrl, datesUrl, href, olderUrl, type PagePath } from "../model/url.ts";
import { coverageOf, gapBetween, monthsFrom, monthsOf, yearsOf, type Covered } from "./coverage-counts.ts";
import { coveredPages } from "./coverage-of-row.ts";

export interface CoverageCell {
  readonly count: number;
  readonly href: string | null;
}

/** A table of outlets by time. */
export interface CoverageRow {
  readonly site: Site;
  readonly path: PagePath;
  /** Null on the pages of all years. */
  readonly year: string | null;
  readonly number: number;
  readonly unit: "month" | "year" | "decade";
  readonly columns: readonly { readonly name: string; readonly small: string | null; readonly href: string | null }[];
  /** What falls into no column: known to the year only (of months), over more than one, undated. */
  readonly loose: readonly ("toYear" | "between" | "undated")[];
  readonly outlets: readonly { readonly name: string; readonly href: string; readonly cells: readonly CoverageCell[]; readonly loose: readonly CoverageCell[]; readonly count: number }[];
  readonly totals: { readonly cells: readonly number[]; readonly loose: readonly number[]; readonly count: number };
  /** Stretches in which no outlet has anything. */
  readonly gaps: readonly string[];
  /** Articles without a date, which may be of any time. */
  readonly undated: number;
  /** Outlets of the archive without anything in the year. */
  readonly missing: readonly string[];
  readonly missingMore: number;
  readonly years: readonly { readonly href: string; readonly name: string }[];
  readonly before: string | null;
  readonly after: string | null;
}

const [mostMonths, mostYears] = [12, 25];
const onPage = 100;
const mostNamed = 60;
const mostGaps = 40;

export const coverageRows: (archive: Archive) => readonly CoverageRow[] = once((archive) => {
  const unit = monthsOf(archive).length <= mostMonths && monthsOf(archive).length > 0 ? "month" : yearsOf(archive).length <= mostYears ? "year" : "decade";
  const all = unit === "month" ? monthsOf(archive) : unit === "year" ? yearsOf(archive) : [...new Set(yearsOf(archive).map((year) => `${year.slice(0, 3)}0`))];
  const outlets = coverageOf(archive);
  const pages = Array.from({ length: Math.max(1, Math.ceil(outlets.length / onPage)) }, (_, at) => at + 1);
  const pathOf = (number: number): PagePath => (number === 1 ? coverageUrl() : olderUrl(coverageUrl(), number));
  const index = pages.map((number): CoverageRow => ({
    ...tableOf(archive, unit, all, outlets, outlets.slice((number - 1) * onPage, number * onPage), unit === "month" ? ["toYear", "between", "undated"] : ["between", "undated"]),
    path: pathOf(number),
    year: null,
    number,
    gaps: number === 1 ? gapsOf(archive) : [],
    undated: outlets.reduce((sum, one) => sum + one.undated.length, 0),
    missing: [],
    missingMore: 0,
    years: unit !== "decade" || number > 1 ? [] : yearsWithArticles(archive).map((year) => ({ href: href(archive.settings, coverageYearUrl(year)), name: shownPeriod(year, archive.settings.language) })),
    before: number === 1 ? null : href(archive.settings, pathOf(number - 1)),
    after: number === pages.length ? null : href(archive.settings, pathOf(number + 1)),
  }));
  return unit === "month" ? index : [...index, ...yearsWithArticles(archive).map((year) => yearRow(archive, year))];
});

const yearsWithArticles: (archive: Archive) => readonly string[] = once((archive) => [...new Set(coverageOf(archive).flatMap((one) => [...[...one.months.keys()].map((month) => month.slice(0, 4)), ...one.years.keys()]))].sort());

const yearRow = (archive: Archive, year: string): CoverageRow => {
  const outlets = coverageOf(archive);
  const isIn = (one: Covered): boolean => one.years.has(year) || [...one.months.keys()].some((month) => month.startsWith(year));
  const own = outlets.filter(isIn);
  const missing = outlets.filter((one) => !isIn(one)).map(({ name }) => name ?? wordsOf(archive.settings.language).unknownSource);
  return { ...tableOf(archive, "month", monthsFrom(`${year}-01`, `${year}-12`), own, own, ["toYear"], year), path: coverageYearUrl(year), year, number: 1, gaps: [], undated: 0, missing: missing.slice(0, mostNamed), missingMore: Math.max(0, missing.length - mostNamed), years: [], before: null, after: null };
};

type Table = Pick<CoverageRow, "site" | "unit" | "columns" | "loose" | "outlets" | "totals">;

const tableOf = (archive: Archive, unit: CoverageRow["unit"], periods: readonly string[], all: readonly Covered[], shown: readonly Covered[], loose: CoverageRow["loose"], year: string | null = null): Table => {
  const { settings } = archive;
  const placesOf = new Map(coveredPages(archive).map(({ covered, places }) => [covered, places] as const));
  const countIn = (one: Covered, period: string): readonly [number, string | null] => countOf(one, unit, period);
  const looseIn = (one: Covered, kind: CoverageRow["loose"][number]): readonly [number, string | null] => {
    if (kind !== "toYear") return [one[kind].length, kind];
    const years = [...one.years].filter(([of]) => year === null || of === year);
    return [years.reduce((sum, [, articles]) => sum + articles.length, 0), years[0] ? `y${years[0][0]}` : null];
  };
  const cell = (one: Covered, [count, section]: readonly [number, string | null]): CoverageCell => {
    const place = section === null ? undefined : placesOf.get(one)?.get(section);
    return { count, href: count === 0 || place === undefined ? null : settings.base + place.slice(1) };
  };
  const count = (one: Covered): number => [...periods.map((period) => countIn(one, period)), ...loose.map((kind) => looseIn(one, kind))].reduce((sum, [own]) => sum + own, 0);
  const total = (of: (one: Covered) => number): number => all.reduce((sum, one) => sum + of(one), 0);
  return {
    site: siteOf(archive),
    unit,
    columns: periods.map((period) => columnOf(archive, unit, period, year, total((one) => countIn(one, period)[0]) > 0)),
    loose,
    outlets: shown.map((one) => ({
      name: one.name ?? wordsOf(settings.language).unknownSource,
      href: href(settings, coverageOfUrl(one.id)),
      cells: periods.map((period) => cell(one, countIn(one, period))),
      loose: loose.map((kind) => cell(one, looseIn(one, kind))),
      count: count(one),
    })),
    totals: { cells: periods.map((period) => total((one) => countIn(one, period)[0])), loose: loose.map((kind) => total((one) => looseIn(one, kind)[0])), count: total(count) },
  };
};

/** How many articles fall into a period, and the first section that holds any of them. */
const countOf = ({ months, years }: Covered, unit: CoverageRow["unit"], period: string): readonly [number, string | null] => {
  if (unit === "month") return [months.get(period)?.length ?? 0, `m${period}`];
  const isIn = (of: string): boolean => (unit === "year" ? of.slice(0, 4) === period : of.slice(0, 3) === period.slice(0, 3));
  const [inMonths, inYears] = [[...months].filter(([of]) => isIn(of)), [...years].filter(([of]) => isIn(of))];
  const count = [...inMonths, ...inYears].reduce((sum, [, articles]) => sum + articles.length, 0);
  return [count, inMonths[0] ? `m${inMonths[0][0]}` : inYears[0] ? `y${inYears[0][0]}` : null];
};

const columnOf = (archive: Archive, unit: CoverageRow["unit"], period: string, year: string | null, hasArticles: boolean): CoverageRow["columns"][number] => {
  const { settings } = archive;
  const { language } = settings;
  if (unit === "month") return { name: monthName(period.slice(5), language, "short"), small: year === null ? shownPeriod(period.slice(0, 4), language) : null, href: hasArticles ? href(settings, datesUrl(period.split("-"))) : null };
  return { name: unit === "decade" ? wordsOf(language).strip.decade(period) : shownPeriod(period, language), small: null, href: unit === "year" && hasArticles ? href(settings, coverageYearUrl(period)) : null };
};

const gapsOf = (archive: Archive): readonly string[] => {
  const words = coverageWords(archive.settings.language);
  const months = [...new Set(coverageOf(archive).flatMap((one) => [...one.months.keys()]))].sort();
  const loose = new Set(coverageOf(archive).flatMap((one) => [...one.years.keys()]));
  const isLoose = coverageOf(archive).some(({ between }) => between.length > 0);
  return months
    .flatMap((month, at) => {
      const gap = at === 0 ? null : gapBetween(months[at - 1] ?? month, month);
      if (!gap) return [];
      const mayHold = isLoose || monthsFrom(gap.from, gap.to).some((one) => loose.has(one.slice(0, 4)));
      const time = shownRange(gap.from, gap.to, archive.settings.language);
      return [mayHold ? words.gapPerhaps(time) : words.gap(time)];
    })
    .slice(0, mostGaps);
};

import { cardOf, type Card } from "../components/card.ts";
import { shownPeriod, shownRange } from "../components/published-time.ts";
import { siteOf, type Site } from "../components/site.ts";
import { coverageWords } from "../components/words/coverage.ts";
import { wordsOf } from "../components/words.ts";
import { once } from "../lib/once.ts";
import { compareText } from "../lib/text.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { publishedSpan } from "../model/published.ts";
import { coverageOfUrl, href, sourceUrl, type PagePath } from "../model/url.ts";
import { coverageOf, gapBetween, type Covered } from "./coverage-counts.ts";
import { sectionPages, sectionPlaces, type SectionsPage } from "./sections.ts";

export type CoverageCard = Pick<Card, "href" | "headline" | "language" | "date">;

/** The articles of one outlet in order of time, with what is missing between them. */
export interface CoverageOfRow {
  readonly site: Site;
  readonly path: PagePath;
  readonly name: string;
  readonly count: number;
  readonly number: number;
  readonly source: string | null;
  readonly sections: readonly { readonly id: string; readonly name: string; readonly count: number; readonly gap: string | null; readonly lines: readonly CoverageCard[] }[];
  readonly before: string | null;
  readonly after: string | null;
}

interface CoveredPages {
  readonly covered: Covered;
  readonly pages: readonly SectionsPage<Article>[];
  /** Where a month, a year, `between` or `undated` begins. */
  readonly places: ReadonlyMap<string, string>;
}

export const coveredPages: (archive: Archive) => readonly CoveredPages[] = once((archive) => {
  const { language } = archive.settings;
  const words = coverageWords(language);
  return coverageOf(archive).map((covered) => {
    const months = [...covered.months].map(([month, lines]) => ({ order: month, id: `m${month}`, name: shownPeriod(month, language), lines }));
    const years = [...covered.years].map(([year, lines]) => ({ order: `${year}-99`, id: `y${year}`, name: wordsOf(language).dates.someTime(shownPeriod(year, language)), lines }));
    const timed = [...months, ...years].sort((a, b) => compareText(a.order, b.order)).map(({ id, name, lines }) => ({ id, name, lines }));
    const others = [
      { id: "between", name: words.between, lines: covered.between },
      { id: "undated", name: words.undated, lines: covered.undated },
    ];
    const pages = sectionPages(coverageOfUrl(covered.id), [...timed, ...others]);
    return { covered, pages, places: sectionPlaces(pages) };
  });
});

export const coverageOfRows = (archive: Archive): readonly CoverageOfRow[] => coveredPages(archive).flatMap((one) => rowsOf(archive, one));

const rowsOf = (archive: Archive, { covered, pages }: CoveredPages): readonly CoverageOfRow[] => {
  const { settings } = archive;
  const gaps = gapsOf(covered, settings.language);
  const seen = new Set<string>();
  return pages.map(({ path, number, sections, before, after }) => ({
    site: siteOf(archive),
    path,
    name: covered.name ?? wordsOf(settings.language).unknownSource,
    count: number === 1 ? covered.count : sections.reduce((sum, { lines }) => sum + lines.length, 0),
    number,
    source: covered.id === null ? null : href(settings, sourceUrl(covered.id)),
    sections: sections.map(({ id, name, count, lines }) => {
      const gap = seen.has(id) ? null : (gaps.get(id) ?? null);
      seen.add(id);
      return { id, name, count, gap, lines: lines.map((article) => coverageCard(archive, article)) };
    }),
    before: before && href(settings, before),
    after: after && href(settings, after),
  }));
};

const coverageCard = (archive: Archive, article: Article): CoverageCard => {
  const { href, headline, language, date } = cardOf(archive, article);
  return { href, headline, language, date };
};

/** What is said before the section of a month that others are missing in front of. Where an article may belong there, that is said and not that nothing is. */
const gapsOf = (covered: Covered, language: string): ReadonlyMap<string, string> => {
  const words = coverageWords(language);
  const loose = [...covered.between, ...[...covered.years.values()].flat()].flatMap(({ published }) => publishedSpan(published) ?? []);
  const months = [...covered.months.keys()];
  return new Map(
    months.flatMap((month, at): readonly (readonly [string, string])[] => {
      const gap = at === 0 ? null : gapBetween(months[at - 1] ?? month, month);
      if (!gap) return [];
      const mayHold = loose.some(({ earliest, latest }) => (earliest === null || earliest.slice(0, 7) <= gap.to) && (latest === null || latest.slice(0, 7) >= gap.from));
      const time = shownRange(gap.from, gap.to, language);
      return [[`m${month}`, mayHold ? words.gapPerhaps(time) : words.gap(time)]];
    }),
  );
};

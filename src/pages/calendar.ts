import { once } from "../lib/once.ts";
import { compareText } from "../lib/text.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { datePage } from "../model/published.ts";

/** A year, month or day that holds articles. */
export interface Period {
  /** Year, month and day, as many as the period has. */
  readonly parts: readonly string[];
  /** Everything within it. */
  readonly count: number;
  /** Those that stand on its own page: no narrower one holds their whole span. */
  readonly articles: readonly Article[];
  /** Its months or days, the earliest first. */
  readonly within: readonly Period[];
}

export interface Calendar {
  /** The earliest first. */
  readonly years: readonly Period[];
  readonly months: readonly Period[];
  readonly days: readonly Period[];
  /** Spans over years, then the undated. */
  readonly beyond: readonly Article[];
}

/** Which date page each article stands on. */
export const calendarOf: (archive: Archive) => Calendar = once(({ articles }) => {
  const standing = new Map<string, Article[]>();
  const beyond: Article[] = [];
  for (const article of articles) {
    const page = datePage(article.published);
    if (page === null) beyond.push(article);
    else listed(standing, page.join("-")).push(article);
  }
  const days = periods(standing, 3, []);
  const months = periods(standing, 2, days);
  return { years: periods(standing, 1, months), months, days, beyond };
});

const listed = <Value>(lists: Map<string, Value[]>, key: string): Value[] => {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
};

/** All periods of one length: those that articles stand on, and those that narrower ones lie in. */
const periods = (standing: ReadonlyMap<string, readonly Article[]>, length: number, narrower: readonly Period[]): readonly Period[] => {
  const within = new Map<string, Period[]>();
  for (const period of narrower) listed(within, period.parts.slice(0, length).join("-")).push(period);
  const keys = new Set([...within.keys(), ...[...standing.keys()].filter((key) => key.split("-").length === length)]);
  return [...keys].sort(compareText).map((key) => {
    const articles = standing.get(key) ?? [];
    const inside = within.get(key) ?? [];
    return { parts: key.split("-"), articles, within: inside, count: inside.reduce((sum, one) => sum + one.count, articles.length) };
  });
};

/** Everything within a period: what its narrower pages hold, the earliest first, then its own. */
export const allWithin = (period: Period): readonly Article[] => [...period.within.flatMap(allWithin), ...period.articles];

/** A year's articles by month, January to December, as far as they are known to the month. */
export const monthCounts = (year: Period): readonly number[] => {
  const counts = new Map(year.within.map((month) => [Number(month.parts[1]), month.count]));
  return Array.from({ length: 12 }, (_, index) => counts.get(index + 1) ?? 0);
};

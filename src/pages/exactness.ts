import type { Exactness } from "../components/exactness.ts";
import { allWithin, type Period } from "./calendar.ts";

/** How closely the articles of a year or month are dated. */
export const exactnessOf = (period: Period): Exactness => ({
  toDay: onPages(period, 3),
  toMonth: onPages(period, 2),
  toYear: onPages(period, 1),
  estimated: estimatedIn(period),
});

export const estimatedIn = (period: Period): number => allWithin(period).filter((article) => article.published.kind === "estimated").length;

/** Those that stand on pages of so many parts. */
const onPages = (period: Period, parts: number): number =>
  (period.parts.length === parts ? period.articles.length : 0) + period.within.reduce((sum, one) => sum + onPages(one, parts), 0);

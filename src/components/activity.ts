import type { Article } from "../model/article.ts";
import type { Span } from "../model/edtf.ts";
import { once } from "../lib/once.ts";
import { publishedSpan } from "../model/published.ts";

export type Unit = "month" | "year" | "decade";

/** A stretch of time in equal parts: `2014-03`, `2014` or `2010` (a decade), each following the other. */
export interface Frame {
  readonly unit: Unit;
  readonly periods: readonly string[];
}

/** How many articles fall into each part, gaps included. */
export interface Activity extends Frame {
  /** As many as periods: known dates, and estimated ones beside them. */
  readonly known: readonly number[];
  readonly estimated: readonly number[];
  /** Dated, but to no single period. */
  readonly between: number;
}

/** The finest unit that needs at most 60 parts and has a place for most of the dated; null when nothing has a place. */
export const frameOf = (articles: readonly Article[]): Frame | null => frameFor(datesOf(articles));

export const activityOf = (articles: readonly Article[], given?: Frame | null): Activity | null => {
  const dates = datesOf(articles);
  const frame = given === undefined ? frameFor(dates) : given;
  if (!frame) return null;
  const places = new Map(frame.periods.map((period, index) => [period, index]));
  const known = frame.periods.map(() => 0);
  const estimated = frame.periods.map(() => 0);
  let between = 0;
  for (const { span, isKnown, count } of dates) {
    const place = places.get(periodOf(span, frame.unit) ?? "");
    const counts = isKnown ? known : estimated;
    if (place === undefined) between += count;
    else counts[place] = (counts[place] ?? 0) + count;
  }
  return { ...frame, known, estimated, between };
};

/** Articles of one date. */
interface Dated {
  readonly span: Span;
  readonly isKnown: boolean;
  count: number;
}

/** The dates of articles, each once: a long list has few of them, and several pages ask for those of one list. */
const datesOf: (articles: readonly Article[]) => readonly Dated[] = once((articles) => {
  const [known, estimated] = [new Map<string, Dated>(), new Map<string, Dated>()];
  for (const { published } of articles) {
    if (published.kind === "undated") continue;
    const dates = published.kind === "known" ? known : estimated;
    const same = dates.get(published.edtf);
    if (same) same.count += 1;
    else ((span) => span && dates.set(published.edtf, { span, isKnown: published.kind === "known", count: 1 }))(publishedSpan(published));
  }
  return [...known.values(), ...estimated.values()];
});

const frameFor = (dates: readonly Dated[]): Frame | null => {
  for (const unit of ["month", "year", "decade"] as const) {
    const placed = new Set<string>();
    let [all, inPlace] = [0, 0];
    for (const { span, count } of dates) {
      const period = periodOf(span, unit);
      all += count;
      if (period === null) continue;
      inPlace += count;
      placed.add(period);
    }
    const periods = fromFirstToLast([...placed], unit);
    if (periods.length > 0 && (unit === "decade" || (periods.length <= 60 && inPlace * 2 >= all))) return { unit, periods };
  }
  return null;
};

/** The one period that holds the whole span. */
export const periodOf = (span: Span, unit: Unit): string | null => periodsOf(span)[unit];

/** An archive's lists ask for the same spans again and again. */
const periodsOf = once(({ earliest, latest }: Span): Readonly<Record<Unit, string | null>> => {
  const shared = (length: number): string | null => (earliest !== null && latest !== null && earliest.slice(0, length) === latest.slice(0, length) ? earliest.slice(0, length) : null);
  const decade = shared(3);
  return { month: shared(7), year: shared(4), decade: decade && `${decade}0` };
});

const fromFirstToLast = (periods: readonly string[], unit: Unit): readonly string[] => {
  let [first, last] = [periods[0], periods[0]];
  for (const period of periods) {
    if (first === undefined || period < first) first = period;
    if (last === undefined || period > last) last = period;
  }
  if (first === undefined || last === undefined) return [];
  const start = ordinal(first, unit);
  return Array.from({ length: ordinal(last, unit) - start + 1 }, (_, index) => named(start + index, unit));
};

/** Months, years or decades since year 0. */
const ordinal = (period: string, unit: Unit): number => {
  const [year = 0, month = 1] = period.split("-").map(Number);
  return unit === "month" ? year * 12 + month - 1 : unit === "year" ? year : year / 10;
};

const named = (ordinal: number, unit: Unit): string => {
  const year = unit === "month" ? Math.floor(ordinal / 12) : unit === "year" ? ordinal : ordinal * 10;
  const digits = String(year).padStart(4, "0");
  return unit === "month" ? `${digits}-${String((ordinal % 12) + 1).padStart(2, "0")}` : digits;
};

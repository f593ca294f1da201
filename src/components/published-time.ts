import { DateTime, Interval, type DateTimeFormatOptions } from "luxon";
import { html, type Html } from "../lib/html.ts";
import { spanOf, type Span } from "../model/edtf.ts";
import type { Published } from "../model/published.ts";
import { localeOf, wordsOf } from "./words.ts";

/** A date as a page shows it: worded, with what a program may read of it (null unless it is known). */
export interface ShownDate {
  readonly kind: Published["kind"];
  readonly text: string;
  /** For `<time datetime>`: a year, a month, a day, or a day with its time. */
  readonly machine: string | null;
}

export const shownDate = (published: Published, language: string): ShownDate => ({
  kind: published.kind,
  text: wordedDate(published, language),
  machine: published.kind === "known" ? machineDate(published.edtf, published.time) : null,
});

/** Where the year is said already: a known day without it, anything else in full. */
export const dateWithinYear = (published: Published, language: string): ShownDate => {
  const shown = shownDate(published, language);
  return published.kind === "known" && published.edtf.length === 10 ? { ...shown, text: formatted(published.edtf, { day: "numeric", month: "long" }, language) } : shown;
};

/** A known date as `<time>`, an estimated one in italics, anything else as plain words. */
export const publishedTime = (date: ShownDate): Html =>
  date.machine !== null
    ? html`<time datetime="${date.machine}">${date.text}</time>`
    : date.kind === "estimated"
      ? html`<i class="est">${date.text}</i>`
      : html`<span>${date.text}</span>`;

/** The same without a machine's date, for pages whose own article has none: programs take the first `<time>` for the article's. */
export const plainDate = (date: ShownDate): Html => publishedTime({ ...date, machine: null });

const machineDate = (day: string, time: string | undefined): string =>
  time !== undefined && /^\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:?\d\d)?$/.test(time) ? `${day}T${time}` : day;

/** As exact as the evidence: `27 March 2014`, `about March 2014`, `between 17 and 30 June 2022`, `on or after …`, `by …`, `Undated`. */
export const wordedDate = (published: Published, language: string): string => {
  const words = wordsOf(language).dates;
  if (published.kind === "undated") return published.hint === undefined ? words.undated : words.undatedWith(hinted(published.hint, language));
  const span = spanOf(published.edtf);
  if (!span) return words.undated;
  if (span.precision === "range") return wordedRange(published.edtf, span, language);
  const text = shownPeriod(published.edtf.replace(/[~?%]$/, ""), language);
  const about = span.approximate ? words.about(text) : text;
  return span.uncertain ? words.uncertain(about) : about;
};

const wordedRange = (edtf: string, span: Span, language: string): string => {
  const words = wordsOf(language).dates;
  if (span.latest === null) return words.from(shownPeriod(span.earliest ?? "", language));
  if (span.earliest === null) return words.by(shownPeriod(span.latest, language));
  const [from = "", to = ""] = /^\[(.+)\.\.(.+)\]$/.exec(edtf)?.slice(1) ?? wholePeriods(span.earliest, span.latest);
  return from === to ? words.someTimeIn(shownPeriod(from, language)) : words.between(shownRange(from, to, language));
};

/** Whole months and whole years said as such: the bounds of `201X` are 2010 and 2019. */
const wholePeriods = (earliest: string, latest: string): readonly [string, string] => {
  if (earliest.endsWith("-01-01") && latest.endsWith("-12-31")) return [earliest.slice(0, 4), latest.slice(0, 4)];
  const lastDay = DateTime.fromISO(latest, { zone: "utc" }).endOf("month").day;
  const isWhole = earliest.endsWith("-01") && latest.endsWith(`-${lastDay}`);
  return isWhole ? [earliest.slice(0, 7), latest.slice(0, 7)] : [earliest, latest];
};

/** `XXXX-03` or `XXXX-03-27` in words; any other hint as it stands. */
const hinted = (hint: string, language: string): string => {
  const [, month, day] = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(hint) ?? [];
  return month === undefined ? hint : formatted(`2000-${month}-${day ?? "01"}`, day === undefined ? { month: "long" } : { day: "numeric", month: "long" }, language);
};

const formats: Readonly<Record<number, DateTimeFormatOptions>> = {
  4: { year: "numeric" },
  7: { year: "numeric", month: "long" },
  10: { year: "numeric", month: "long", day: "numeric" },
};

/** A year, month or day (`2014`, `2014-03`, `2014-03-27`) in the language's own order. Text in, text out: no zone can shift a day. */
export const shownPeriod = (period: string, language: string): string =>
  period.length === 4 ? String(Number(period)) : formatted(period, formats[period.length] ?? {}, language);

/** From one period to another, what they share said once: `17–30 June 2022`. */
export const shownRange = (from: string, to: string, language: string): string => {
  if (from === to) return shownPeriod(from, language);
  const shortest = Math.min(from.length, to.length);
  if (shortest === 4) return `${Number(from.slice(0, 4))} – ${Number(to.slice(0, 4))}`;
  const [start, end] = [from, to].map((one) => DateTime.fromISO(one.slice(0, shortest), { zone: "utc" }));
  if (!start?.isValid || !end?.isValid) return `${from} – ${to}`;
  return Interval.fromDateTimes(start, end).toLocaleString(formats[shortest] ?? {}, { locale: localeOf(language) });
};

/** `01` to `12`: `January`; `short` gives `Jan`. */
export const monthName = (month: string, language: string, width: "long" | "short" = "long"): string => formatted(`2000-${month}-01`, { month: width }, language);

/** A day or a month; as it stands where there is no such day. Each is put into words once, as pages say the same ones many times. */
const formatted = (day: string, format: DateTimeFormatOptions, language: string): string => {
  const style = `${language} ${format.year ?? ""} ${format.month ?? ""} ${format.day ?? ""}`;
  const key = `${style} ${day}`;
  const known = worded.get(key);
  if (known !== undefined) return known;
  const instant = instantOf(day);
  // In parts, as `format` puts plain spaces in place of those that hold a year and its sign together.
  const text = instant === null ? day : formatterOf(style, format, language).formatToParts(instant).map(({ value }) => value).join("");
  if (worded.size >= mostWorded) worded.clear();
  worded.set(key, text);
  return text;
};
const worded = new Map<string, string>();
const mostWorded = 50_000;

/** A new one takes thirty times as long as what it does for a day. */
const formatterOf = (style: string, format: DateTimeFormatOptions, language: string): Intl.DateTimeFormat => {
  const known = formatters.get(style) ?? new Intl.DateTimeFormat(localeOf(language), { ...format, timeZone: "UTC" });
  formatters.set(style, known);
  return known;
};
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The beginning of a day or month that is in the calendar. */
const instantOf = (day: string): number | null => {
  const instant = /^\d{4}-\d\d(?:-\d\d)?$/.test(day) ? Date.parse(day) : NaN;
  return Number.isNaN(instant) || !new Date(instant).toISOString().startsWith(day) ? null : instant;
};

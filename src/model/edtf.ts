import { library } from "../lib/library.ts";

const edtf = library<{ readonly default: (text: string) => { readonly min: number; readonly max: number } }>("edtf");

/** What an EDTF text bounds. Days are `YYYY-MM-DD`; null is unbounded. */
export interface Span {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: "day" | "month" | "year" | "range";
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/**
 * The span of an EDTF text (level 1, plus `[a..b]`), or null when it is not one.
 * The common forms are read here, as edtf.js gives a set only its first member's bounds; the rest is left to edtf.js.
 * Specification: https://www.loc.gov/standards/datetime/
 */
export const spanOf = (edtf: string): Span | null => simpleSpan(edtf) ?? setSpan(edtf) ?? otherSpan(edtf);

const simple = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%])?$/;

const simpleSpan = (edtf: string): Span | null => {
  const [whole, year = "", month, day, mark] = simple.exec(edtf) ?? [];
  if (whole === undefined || !isCalendarDate(year, month, day)) return null;
  return {
    earliest: `${year}-${month ?? "01"}-${day ?? "01"}`,
    latest: `${year}-${month ?? "12"}-${day ?? String(daysIn(year, month ?? "12")).padStart(2, "0")}`,
    precision: day ? "day" : month ? "month" : "year",
    approximate: mark === "~" || mark === "%",
    uncertain: mark === "?" || mark === "%",
  };
};

const setSpan = (edtf: string): Span | null => {
  const [, from, to] = /^\[(.*?)\.\.(.*?)\]$/.exec(edtf) ?? [];
  if (from === undefined || to === undefined || (from === "" && to === "")) return null;
  const first = from === "" ? null : simpleSpan(from);
  const last = to === "" ? null : simpleSpan(to);
  if ((from !== "" && !first) || (to !== "" && !last)) return null;
  const earliest = first?.earliest ?? null;
  const latest = last?.latest ?? null;
  if (earliest && latest && earliest > latest) return null;
  return { earliest, latest, precision: "range", approximate: false, uncertain: false };
};

const otherSpan = (text: string): Span | null => {
  if (!/^[\dX?~%./[\],{}Y-]{4,40}$/.test(text) || simple.test(text) || /^\[.*\.\..*\]$/.test(text)) return null;
  try {
    const read = edtf().default(text);
    const day = (milliseconds: number): string | null => {
      const text = Number.isFinite(milliseconds) ? new Date(milliseconds).toISOString().slice(0, 10) : null;
      return text !== null && /^\d{4}-/.test(text) ? text : null;
    };
    const span = { earliest: day(read.min), latest: day(read.max) };
    if (span.earliest === null && span.latest === null) return null;
    return { ...span, precision: "range", approximate: text.includes("~"), uncertain: text.includes("?") };
  } catch {
    return null;
  }
};

/** Whether year, month and day (as digits; month and day may be missing) exist in the Gregorian calendar, years 0001 to 9999. */
export const isCalendarDate = (year: string, month?: string, day?: string): boolean =>
  Number(year) >= 1 &&
  (month === undefined || (Number(month) >= 1 && Number(month) <= 12)) &&
  (day === undefined || (month !== undefined && Number(day) >= 1 && Number(day) <= daysIn(year, month)));

export const daysIn = (year: string, month: string): number => {
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
};

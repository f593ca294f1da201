/** Days, both included; null is open. */
export interface Range {
  readonly from: string | null;
  readonly to: string | null;
}

/** What a reader may write: a year, a month or a day. Null when it is neither, undefined when nothing is written. */
export const rangeOf = (from: string, to: string): Range => ({ from: edge(from, "first"), to: edge(to, "last") });

const edge = (text: string, side: "first" | "last"): string | null => {
  const [, year, month, day] = /^\s*(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?\s*$/.exec(text) ?? [];
  if (year === undefined) return null;
  const inMonth = month ?? (side === "first" ? "1" : "12");
  const inDay = day ?? (side === "first" ? "1" : String(new Date(Date.UTC(Number(year), Number(inMonth), 0)).getUTCDate()));
  return `${year}-${inMonth.padStart(2, "0")}-${inDay.padStart(2, "0")}`;
};

export interface Months {
  /** Those that the range touches, within the archive's own. */
  readonly all: readonly string[];
  /** Those that lie in it whole. */
  readonly whole: readonly string[];
}

/** Null when the range is open on both sides. `bounds` are the archive's first and last month. */
export const monthsOf = ({ from, to }: Range, bounds: readonly [string, string]): Months | null => {
  if (from === null && to === null) return null;
  const [first, last] = [later(from?.slice(0, 7) ?? "", bounds[0]), earlier(to?.slice(0, 7) ?? "9999", bounds[1])].map(ordinal);
  const all: string[] = [];
  for (let at = first ?? 0; at <= (last ?? -1); at++) all.push(`${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`);
  const isWhole = (month: string): boolean => (from === null || from <= `${month}-01`) && (to === null || to >= (edge(month, "last") ?? ""));
  return { all, whole: all.filter(isWhole) };
};

/** Whether a date may lie in the range. */
export const isWithin = (date: { readonly earliest: string | null; readonly latest: string | null }, { from, to }: Range): boolean =>
  (to === null || (date.earliest ?? "") <= to) && (from === null || (date.latest ?? "9999") >= from);

const ordinal = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

import type { Declared } from "../model/raw-document.ts";
import type { Evidence } from "../model/evidence.ts";
import { writtenDates } from "./written-date.ts";

/** A day that the page's markup or its print declares. */
export interface DeclaredDate {
  readonly edtf: string;
  readonly time?: string;
  readonly evidence: Evidence;
}

/** The days declared for a field, in the order of the page's format; those that cannot be told for sure are left out. */
export const declaredDates = (declared: readonly Declared[], field: "published" | "modified"): readonly DeclaredDate[] => {
  const order = figureOrder(declared);
  return declared
    .filter((one) => one.field === field)
    .flatMap(({ value }) => {
      const text = isoLike(value.value);
      const [date] = writtenDates(text.replace(/[T ]\d{2}:.*$/, "").trim());
      const edtf = date?.edtf ?? (order === null || !isPrinted(value.evidence) ? null : (date?.ambiguous[order === "day-first" ? 0 : 1] ?? null));
      const time = /T(\d{2}:\d{2}.*)$/.exec(text)?.[1];
      return edtf === null ? [] : [{ edtf, ...(time === undefined ? {} : { time }), evidence: value.evidence }];
    });
};

/** Printed words, not an attribute for programs. */
export const isPrinted = ({ place }: Evidence): boolean => /\b(?:headline|title|page)$/.test(place ?? "");

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Other ways in which programs write an instant: `Mon Oct 11 14:57:21 CEST 2021`, `20211011`, `2021.10.11 14:57`; and `28.04.23`, as people print it. */
const isoLike = (text: string): string => {
  const [, month = "", day = "", year = ""] = /^\p{L}{3},? (\p{L}{3}) (\d{1,2}) \d{2}:\d{2}:\d{2} (?:\S+ )?(\d{4})$/u.exec(text) ?? [];
  const at = monthNames.indexOf(month.toLowerCase());
  if (at >= 0) return `${year}-${String(at + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return text
    .trim()
    .replace(/^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6})?Z?$/, "$1-$2-$3")
    .replace(/^(\d{4})[.-]\s?(\d{1,2})[.-]\s?(\d{1,2})(?!\d)/, (_, y: string, m: string, d: string) => `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`)
    .replace(/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d\d)(?!\d)/, "$1.$2.20$3")
    .replace(/^(\d{1,2})-(\d{1,2})-(\d{4})(?!\d)/, "$1/$2/$3")
    .replace(/(\p{L}{3,}[.,]?)\s+['’]?(\d\d)$/u, "$1 20$2")
    .replace(/(\p{L}+)\s*\/\s*(\p{L}+)/u, "$2");
};

/** In which order the page's language writes figures; English has both, but for the United States. */
const figureOrder = (declared: readonly Declared[]): "day-first" | "month-first" | null => {
  const languages = declared.filter(({ field }) => field === "language").map(({ value }) => value.value.toLowerCase());
  if (languages.some((one) => /^en-(?:us|ph)$/.test(one))) return "month-first";
  const [first] = languages;
  return first === undefined || /^(?:en$|fil|sw)/.test(first) ? null : "day-first";
};

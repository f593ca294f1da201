import { publishedSpan, type Published } from "../../model/published.ts";
import { monthName, shownPeriod, wordedDate } from "../published-time.ts";

/** A date as citation styles take it: exact, doubtful (`ca.`, `?`), in words only (a span), or none. */
export type CitedDate =
  | { readonly kind: "exact" | "circa" | "doubted"; readonly period: string }
  | { readonly kind: "words"; readonly published: Published }
  | { readonly kind: "none" };

export const citedDate = (published: Published): CitedDate => {
  if (published.kind === "undated") return { kind: "none" };
  const span = publishedSpan(published);
  const period = published.edtf.replace(/[~?%]$/, "");
  if (!span || span.precision === "range" || !/^\d{4}(-\d\d){0,2}$/.test(period)) return { kind: "words", published };
  return { kind: span.approximate ? "circa" : span.uncertain ? "doubted" : "exact", period };
};

/** `2024, May 4` */
export const yearFirst = (period: string): string => {
  const [year = "", month, day] = period.split("-");
  return `${Number(year)}${month === undefined ? "" : `, ${monthName(month, "en")}`}${day === undefined ? "" : ` ${Number(day)}`}`;
};

/** `May 4, 2024` */
export const monthFirst = (period: string): string => shownPeriod(period, "en-US");

const shortMonths = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

/** `4 May 2024`, long months shortened. */
export const dayFirst = (period: string): string => {
  const [year = "", month, day] = period.split("-");
  return [day === undefined ? "" : String(Number(day)), month === undefined ? "" : (shortMonths[Number(month) - 1] ?? ""), String(Number(year))].filter(Boolean).join(" ");
};

/** `between 17 and 30 June 2022` */
export const inWords = (published: Published, language: "en" | "ru"): string => wordedDate(published, language);

import { isCalendarDate } from "../model/edtf.ts";
import type { Line } from "./reading.ts";
import type { WrittenDate } from "./written-date.ts";

/** Whether a page writes the day or the month first, by a date of its own that can be read in one way only. */
export interface FigureOrder {
  readonly first: "day" | "month";
  readonly line: Line;
  readonly text: string;
}

const figures = /(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d\d)(?![\d/-])/gu;

/** Null when no date tells, or two tell differently. */
export const figureOrder = (lines: readonly Line[]): FigureOrder | null => {
  let found: FigureOrder | null = null;
  for (const line of lines)
    for (const [text, p = "", q = "", year = ""] of line.text.matchAll(figures)) {
      const [isDayFirst, isMonthFirst] = [isCalendarDate(year, q, p), isCalendarDate(year, p, q)];
      if (isDayFirst === isMonthFirst) continue;
      const first = isDayFirst ? "day" : "month";
      if (found !== null && found.first !== first) return null;
      found ??= { first, line, text };
    }
  return found;
};

/** The day of an ambiguous date under that order, with the reason. */
export const inOrder = ({ ambiguous: [dayFirst, monthFirst] }: WrittenDate, order: FigureOrder | null): { readonly edtf: string; readonly reason: string } | null => {
  const edtf = order?.first === "day" ? dayFirst : monthFirst;
  if (order === null || edtf === undefined) return null;
  const at = order.line.block.lines;
  return { edtf, reason: `the ${order.first} comes first, as in “${order.text}”${at ? ` in line ${at[0]}` : ""}` };
};

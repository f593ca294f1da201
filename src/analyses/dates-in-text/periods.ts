import { daysLater, weekdayOf } from "../../lib/day.ts";
import { isCalendarDate } from "../../model/edtf.ts";

// Days are `YYYY-MM-DD`. What comes back is EDTF, weeks as ISO 8601 has them (`2022-W24`).

const two = (figure: number): string => String(figure).padStart(2, "0");

export const yearOf = (day: string): number => Number(day.slice(0, 4));
export const monthOf = (day: string): number => Number(day.slice(5, 7));

export const year = (figure: number): string => String(figure).padStart(4, "0");

/** Months are counted on from `month`, 1 to 12 being those of the year. */
export const month = (figure: number, number: number): string => {
  const index = figure * 12 + number - 1;
  return `${year(Math.floor(index / 12))}-${two((((index % 12) + 12) % 12) + 1)}`;
};

/** Null when there is no such day. */
export const day = (figure: number, number: number, date: number): string | null => (isCalendarDate(year(figure), two(number), two(date)) ? `${year(figure)}-${two(number)}-${two(date)}` : null);

/** The week of a day: its Thursday says the year (ISO 8601). */
export const week = (date: string): string => {
  const thursday = daysLater(date, 4 - weekdayOf(date));
  const first = `${thursday.slice(0, 4)}-01-01`;
  const days = Math.round((Date.parse(thursday) - Date.parse(first)) / 86_400_000);
  return `${thursday.slice(0, 4)}-W${two(Math.floor(days / 7) + 1)}`;
};

/** Quarters are counted on from `number`, 1 to 4 being those of the year. */
export const quarter = (figure: number, number: number): string => {
  const index = figure * 4 + number - 1;
  return `${year(Math.floor(index / 4))}-Q${(((index % 4) + 4) % 4) + 1}`;
};

const seasons: ReadonlyMap<string, number> = new Map([["spring", 21], ["summer", 22], ["autumn", 23], ["fall", 23], ["winter", 24]]);

/** EDTF level 1: 21 spring to 24 winter. */
export const season = (figure: number, name: string): string | null => {
  const code = seasons.get(name.toLowerCase());
  return code === undefined ? null : `${year(figure)}-${code}`;
};

export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

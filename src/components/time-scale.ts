/** Days since 1970-01-01 of a `YYYY-MM-DD`. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

/** A stretch of time, both days included. */
export interface Stretch {
  readonly first: string;
  readonly last: string;
}

/** Where a day begins on an axis of so many units, and the ticks along it. */
export interface TimeScale {
  readonly at: (day: string) => number;
  /** Beginnings of months (`2024-05`), years (`2024`) or decades (`2020`) on the axis. */
  readonly ticks: readonly string[];
}

/** From the first of the month in which it all begins to the end of that in which it ends. */
export const timeScale = ({ first, last }: Stretch, units: number): TimeScale => {
  const start = dayNumber(`${first.slice(0, 7)}-01`);
  const [year = 0, month = 1] = last.split("-").map(Number);
  const end = month === 12 ? dayNumber(`${String(year + 1).padStart(4, "0")}-01-01`) : dayNumber(`${last.slice(0, 5)}${String(month + 1).padStart(2, "0")}-01`);
  const at = (day: string): number => Math.round(((dayNumber(day) - start) / (end - start)) * units * 10) / 10;
  return { at, ticks: ticksOf(first, last) };
};

/** At most about twenty. */
const ticksOf = (first: string, last: string): readonly string[] => {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const months = (to - from) * 12 + Number(last.slice(5, 7)) - Number(first.slice(5, 7)) + 1;
  if (months <= 14) {
    const start = from * 12 + Number(first.slice(5, 7)) - 1;
    return Array.from({ length: months }, (_, index) => `${String(Math.floor((start + index) / 12)).padStart(4, "0")}-${String(((start + index) % 12) + 1).padStart(2, "0")}`);
  }
  const step = [1, 2, 5, 10, 20, 50, 100].find((one) => (to - from) / one <= 20) ?? 500;
  const begin = Math.ceil((first.slice(5, 7) === "01" ? from : from + 1) / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((to - begin) / step) + 1) }, (_, index) => String(begin + index * step).padStart(4, "0"));
};

/** Rows in which no two footprints meet; each gets the first row that has room. The starts must ascend. */
export const packed = (footprints: readonly (readonly [start: number, end: number])[]): readonly number[] => {
  const ends: number[] = [];
  return footprints.map(([start, end]) => {
    const free = ends.findIndex((taken) => taken <= start);
    const row = free === -1 ? ends.length : free;
    ends[row] = end;
    return row;
  });
};

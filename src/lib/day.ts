const length = 24 * 60 * 60 * 1000;

const instant = (day: string): number => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return Date.UTC(year, month - 1, date);
};

/** `YYYY-MM-DD`, so many days later (earlier when negative). */
export const daysLater = (day: string, count: number): string => new Date(instant(day) + count * length).toISOString().slice(0, 10);

/** 1 (Monday) .. 7. */
export const weekdayOf = (day: string): number => new Date(instant(day)).getUTCDay() || 7;

/** The Monday of the calendar week that follows the one `day` lies in (ISO 8601: weeks begin on Monday). */
export const nextMonday = (day: string): string => daysLater(day, 8 - weekdayOf(day));

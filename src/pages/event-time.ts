import type { ArchiveEvent } from "../analyses/events.ts";
import { shownPeriod, shownRange } from "../components/published-time.ts";

/** `3–5 May 2024`; null where nobody says when. */
export const eventTime = ({ date, first, last }: Pick<ArchiveEvent, "date" | "first" | "last">, language: string): string | null => {
  if (date === null || first === null || last === null) return null;
  if (first === last) return shownPeriod(first, language);
  return /^\d{4}(?:-\d\d)?$/.test(date) ? shownPeriod(date, language) : shownRange(first, last, language);
};

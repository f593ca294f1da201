import { writtenDates } from "./written-date.ts";

/** What a byline says beside its date: the words before it, or those behind one that stands first. */
export const withoutDate = (said: string): string => {
  const text = said.replace(gluedMonth, "$1 ");
  const [date] = writtenDates(text);
  if (!date) return text.replace(/\s+\d.*$/u, "").replace(dateLead, "");
  const before = text.slice(0, date.start).replace(dateLead, "");
  return before.trim() !== "" ? before : text.slice(date.end).replace(/^[\s,|•·–—-]*(?:\d{1,2}:\d{2})?[\s,|•·–—-]*/u, "");
};

/** `Anna PersonDec. 18`: as pages run them together. */
const gluedMonth = /(\p{L})(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2}(?!\d))/u;
const dateLead = /(?:\s+(?:on|am|vom|le|el|updated|published))?[\s,|•·–—-]+$|\s+(?:on|am|vom|le|el|updated|published)$/iu;

import { months } from "../tables/calendar.ts";

/** A month, or a day of a month, without its year. */
export interface BareMonth {
  /** 1..12. */
  readonly month: number;
  readonly day: number | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Said to be going on: `earlier in March`. */
  readonly isCurrent: boolean;
}

const lead = "(?<lead>(?:earlier|later) in|(?:in |of |since |on )?(?:early|late|mid)[ -]|in|on|since|im|am|en|в|у|с|з)\\s*";
const pattern = new RegExp(`(?<!\\p{L})${lead}(?:(?<d1>\\d{1,2})\\.?\\s+)?(?<b>\\p{L}{3,})\\.?(?:\\s+(?<d2>\\d{1,2})(?!\\d))?(?<after>,?\\s*(?:\\p{L}+\\s+)?\\d{4})?`, "giu");

/** A preposition stands before each, as `may` and `march` are also other words. */
export const bareMonths = (text: string): readonly BareMonth[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const { lead: before = "", d1, d2, b = "", after } = match.groups ?? {};
    const month = months.get(b.toLowerCase());
    if (month === undefined || after !== undefined || (/^[a-z]/.test(b) && /^\p{Script=Latin}+$/u.test(b) && isEnglish(before))) return [];
    const day = d1 ?? d2;
    return [{ month, day: day === undefined ? null : Number(day), start: match.index, end: match.index + match[0].length, text: match[0].trim(), isCurrent: /^(?:earlier|later) in$/i.test(before.trim()) }];
  });

const isEnglish = (lead: string): boolean => /^(?:in|on|of|since|early|late|mid|earlier|later)/i.test(lead.trim());

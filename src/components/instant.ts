import { DateTime } from "luxon";
import { recent } from "../lib/recent.ts";

/** A day or instant as one in UTC, `2014-03-27T00:00:00Z`; null when it is neither. */
export const instant = (text: string | null): string | null => {
  if (text !== null && isPlainDay.test(text)) return `${text}T00:00:00Z`;
  return text === null ? null : otherInstant(text) || null;
};

/** Empty when it is none. Days come again and again. */
const otherInstant = recent(2000, (text) => {
  const read = DateTime.fromISO(text, { zone: "utc" });
  return read.isValid ? (read.toISO({ suppressMilliseconds: true }) ?? "") : "";
});

/** A day that every month has. */
const isPlainDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;

/** An instant as RSS writes it: `Thu, 27 Mar 2014 00:00:00 +0000`. */
export const rfc822 = (text: string): string => DateTime.fromISO(text, { setZone: true }).toRFC2822() ?? text;

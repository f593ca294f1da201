import { safeUrl } from "./safe-url.ts";

/** A recorded copy of a page in a web archive. */
export interface Capture {
  /** The copy's own address. */
  readonly capture: string;
  /** The address that was recorded. */
  readonly url: string;
}

/** https://web.archive.org/web/20200101120000im_/http://… and its kin. */
const wayback = /^https?:\/\/(?:web|wayback)\.archive\.org\/web\/(\d{4,14})(?:[a-z]{2}_)?\/(\S+)$/i;
/** https://archive.ph/20200101120000/https://… or with 2020.01.01-120000. */
const archiveToday = /^https?:\/\/archive\.(?:today|ph|is|li|md|fo|vn)\/(?:o\/\w+|\d{8,14}|\d{4}\.\d\d\.\d\d-\d{6})\/(https?:\/\/\S+)$/i;

/** The capture and what it is of, when the address is a capture's; else null. */
export const captureOf = (address: string): Capture | null => {
  const [, stamp = "", recorded = ""] = wayback.exec(address) ?? [];
  const given = recorded === "" ? (archiveToday.exec(address)?.[1] ?? "") : /^https?:/i.test(recorded) ? recorded.replace(/^(https?:)\/(?!\/)/i, "$1//") : `http://${recorded}`;
  const url = safeUrl(given);
  if (url === null || captureOf(url) !== null) return null;
  return { capture: recorded === "" ? address : `https://web.archive.org/web/${stamp}/${recorded}`, url };
};

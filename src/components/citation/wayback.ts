/**
 * Where the Wayback Machine leads to its capture nearest to a day: made without asking it, so a capture may be missing.
 * https://en.wikipedia.org/wiki/Help:Using_the_Wayback_Machine
 */
export const waybackUrl = (original: string, day: string | null): string => `https://web.archive.org/web/${day?.replaceAll("-", "") ?? "2"}/${original}`;

import { html, type Html, type Part } from "../lib/html.ts";
import { safeUrl } from "../lib/safe-url.ts";

/** A link out of the archive; only its words when its address is missing or not safe. */
export const outsideLink = (address: string | null, words: Part): Html => {
  const url = outsideUrl(address);
  return url === null ? html`${words}` : html`<a href="${url}" rel="noopener noreferrer nofollow">${words}</a>`;
};

/** A safe address as browsers write it, or null. */
export const outsideUrl = (address: string | null): string | null => {
  const url = address === null ? null : safeUrl(address);
  return url === null ? null : new URL(url).href;
};

/** An address short enough to read: host and path, without the scheme. */
export const shortUrl = (address: string): string => {
  const plain = address.replace(/^https?:\/\/(www\.)?/i, "").replace(/\/$/, "");
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
};

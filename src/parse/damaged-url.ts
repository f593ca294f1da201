/** A word of the headline that the address breaks in two, as when a line was wrapped and joined again: `crime-a` for `Crimea`. */
export interface BrokenWord {
  /** As it stands in the address. */
  readonly text: string;
  readonly proposed: string;
}

/**
 * The break near the end of an address's words, or null. The words around must agree with the headline: three of them, and the one right before.
 * What the headline itself parts by an apostrophe, a hyphen or a full stop is no break (`trump-s`, `nur-sultan`, `u-s`).
 */
export const brokenWordIn = (url: string, headline: string): BrokenWord | null => {
  const slug = URL.canParse(url) ? (new URL(url).pathname.split("/").findLast((part) => part.split("-").length >= 4) ?? "") : "";
  const words = slug.toLowerCase().replace(/\.[a-z]{2,5}$/, "").split("-").filter((one) => one !== "");
  if (slug === "") return null;
  const own = plain(headline).split(/\s+/).map((one) => one.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""));
  const whole = new Set(own.filter((one) => /^\p{L}+$/u.test(one)));
  const parts = new Set(own.flatMap((one) => one.split(/[^\p{L}\p{N}]+/u)));
  if (words.filter((one) => whole.has(one) && one.length > 2).length < 2) return null;
  const from = Math.max(1, words.length - 5);
  for (let at = from; at + 1 < words.length; at++) {
    const [before = "", first = "", second = ""] = words.slice(at - 1);
    const joined = first + second;
    if (joined.length >= 5 && whole.has(joined) && parts.has(before) && !(parts.has(first) && parts.has(second))) return { text: `${first}-${second}`, proposed: joined };
  }
  return null;
};

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

import { wordsOf } from "../lib/text.ts";

/** The share of the address's last words that the text has too. */
export const slugAgreement = (text: string, url: string): number => {
  const slug = decoded(new URL(url).pathname).split("/").filter((part) => part.length > 8).at(-1) ?? "";
  const words = slug.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 3 && !/\d{4,}|^html?$/.test(word));
  if (words.length < 3) return 0;
  const own = new Set(wordsOf(text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’]/g, "")).flatMap((word) => word.split("-")));
  return words.filter((word) => own.has(word)).length / words.length;
};

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

import { wordsOf } from "../lib/text.ts";
import { wholeLineRule } from "../tables/phrases.ts";
import type { Line } from "./reading.ts";

/** In words. Before the first there may be an empty one. */
const most = 16;

/** `Facebook Twitter Email`, `Newer Older`: nothing but words that are furniture alone. */
export const isRowOfPhrases = (line: Line): boolean => {
  const words = line.form.split(/[\s,|•·/]+/u, most + 2).filter(Boolean);
  if (words.length < 2 || words.length > most) return false;
  const known = words.filter((word) => wholeLineRule(word) !== null).length;
  return known === words.length || (words.length > 2 && known / words.length >= 0.6 && wordsOf(line.text).every((word) => /^\p{Lu}/u.test(word)));
};

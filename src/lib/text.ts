import { kindAt, letter, numeral } from "./characters.ts";

/** Order that no locale changes: by UTF-16 code unit. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** White space folded to single spaces, edges off. */
export const folded = (text: string): string => (unfolded.test(text) ? text.replace(/[\s\u200b]+/g, " ") : text).trim();

const unfolded = /[^\S ]|\u200b| {2}/;

/** For comparing what a reader would call the same words: case, glyphs of quotes and dashes, white space do not matter. */
export const sameWords = (text: string): string => {
  if (!isMarked.test(text)) return text.toLowerCase().trim();
  const same = folded(text.normalize("NFC").toLowerCase());
  return !glyphs.test(same)
    ? same
    : same
        .replace(/[\u2018\u2019\u201a\u201b\u02bc\u0060\u00b4]/g, "'")
        .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g, '"')
        .replace(/[\u2010-\u2015\u2212]/g, "-");
};

/** Whether there is more to do than to take capitals and edges off: anything beyond ASCII, a control character, a backtick, two spaces. */
const isMarked = /[^ !-_a-~]| {2}/;

const glyphs = /[\u2010-\u201f\u00ab\u00b4\u00bb\u0060\u02bc\u2212]/;

/** A line as the phrase tables write it: `sameWords` with outer punctuation and symbols off. */
export const phraseForm = (same: string): string => {
  let [start, end] = [0, same.length];
  while (start < end && (kindAt(same, start) & (letter | numeral)) === 0) start++;
  while (end > start && (kindAt(same, end - 1) & (letter | numeral)) === 0) end--;
  return same.slice(start, end);
};

export const wordsOf = (text: string): readonly string[] => text.match(oneWord) ?? [];

/** Whether it has so many words, or more. */
export const hasWords = (text: string, count: number): boolean => {
  oneWord.lastIndex = 0;
  for (let found = 0; found < count; found++) if (!oneWord.test(text)) return false;
  return true;
};

const oneWord = /[\p{L}\p{N}]+(?:['’\u02bc-][\p{L}\p{N}]+)*/gu;

/**
 * A name for an address: `[a-z0-9-]`, at most 60 characters; letters of other scripts are kept apart by a short hash of theirs,
 * so that the slug never depends on other names. So is a name that Windows keeps for its devices.
 */
export const slug = (text: string, hash: (text: string) => string): string => {
  const plain = text.normalize("NFKD").toLowerCase().replace(/\p{M}+/gu, "");
  const name = plain.replace(/['’]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60).replace(/-+$/, "");
  const lost = /[^\p{ASCII}]/u.test(plain);
  return lost || name === "" || /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(name) ? [name, hash(text.normalize("NFC"))].filter(Boolean).join("-") : name;
};

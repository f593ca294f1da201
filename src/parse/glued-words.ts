import camelNames from "../tables/camel-names.json";

/** A token in which two words seem to have run together, and the two words. */
export interface GluedWords {
  readonly start: number;
  readonly text: string;
  readonly proposed: string;
}

/** All words of one article, for asking whether a word stands elsewhere, too. Counted when first asked for. */
export interface Vocabulary {
  /** How often a word stands there, as written. */
  readonly counts: ReadonlyMap<string, number>;
  /** It writes a capital behind short prefixes, as Xhosa and Zulu do: `eLynnwood`, `uMnyango`. */
  readonly hasPrefixes: boolean;
}

const word = /[\p{L}\p{M}]+/gu;
/** Latin, Greek and Cyrillic, which are what has capitals and is read here; far quicker than `\p{Ll}\p{Lu}`. */
const join = /[a-zß-öø-ÿα-ωа-џґғқңүұһәө][A-ZÀ-ÖØ-ÞΑ-ΩЀ-ЯҐҒҚҢҮҰҺӘӨ]/;
/** A token with a join in it, of no more letters than words have. */
const joined = /(?<![\p{L}\p{M}])[\p{L}\p{M}]{1,40}?\p{Ll}\p{Lu}[\p{L}\p{M}]{0,40}(?![\p{L}\p{M}])/gu;
/** As far as is looked around a token, in characters. */
const around = 80;

export const vocabularyOf = (texts: readonly string[]): (() => Vocabulary) => {
  let known: Vocabulary | null = null;
  return () => (known ??= countedWords(texts));
};

const countedWords = (texts: readonly string[]): Vocabulary => {
  const counts = new Map<string, number>();
  for (const text of texts) for (const [one] of text.matchAll(word)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return { counts, hasPrefixes: [...counts.keys()].filter((one) => /^\p{Ll}{1,2}\p{Lu}\p{Ll}/u.test(one)).length >= 2 };
};

/** Known names written like this: brands, parties, programs. */
const names: ReadonlySet<string> = new Set(camelNames.map((name) => name.toLowerCase()));

/**
 * Words without the space between them (`PostOakley`): one change from small letter to capital inside a token that stands once.
 * A name that is written like this is none: a particle (`McDonald`, `DiCaprio`), a known brand, the letters of an address.
 */
export const gluedWordsIn = (text: string, vocabulary: () => Vocabulary): readonly GluedWords[] =>
  !join.test(text)
    ? []
    : [...text.matchAll(joined)].flatMap((match) => {
        const [first, second, more] = match[0].split(/(?<=\p{Ll})(?=\p{Lu})/u);
        if (first === undefined || second === undefined || more !== undefined) return [];
        if (isNameAsWritten(first, second) || isInAddress(text, match.index, match[0].length)) return [];
        const words = vocabulary();
        if (words.hasPrefixes || (words.counts.get(match[0]) ?? 0) > 1) return [];
        const isGlued = /^\p{Ll}/u.test(first) ? isSentenceRunOn(first, second, words) : isNameRunOn(first, second, neighbours(text, match.index, match[0].length), words);
        return isGlued ? [{ start: match.index, text: match[0], proposed: `${first} ${second}` }] : [];
      });

const particle = /^(?:mc|mac|fitz|de|del|della|des|di|da|do|dos|du|la|le|lo|van|von|vande|vander|al|el|ben|bin|ibn|abu|san|saint|st|o|kwa|ha|mid|pre|pro|non|anti)$/iu;

/** `Innen`, `In` are German word ends: `BürgerInnen`. */
const isNameAsWritten = (first: string, second: string): boolean =>
  particle.test(first) || /^In(?:nen)?$/u.test(second) || !/^\p{Lu}[\p{Ll}\p{M}]+$/u.test(second) || names.has((first + second).toLowerCase()) || names.has(`${first}${second}`.toLowerCase().replace(/s$/, ""));

/** Addresses, file names, handles and hashtags are written without spaces. */
const isInAddress = (text: string, start: number, length: number): boolean => {
  const before = /\S*$/u.exec(text.slice(Math.max(0, start - around), start))?.[0] ?? "";
  const after = /^\S*/u.exec(text.slice(start + length, start + length + around))?.[0] ?? "";
  return /[@#_/\\.\d=&]$|:\/\/|www\./u.test(before) || /^(?:[@_/\\\d=]|\.\p{L}|\(\))/u.test(after);
};

/** A word in small letters runs into one with a capital: `researchersThe`. */
const isSentenceRunOn = (first: string, second: string, { counts }: Vocabulary): boolean =>
  first.length >= 3 && (second.length >= 4 || (second.length >= 2 && (counts.has(second) || counts.has(second.toLowerCase())) && counts.has(first)));

/** Two names: both words stand elsewhere, or both stand in a row of names. */
const isNameRunOn = (first: string, second: string, [before, after]: readonly [string, string], { counts }: Vocabulary): boolean => {
  const isCapital = (one: string): boolean => /^\p{Lu}\p{Ll}/u.test(one);
  if (first.length < 4 || second.length < 4) return false;
  return (counts.has(first) && counts.has(second)) || (isCapital(before) && isCapital(after));
};

/** The words right before and behind, nothing but a space between. */
const neighbours = (text: string, start: number, length: number): readonly [string, string] => [
  /([\p{L}\p{M}]+)[ \u00a0]$/u.exec(text.slice(Math.max(0, start - around), start))?.[1] ?? "",
  /^[ \u00a0]([\p{L}\p{M}]+)/u.exec(text.slice(start + length, start + length + around))?.[1] ?? "",
];

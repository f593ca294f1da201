/** Phrases by the first letters of their first word, so that a text is read once for all of them. */
export interface PhraseIndex {
  readonly byStart: ReadonlyMap<string, readonly Phrase[]>;
}

interface Phrase {
  readonly phrase: string;
  /** Each word, and whether any ending may follow. */
  readonly words: readonly { readonly text: string; readonly open: boolean }[];
}

export interface Hit {
  readonly count: number;
  /** As it first stands in the text. */
  readonly text: string;
}

const keyLength = 2;
const word = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
const plain = (text: string): string => text.normalize("NFC").toLowerCase().replace(/[’\u02bc]/g, "'");

/** `sanction*` matches every word that begins so; other words match themselves, an English plural and a possessive. */
export const phraseIndex = (phrases: readonly string[]): PhraseIndex => {
  const byStart = new Map<string, Phrase[]>();
  for (const phrase of new Set(phrases)) {
    const words = [...plain(phrase).matchAll(/([\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*)(\*?)/gu)].map(([, text = "", star]) => ({ text, open: star === "*" }));
    const first = words[0];
    if (!first) continue;
    const key = first.text.slice(0, keyLength);
    const list = byStart.get(key);
    if (list) list.push({ phrase, words });
    else byStart.set(key, [{ phrase, words }]);
  }
  return { byStart };
};

/** The phrases that occur, each with its number and its words as they stand. */
export const phraseHits = (index: PhraseIndex, tokens: Tokens): ReadonlyMap<string, Hit> => {
  const hits = new Map<string, Hit>();
  for (let at = 0; at < tokens.words.length; at++)
    for (const { phrase, words } of index.byStart.get(tokens.words[at]?.slice(0, keyLength) ?? "") ?? []) {
      if (!words.every((one, step) => matches(tokens.words[at + step], one))) continue;
      const hit = hits.get(phrase);
      hits.set(phrase, { count: (hit?.count ?? 0) + 1, text: hit?.text ?? tokens.text.slice(tokens.starts[at], tokens.ends[at + words.length - 1]) });
    }
  return hits;
};

const matches = (token: string | undefined, wanted: { readonly text: string; readonly open: boolean }): boolean => {
  if (token === undefined || !token.startsWith(wanted.text)) return false;
  if (wanted.open || token.length === wanted.text.length) return true;
  const ending = token.slice(wanted.text.length);
  return ending === "s" || ending === "es" || ending === "'s";
};

/** The words of a text, lower case, and where each stands. */
export interface Tokens {
  readonly text: string;
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export const tokensOf = (text: string): Tokens => {
  const [words, starts, ends]: [string[], number[], number[]] = [[], [], []];
  for (const match of text.matchAll(word)) {
    words.push(plain(match[0]));
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return { text, words, starts, ends };
};

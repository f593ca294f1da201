import { recent } from "../lib/recent.ts";
import { stemOf } from "./stems.ts";

/** Phrases by their first word, so that a text is read once for all of them. */
export interface PhraseIndex {
  /** By the stem of the first word. */
  readonly byStem: ReadonlyMap<string, readonly Phrase[]>;
  /** Those whose first word has a star, by its first letters. */
  readonly byStart: ReadonlyMap<string, readonly Phrase[]>;
}

interface Phrase {
  readonly phrase: string;
  readonly words: readonly PhraseWord[];
}

interface PhraseWord {
  readonly text: string;
  readonly stem: string;
  /** Any ending may follow. */
  readonly open: boolean;
}

export interface Hit {
  readonly count: number;
  /** As it first stands in the text. */
  readonly text: string;
}

const startLength = 2;
const word = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
const plain = (text: string): string => text.normalize("NFC").toLowerCase().replace(/[’\u02bc]/g, "'");

/** `sanction*` matches every word that begins so; other words match themselves and their inflected forms. */
export const phraseIndex = (phrases: readonly string[]): PhraseIndex => {
  const [byStem, byStart] = [new Map<string, Phrase[]>(), new Map<string, Phrase[]>()];
  for (const phrase of new Set(phrases)) {
    const words = [...plain(phrase).matchAll(/([\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*)(\*?)/gu)].map(([, text = "", star]) => ({ text, stem: stemOf(text), open: star === "*" }));
    const first = words[0];
    if (!first) continue;
    const [index, key] = first.open ? [byStart, first.text.slice(0, startLength)] : [byStem, first.stem];
    const list = index.get(key);
    if (list) list.push({ phrase, words });
    else index.set(key, [{ phrase, words }]);
  }
  return { byStem, byStart };
};

/** The phrases that occur, each with its number and its words as they stand. */
export const phraseHits = ({ byStem, byStart }: PhraseIndex, tokens: Tokens): ReadonlyMap<string, Hit> => {
  const hits = new Map<string, Hit>();
  for (let at = 0; at < tokens.words.length; at++) {
    const stemmed = byStem.get(tokens.stems[at] ?? "");
    const started = byStart.size === 0 ? undefined : byStart.get(tokens.words[at]?.slice(0, startLength) ?? "");
    for (const list of [stemmed, started])
      for (const { phrase, words } of list ?? []) {
        if (!words.every((one, step) => matches(tokens, at + step, one))) continue;
        const hit = hits.get(phrase);
        hits.set(phrase, { count: (hit?.count ?? 0) + 1, text: hit?.text ?? tokens.text.slice(tokens.starts[at], tokens.ends[at + words.length - 1]) });
      }
  }
  return hits;
};

const matches = (tokens: Tokens, at: number, wanted: PhraseWord): boolean => (wanted.open ? tokens.words[at]?.startsWith(wanted.text) === true : tokens.stems[at] === wanted.stem);

/** The words of a text, lower case, their stems, and where each stands. */
export interface Tokens {
  readonly text: string;
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export const tokensOf = (text: string): Tokens => {
  const [words, starts, ends]: [string[], number[], number[]] = [[], [], []];
  const stems: string[] = [];
  for (const match of text.matchAll(word)) {
    const { form, stem } = read(match[0]);
    words.push(form);
    stems.push(stem);
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return { text, words, stems, starts, ends };
};

/** Most words of an archive are few. */
const read = recent(50_000, (one: string) => ((form) => ({ form, stem: stemOf(form) }))(plain(one)));

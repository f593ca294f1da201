import { shortHash } from "../../lib/hash.ts";
import { slug } from "../../lib/text.ts";
import type { FramedThing } from "../../model/framing.ts";
import { tokensOf, type Tokens } from "../phrases.ts";
import { stemOf } from "../stems.ts";

/** Languages whose inflected forms `stemOf` knows; in others, and where none is known, words count only as written. */
export const inflected: ReadonlySet<string> = new Set(["en", "ru", "uk"]);

/** The forms of all terms of one thing, for texts of one language. */
export interface TermIndex {
  /** By the first word, or its stem where forms are inflected. */
  readonly byWord: ReadonlyMap<string, readonly Form[]>;
  /** Forms whose first word has a star, by its first letter. */
  readonly byLetter: ReadonlyMap<string, readonly Form[]>;
  readonly isInflected: boolean;
  /** Whether a text may have any of them; seldom wrong, and fast. */
  readonly mayHave: RegExp;
}

interface Form {
  readonly term: number;
  readonly words: readonly FormWord[];
}

interface FormWord {
  readonly text: string;
  readonly stem: string;
  /** Any ending may follow. */
  readonly isOpen: boolean;
}

/** Where a term stands in a text. */
export interface Place {
  readonly term: number;
  readonly start: number;
  readonly end: number;
}

/** The ids of the terms: as given, else made of the name, each once. */
export const termIds = ({ terms }: FramedThing): readonly string[] => {
  const used = new Set(terms.flatMap(({ id }) => id ?? []));
  return terms.map(({ id, name }, at) => {
    if (id !== undefined) return id;
    const made = slug(name, shortHash);
    const own = used.has(made) ? `${made}-${at + 1}` : made;
    used.add(own);
    return own;
  });
};

/** `language`: primary subtag; null where it is not known, when the forms of every language are looked for as written. */
export const termIndex = ({ terms }: FramedThing, language: string | null): TermIndex => {
  const isInflected = language !== null && inflected.has(language);
  const [byWord, byLetter] = [new Map<string, Form[]>(), new Map<string, Form[]>()];
  const beginnings = new Set<string>();
  for (const [term, { name, forms }] of terms.entries()) {
    const given = Object.values(forms).flat().length === 0 ? { "*": [name] } : forms;
    for (const [of, list] of Object.entries(given))
      for (const text of language === null || of === "*" || of === language ? list : []) {
        const words = formWords(text);
        const [first] = words;
        if (!first) continue;
        const [map, key] = first.isOpen ? [byLetter, first.text.slice(0, 1)] : [byWord, isInflected ? first.stem : first.text];
        const known = map.get(key);
        if (known) known.push({ term, words });
        else map.set(key, [{ term, words }]);
        beginnings.add(first.isOpen || !isInflected ? first.text : first.stem);
      }
  }
  // Words hold letters, figures and apostrophes, nothing that a pattern could take for a sign of its own.
  const alternatives = [...beginnings].sort().map((one) => one.replace(/'/g, "['’ʼ]"));
  return { byWord, byLetter, isInflected, mayHave: alternatives.length === 0 ? /(?!)/ : new RegExp(alternatives.join("|"), "iu") };
};

const formWords = (text: string): readonly FormWord[] => {
  const { words, stems, ends } = tokensOf(text);
  return words.map((word, at) => ({ text: word, stem: stems[at] ?? stemOf(word), isOpen: text[ends[at] ?? 0] === "*" }));
};

/** Every place of a term, none counted twice: of the forms that begin at a word the longest counts, of equals that of the earlier term. */
export const termPlaces = (index: TermIndex, text: string): readonly Place[] => {
  if (!index.mayHave.test(text.normalize("NFC"))) return [];
  const tokens = tokensOf(text);
  const places: Place[] = [];
  for (let at = 0; at < tokens.words.length; at++) {
    const word = tokens.words[at] ?? "";
    const near = [...(index.byWord.get((index.isInflected ? tokens.stems[at] : word) ?? "") ?? []), ...(index.byLetter.get(word.slice(0, 1)) ?? [])];
    let best: Form | null = null;
    for (const form of near)
      if (form.words.every((one, step) => matches(one, tokens, at + step, index.isInflected)) && (!best || form.words.length > best.words.length || (form.words.length === best.words.length && form.term < best.term))) best = form;
    if (!best) continue;
    places.push({ term: best.term, start: tokens.starts[at] ?? 0, end: tokens.ends[at + best.words.length - 1] ?? 0 });
    at += best.words.length - 1;
  }
  return places;
};

const matches = ({ text, stem, isOpen }: FormWord, tokens: Tokens, at: number, isInflected: boolean): boolean => {
  const word = tokens.words[at];
  if (word === undefined) return false;
  return isOpen ? word.startsWith(text) : word === text || (isInflected && tokens.stems[at] === stem);
};

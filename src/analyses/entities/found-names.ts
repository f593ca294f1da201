import type { Article } from "../../model/article.ts";
import { contextEvidence } from "./context-evidence.ts";
import { scaled, sumOf, type Evidence } from "./evidence.ts";
import type { CuratedName } from "./curated-names.ts";
import { knownNames, type KnownName } from "./known-names.ts";
import { isCapital, isOpenerWord, runAt, type Stretch } from "./runs.ts";
import { segmentsOf } from "./segments.ts";
import { countsShare, shapeEvidence, type ShapedWord } from "./shape-evidence.ts";
import { tokensOf, type Token } from "./tokens.ts";
import { addName, emptyTrie, longestName, type NameTrie } from "./trie.ts";
import type { WordUse } from "./word-use.ts";
import { demonyms } from "../../tables/gazetteer.ts";
import { commonWords, titleWords } from "../../tables/name-evidence.ts";
import { givenNames } from "../../tables/name-words.ts";

/** A stretch of text that may be a name. `block` -1 is the headline. */
export interface FoundName {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What uses of the same name share: its words' keys. */
  readonly form: string;
  readonly keys: readonly string[];
  /** What the name itself says, wherever it stands. */
  readonly shape: Evidence;
  /** What this place says. */
  readonly context: Evidence;
  readonly known: KnownName | null;
  /** A curator's: final. */
  readonly curated: CuratedName | null;
  /** Its capital may be the sentence's or the headline's alone. */
  readonly isUnsure: boolean;
  /** The letters in brackets behind it that stand for it. */
  readonly acronym: string | null;
}

/** A name of one word whose shape depends on how much of the word's use is in small letters: with what it says besides. */
export interface SharedWord {
  readonly word: ShapedWord;
  readonly hint: Evidence;
}

/** A name of running text. */
export interface RunningName extends FoundName {
  readonly shared: SharedWord | null;
}

const headline = -1;

export interface NamesFound {
  readonly names: readonly RunningName[];
  /** Blocks whose every word has a capital, by their places; -1 is the headline. */
  readonly titles: readonly number[];
}

/** The names of an article's running text; what stands in its titles is read later, when names are known. */
export const foundNames = (article: Article, curated: NameTrie<CuratedName>, use: WordUse): NamesFound => {
  const blocks = blocksOf(article).map((one) => ({ ...one, isTitle: isTitleCase(one.tokens, use) }));
  return {
    names: blocks.flatMap(({ text, block, tokens, isTitle }) => (isTitle ? [] : namesIn(text, block, tokens, curated, use))),
    titles: blocks.filter(({ text, block, isTitle }) => isTitle && (block === headline || text.length <= longestTitle)).map(({ block }) => block),
  };
};

/** The words of an article's titles, given by their places. */
export const readTitles = (article: Article, titles: readonly number[]): readonly ReadBlock[] => {
  const read = blockReader(article);
  return titles.map((block) => read(block === headline ? article.headline : (article.body[block]?.text ?? ""), block));
};

/** The names in titles: only those that ship, a curator gave, or running text has. */
export const titleNames = (titles: readonly ReadBlock[], curated: NameTrie<CuratedName>, own: NameTrie<string>, common: NameTrie<string>): readonly FoundName[] =>
  titles.flatMap(({ text, block, tokens }) => {
    const names: FoundName[] = [];
    for (let at = 0; at < tokens.length; ) {
      const given = longestName(curated, tokens, at);
      const isName = isCapital(tokens[at]);
      const shipped = isName ? longestName(knownNames(), tokens, at) : null;
      const longest = Math.max(given?.length ?? 0, shipped?.length ?? 0, isName ? (longestName(own, tokens, at)?.length ?? 0) : 0, isName ? (longestName(common, tokens, at)?.length ?? 0) : 0);
      if (longest > 0) {
        const known = given === null && shipped?.length === longest ? shipped.value : null;
        const words = tokens.slice(at, at + (given?.length ?? longest));
        const shape = known ? { ...none, [known.kind]: known.weight } : shapeEvidence(words, nothingUsual);
        names.push(nameAt(text, block, tokens, { from: at, to: at + words.length }, { shape, context: none, known, curated: given?.value ?? null }, true));
        at += words.length;
      } else at++;
    }
    return names;
  });

/** The names of running texts, for their titles. */
export const nameTrie = (names: readonly FoundName[], use: WordUse): NameTrie<string> => {
  const trie = emptyTrie<string>();
  for (const { text, keys, form } of names) if (keys.length > 1 || (text.length > 3 && use.common(form) < 0.1)) addName(trie, text, form);
  return trie;
};

const none = sumOf([]);
const nothingUsual: Pick<WordUse, "common" | "isOver"> = { common: () => 0, isOver: () => false };

export interface ReadBlock {
  readonly text: string;
  readonly block: number;
  readonly tokens: readonly Token[];
}

/** A title has no more characters. */
const longestTitle = 250;

const blocksOf = (article: Article): readonly ReadBlock[] => {
  const read = blockReader(article);
  const body = article.body.flatMap((block, at) => (block.kind === "code" ? [] : [read(block.text, at)]));
  return article.evidence.headline?.method === "inferred" ? body : [read(article.headline, headline), ...body];
};

const blockReader = (article: Article): ((text: string, block: number) => ReadBlock) => {
  const language = article.language ?? "en";
  const glued = new Set(article.oddities.flatMap(({ code, text }) => (code === "glued-words" ? [text] : [])));
  return (text, block) => ({ text, block, tokens: tokensOf(text, language, glued) });
};

const nameAt = (text: string, block: number, tokens: readonly Token[], span: Stretch, rest: Pick<FoundName, "shape" | "context" | "known" | "curated">, isUnsure: boolean): FoundName => {
  const [words, start, end] = [tokens.slice(span.from, span.to), tokens[span.from]?.start ?? 0, tokens[span.to - 1]?.end ?? 0];
  const keys = words.map(({ key, shape }) => (shape === "capitals" && key.length <= 4 ? key.toUpperCase() : key));
  const isAlone = words.length === 1 && words[0]?.opens === true;
  return { block, start, end, text: text.slice(start, end), form: keys.join(" "), keys, ...rest, isUnsure: isUnsure || isAlone, acronym: acronymBehind(text, tokens, span) };
};

const namesIn = (text: string, block: number, tokens: readonly Token[], curated: NameTrie<CuratedName>, use: WordUse): readonly RunningName[] => {
  const known = knownNames();
  const names: RunningName[] = [];
  const add = (span: Stretch, rest: Pick<FoundName, "shape" | "context" | "known" | "curated">, shared: SharedWord | null = null): void => void names.push({ ...nameAt(text, block, tokens, span, rest, false), shared });
  for (let at = 0; at < tokens.length; ) {
    const own = longestName(curated, tokens, at);
    if (own) {
      add({ from: at, to: at + own.length }, { shape: none, context: none, known: null, curated: own.value });
      at += own.length;
      continue;
    }
    if (!isCapital(tokens[at])) {
      at++;
      continue;
    }
    const event = datedEvent(tokens, at);
    if (event) {
      add(event, { shape: { ...none, event: 6 }, context: none, known: null, curated: null });
      at = event.to;
      continue;
    }
    const shipped = longestName(known, tokens, at);
    const run = runAt(tokens, at, (next) => endsRun(tokens, next, longestName(curated, tokens, next), use));
    if (shipped && at + shipped.length > run.to) {
      add({ from: at, to: at + shipped.length }, { shape: { ...none, [shipped.value.kind]: shipped.value.weight }, context: none, known: shipped.value, curated: null });
      at += shipped.length;
      continue;
    }
    for (const segment of segmentsOf(tokens, withoutOpener(tokens, run, use), known)) {
      const words = tokens.slice(segment.from, segment.to);
      const [word] = words;
      const shape = sumOf([segment.hint, segment.known && segment.hint[segment.known.kind] >= 3 && words.length > 1 ? none : shapeEvidence(words, use)]);
      const shared = word && words.length === 1 && countsShare(word, use) ? { word, hint: segment.hint } : null;
      add(segment, { shape, context: scaled(contextEvidence(text, tokens, segment), segment.known === null ? 1 : segment.known.weight >= 4 ? 0.15 : 0.6), known: segment.known, curated: null }, shared);
    }
    at = run.to;
  }
  return names;
};

/** A curator's name begins its own, but for a surname behind what is neither title nor usual word: that is another's full name. */
const endsRun = (tokens: readonly Token[], at: number, given: { readonly value: CuratedName; readonly length: number } | null, use: WordUse): boolean => {
  const before = tokens[at - 1];
  const isSurname = given !== null && given.length === 1 && given.value.kind === "person" && given.value.entity !== null;
  return given !== null && !(isSurname && before !== undefined && isGivenName(before, use));
};

const isGivenName = (token: Token, use: WordUse): boolean =>
  givenNames.has(token.lower) || /^\p{Lu}\.$/u.test(token.text) || (token.shape === "capital" && !titleWords.has(token.lower) && !demonyms.has(token.lower) && !commonWords.has(token.lower) && !isOpenerWord(token) && use.isUnder(token.lower, 0.1));

/** `2011 Oslo council election`: an event that its year tells from others. */
const datedEvent = (tokens: readonly Token[], at: number): Stretch | null => {
  if (!/^(?:1[5-9]|20)\d\d$/.test(tokens[at - 1]?.text ?? "")) return null;
  for (let to = at; to < at + 7 && tokens[to]?.gap === "space"; to++) if (occasion.test(tokens[to]?.lower ?? "")) return { from: at, to: to + 1 };
  return null;
};

const occasion = /^(?:elections?|by-election|primary|primaries|referendum|summit|census|championships?|season|olympics|games|cup|conference|convention)$/;

/** A word that opens its sentence and is usually small is no part of the name behind it. */
const withoutOpener = (tokens: readonly Token[], run: Stretch, use: WordUse): Stretch => {
  const first = tokens[run.from];
  const isOpener = first && run.to - run.from > 1 && first.opens && first.shape === "capital" && !givenNames.has(first.lower) && !isOpenerWord(first) && use.isOver(first.lower, 0.6);
  return isOpener && isCapital(tokens[run.from + 1]) && !tokens[run.to - 1]?.lower.match(/^(?:party|union|council|committee|court|office|bank|department|ministry|agency|association|institute|university|college|school)$/) ? { from: run.from + 1, to: run.to } : run;
};

/** A title in which nearly all long words have a capital, usually small ones too: their capitals say nothing. */
const isTitleCase = (tokens: readonly Token[], use: WordUse): boolean => {
  if (tokens.length > 30) return false;
  const long = tokens.filter(({ lower }) => lower.length > 3);
  const capitals = long.filter((token) => token.shape !== "small");
  return long.length > 2 && capitals.length / long.length > 0.75 && capitals.some((token) => !token.opens && use.isOver(token.lower, 0.6));
};

/** `Full Name (FN)`: the letters must be those that its words begin with, in order. */
const acronymBehind = (text: string, tokens: readonly Token[], { from, to }: Stretch): string | null => {
  const [last, next] = [tokens[to - 1], tokens[to]];
  if (!last || next?.shape !== "capitals" || to - from < 2 || !/^['’]?s? \(["“«]?$/u.test(text.slice(last.end, next.start)) || !/^["”»]?[),;]/u.test(text.slice(next.end, next.end + 2))) return null;
  return isAcronymOf(next.key, tokens.slice(from, to).map(({ lower }) => lower)) ? next.key : null;
};

/** Whether letters stand for words in order: each word begins with the next letter, or is small and passed over. */
export const isAcronymOf = (acronym: string, words: readonly string[]): boolean => {
  let at = 0;
  const parts = words.flatMap((word) => word.split("-"));
  for (const part of parts) if (part.charAt(0) === acronym.charAt(at).toLowerCase()) at++;
    else if (!smallWords.has(part)) return false;
  return at === acronym.length && at >= 2;
};

const smallWords = new Set(["of", "for", "and", "the", "in", "on", "de", "la", "и", "по", "в", "та"]);

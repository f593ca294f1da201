import type { Article } from "../model/article.ts";
import { storedAnswer } from "../model/kept-answer.ts";
import type { Lines } from "../model/evidence.ts";

/** A sentence of an article. */
export interface Told {
  readonly article: Article;
  readonly lines: Lines | null;
  readonly text: string;
}

/** Two articles of which one says of the same names what the other denies: a “not” may have been lost. */
export interface Contrary {
  readonly says: Told;
  readonly denies: Told;
}

/**
 * Sentences of two articles that have four names in common, where one denies (`did not recognise`) the verb that stands in the other
 * without any negation. Which is right nobody can tell from the texts. Same articles in whatever order, same result.
 */
export const contrarySentences = (articles: readonly Article[]): readonly Contrary[] => {
  const sentences = articles.flatMap(sentencesOf);
  const denials = sentences.flatMap((sentence) => (sentence.denied.length > 0 ? [sentence] : []));
  const byNames = new Map<string, Sentence[]>();
  for (const denial of denials) for (const key of keysOf(denial.names)) byNames.set(key, [...(byNames.get(key) ?? []), denial].slice(0, most));
  const found = new Map<string, Contrary>();
  for (const says of sentences) {
    if (says.isNegated) continue;
    for (const denies of new Set(keysOf(says.names).flatMap((key) => byNames.get(key) ?? [])))
      if (denies.told.article.id !== says.told.article.id && denies.denied.some((verb) => says.verbs.includes(verb)))
        found.set(`${says.told.article.id} ${says.told.text} ${denies.told.article.id}`, { says: says.told, denies: denies.told });
  }
  return [...found.values()];
};

/** Denials that are kept for the same names. */
const most = 20;
/** Names of a sentence that are looked at, and that two sentences must share. */
const [mostNames, shared] = [8, 4];

interface Sentence extends Words {
  readonly told: Told;
}

/** What is looked at of a sentence. */
interface Words {
  readonly lines: Lines | null;
  readonly text: string;
  /** Words with a capital that do not begin the sentence, sorted. */
  readonly names: readonly string[];
  /** The beginnings of its longer words. */
  readonly verbs: readonly string[];
  /** Those of them that a negation stands before. */
  readonly denied: readonly string[];
  readonly isNegated: boolean;
}

const negation = /^(?:not|never|cannot|не|ни|нет|ні|ne|nicht|no)$|n['’]t$/iu;

const sentencesOf = (article: Article): readonly Sentence[] => wordsOf(article).map((one) => ({ ...one, told: { article, lines: one.lines, text: one.text } }));

/** Of the sentences that have enough names. */
const wordsOf = storedAnswer("contrary", ({ body }): readonly Words[] =>
  body.flatMap(({ kind, text, lines }) => (kind === "code" || kind === "table" ? [] : text.split(/(?<=[.!?…][”"’»)\]]*)\s+/u).flatMap((sentence) => wordsIn(sentence, lines) ?? []))),
);

const wordsIn = (text: string, lines: Lines | null): Words | null => {
  const words = text.match(/[\p{L}\p{M}]+(?:['’][\p{L}]+)*/gu) ?? [];
  const names = [...new Set(words.slice(1).filter((word) => /^\p{Lu}\p{L}{2,}/u.test(word)))].sort().slice(0, mostNames);
  if (names.length < shared) return null;
  const denied = words.flatMap((word, at) => (negation.test(word) ? words.slice(at + 1, at + 3).filter(isVerbLike).slice(0, 1).map(stem) : []));
  return { lines, text, names, verbs: [...new Set(words.filter(isVerbLike).map(stem))], denied, isNegated: words.some((word) => negation.test(word)) };
};

const isVerbLike = (word: string): boolean => /^\p{Ll}{5,}$/u.test(word);

/** `recognise`, `recognize` and `recognised` begin alike. */
const stem = (word: string): string => word.slice(0, 6);

/** Every choice of as many names as two sentences must share. */
const keysOf = (names: readonly string[], count = shared): readonly string[] => {
  if (count === 0) return [""];
  return names.flatMap((name, at) => keysOf(names.slice(at + 1), count - 1).map((rest) => `${name} ${rest}`));
};

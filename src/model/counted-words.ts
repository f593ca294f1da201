import { articleGroups, type ArticleGroup } from "./article-groups.ts";
import type { Article } from "./article.ts";
import { keptTogether } from "./kept-answer.ts";
import { growingIntegers } from "../lib/growing.ts";
import { numbered, type Numbered } from "../lib/interned.ts";
import { numbersIn, numberText } from "../lib/number-text.ts";

/** Words of an article with spaces between them, each once, and how often it has each. */
export type Counts = readonly [words: string, counts: readonly number[]];

/** What articles that follow each other count, as numbers. */
export interface CountedGroup {
  /** By the place of an article in the group where its words begin in the lists below; one more than there are articles. */
  readonly starts: Uint32Array;
  /** Numbers of words. */
  readonly ids: Uint32Array;
  readonly counts: Uint32Array;
}

/**
 * Gives what a pure function counts in each article, group after group; in the end all words by their numbers, which follow the order in
 * which words first stand there. Remembered between runs under the name of the question.
 */
export const countedWords =
  (question: string, make: (article: Article) => Counts) =>
  (articles: readonly Article[], take: (group: CountedGroup) => void): readonly string[] => {
    const words = numbered<string>();
    for (const group of articleGroups(articles)) take(countedGroup(question, make, group, words));
    return words.keys();
  };

/** Ids are places in its own `words`. */
interface KeptCounts {
  readonly digests: string;
  readonly words: string;
  readonly starts: string;
  readonly ids: string;
  readonly counts: string;
}

const countedGroup = (question: string, make: (article: Article) => Counts, { name, articles }: ArticleGroup, words: Numbered<string>): CountedGroup => {
  const { digests, known, keep } = keptTogether<KeptCounts>(question, name, articles);
  const find = known ? keptCounts(known, words) : () => null;
  const [starts, ids, counts] = [new Uint32Array(articles.length + 1), growingIntegers(), growingIntegers()];
  for (const [at, article] of articles.entries()) {
    const digest = digests[at];
    const own = (digest === undefined ? null : find(digest)) ?? madeCounts(make(article), words);
    ids.addAll(own.ids);
    counts.addAll(own.counts);
    starts[at + 1] = (starts[at] ?? 0) + own.ids.length;
  }
  const group = { starts, ids: ids.values(), counts: counts.values() };
  if (known?.digests !== digests.join(" ")) keep({ digests: digests.join(" "), ...keptForm(group, words.keys()) });
  return group;
};

type OwnCounts = { readonly ids: ArrayLike<number>; readonly counts: ArrayLike<number> };

const madeCounts = ([own, counts]: Counts, words: Numbered<string>): OwnCounts => ({ ids: own === "" ? [] : own.split(" ").map(words.idOf), counts });

/** By the article's digest. A word gets its number when the first article that has it is asked for. */
const keptCounts = (known: KeptCounts, words: Numbered<string>): ((digest: string) => OwnCounts | null) => {
  const places = new Map(known.digests.split(" ").map((digest, at) => [digest, at] as const));
  const [starts, ids, counts, own] = [numbersIn(known.starts), numbersIn(known.ids), numbersIn(known.counts), known.words.split(" ")];
  // 0: not looked up yet.
  const found = new Uint32Array(own.length);
  return (digest) => {
    const at = places.get(digest);
    if (at === undefined) return null;
    const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? 0];
    const named = ids.slice(from, to);
    for (let rank = 0; rank < named.length; rank++) {
      const word = named[rank] ?? 0;
      if (found[word] === 0) found[word] = words.idOf(own[word] ?? "") + 1;
      named[rank] = (found[word] ?? 0) - 1;
    }
    return { ids: named, counts: counts.subarray(from, to) };
  };
};

const keptForm = ({ starts, ids, counts }: CountedGroup, words: readonly string[]): Omit<KeptCounts, "digests"> => {
  const own: string[] = [];
  const places = new Uint32Array(words.length);
  const local = ids.map((id) => {
    if (places[id] === 0) places[id] = own.push(words[id] ?? "");
    return (places[id] ?? 0) - 1;
  });
  return { words: own.join(" "), starts: numberText(starts), ids: numberText(local), counts: numberText(counts) };
};

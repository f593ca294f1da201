import type { Article } from "../../model/article.ts";
import { articleGroups, type ArticleGroup } from "../../model/article-groups.ts";
import type { CuratedEntity } from "../../model/entity.ts";
import { keptTogether, questionOn } from "../../model/kept-answer.ts";
import { growingIntegers } from "../../lib/growing.ts";
import { numbered } from "../../lib/interned.ts";
import { numbersIn, numberText } from "../../lib/number-text.ts";
import type { CuratedName } from "./curated-names.ts";
import { foundNames } from "./found-names.ts";
import { noting, stillIs, type Noted } from "./noted-use.ts";
import { contextField, nameTables, nameWidth, packedNames, spellingField, type NameTables } from "./packed-names.ts";
import type { NameTrie } from "./trie.ts";
import type { WordUse } from "./word-use.ts";

/** The names of the running texts of articles in their order, as numbers. */
export interface NamesOfAll {
  readonly tables: NameTables;
  /** By the place of an article where its names begin in `numbers`; one more than there are articles. */
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
  /** The blocks of an article whose every word has a capital, by the article's place; of many it has none. */
  readonly titles: ReadonlyMap<number, readonly number[]>;
}

/**
 * The names of the articles' running texts, remembered between builds. How the whole archive writes a word has a say in them; so what was
 * asked of that is kept beside the names, and where any of it would be answered otherwise now, an article's are looked for again.
 */
export const namesOfAll = (articles: readonly Article[], entities: readonly CuratedEntity[], curated: NameTrie<CuratedName>, use: WordUse): NamesOfAll => {
  const tables = nameTables(use);
  const find = (article: Article): OwnNames => {
    const noted = noting(use);
    const { names, titles } = foundNames(article, curated, noted.use);
    return { numbers: packedNames(names, tables), titles, noted: noted.all };
  };
  const [starts, numbers, titles] = [new Uint32Array(articles.length + 1), growingIntegers(), new Map<number, readonly number[]>()];
  const question = questionOn("found-names", entities);
  for (const group of articleGroups(articles))
    for (const [at, own] of namesOfGroup(question, group, find, tables, use).entries()) {
      const place = group.from + at;
      numbers.addAll(own.numbers);
      starts[place + 1] = (starts[place] ?? 0) + own.numbers.length;
      if (own.titles.length > 0) titles.set(place, own.titles);
    }
  return { tables, starts, numbers: numbers.values(), titles };
};

interface OwnNames {
  readonly numbers: ArrayLike<number>;
  readonly titles: readonly number[];
  readonly noted: () => Noted;
}

const namesOfGroup = (question: string, { name, articles }: ArticleGroup, find: (article: Article) => OwnNames, tables: NameTables, use: WordUse): readonly OwnNames[] => {
  const { digests, known, keep } = keptTogether<KeptNames>(question, name, articles);
  const kept = known ? keptNames(known, tables, use) : () => null;
  const found = digests.map((digest) => (digest === undefined ? null : kept(digest)));
  const all = articles.map((article, at) => found[at] ?? find(article));
  if (known?.digests !== digests.join(" ") || found.some((one, at) => one === null && digests[at] !== undefined)) keep({ digests: digests.join(" "), ...keptForm(all, tables) });
  return all;
};

/** What several names or questions share is said once. */
interface KeptNames {
  readonly digests: string;
  readonly spellings: readonly string[];
  readonly contexts: readonly string[];
  readonly starts: string;
  readonly numbers: string;
  readonly titles: Readonly<Record<string, readonly number[]>>;
  /** The questions with their answers, and the words, with spaces between them, that they were asked of. */
  readonly questions: readonly string[];
  readonly words: string;
  readonly askedStarts: string;
  /** A question and a word each. */
  readonly asked: string;
}

/** By the article's digest. */
const keptNames = (known: KeptNames, tables: NameTables, use: WordUse): ((digest: string) => OwnNames | null) => {
  const places = new Map(known.digests.split(" ").map((digest, at) => [digest, at] as const));
  const [starts, numbers, askedStarts, asked, words] = [numbersIn(known.starts), numbersIn(known.numbers), numbersIn(known.askedStarts), numbersIn(known.asked), known.words.split(" ")];
  const [spellings, contexts] = [known.spellings.map(tables.spellings.idOf), known.contexts.map(tables.contexts.idOf)];
  const isStill = known.questions.map((question) => stillIs(question, words, use));
  const isAsBefore = (at: number): boolean => {
    for (let one = askedStarts[at] ?? 0; one < (askedStarts[at + 1] ?? 0); one += 2) if (isStill[asked[one] ?? 0]?.(asked[one + 1] ?? 0) !== true) return false;
    return true;
  };
  const notedAt = (at: number): Noted => {
    const noted: Record<string, string> = {};
    for (let one = askedStarts[at] ?? 0; one < (askedStarts[at + 1] ?? 0); one += 2) {
      const [question = "", word = ""] = [known.questions[asked[one] ?? 0], words[asked[one + 1] ?? 0]];
      noted[question] = noted[question] === undefined ? word : `${noted[question]} ${word}`;
    }
    return noted;
  };
  return (digest) => {
    const at = places.get(digest);
    if (at === undefined || !isAsBefore(at)) return null;
    const own = numbers.slice(starts[at], starts[at + 1]);
    for (let one = 0; one < own.length; one += nameWidth) {
      own[one + spellingField] = spellings[own[one + spellingField] ?? 0] ?? 0;
      own[one + contextField] = contexts[own[one + contextField] ?? 0] ?? 0;
    }
    return { numbers: own, titles: known.titles[at] ?? [], noted: () => notedAt(at) };
  };
};

const keptForm = (all: readonly OwnNames[], tables: NameTables): Omit<KeptNames, "digests"> => {
  const [spellings, contexts, questions, words] = [numbered<number>(), numbered<number>(), numbered<string>(), numbered<string>()];
  const [starts, numbers, askedStarts, asked] = [new Uint32Array(all.length + 1), growingIntegers(), new Uint32Array(all.length + 1), growingIntegers()];
  for (const [at, own] of all.entries()) {
    for (let one = 0; one < own.numbers.length; one += nameWidth) {
      for (let field = 0; field < spellingField; field++) numbers.add(own.numbers[one + field] ?? 0);
      numbers.add(spellings.idOf(own.numbers[one + spellingField] ?? 0));
      numbers.add(contexts.idOf(own.numbers[one + contextField] ?? 0));
    }
    for (const [question, given] of Object.entries(own.noted())) for (const word of given.split(" ")) asked.addAll([questions.idOf(question), words.idOf(word)]);
    [starts[at + 1], askedStarts[at + 1]] = [numbers.values().length, asked.values().length];
  }
  return {
    spellings: spellings.keys().map((id) => tables.spellings.keys()[id] ?? ""),
    contexts: contexts.keys().map((id) => tables.contexts.keys()[id] ?? ""),
    starts: numberText(starts),
    numbers: numberText(numbers.values()),
    titles: Object.fromEntries(all.flatMap(({ titles }, at) => (titles.length > 0 ? [[at, titles] as const] : []))),
    questions: questions.keys(),
    words: words.keys().join(" "),
    askedStarts: numberText(askedStarts),
    asked: numberText(asked.values()),
  };
};

import type { Article } from "../../model/article.ts";
import { growingFloats } from "../../lib/growing.ts";
import { noEvidence, sumOf, type Evidence } from "./evidence.ts";
import type { FoundName, NamesFound } from "./found-names.ts";
import { packedNames } from "./packed-names.ts";
import { addName, emptyTrie, type NameTrie } from "./trie.ts";

/** What the running texts of all articles name. */
export interface RunningNames {
  /** Of the article at a place, made anew at each asking. */
  readonly of: (at: number) => readonly FoundName[];
  /** The blocks of the article at a place whose every word has a capital. */
  readonly titlesOf: (at: number) => readonly number[];
  /** What the places of a form say over all articles, those of each bounded. */
  readonly contextOf: (form: string) => Evidence;
  /** The names of several words that two articles or more have. */
  readonly repeated: NameTrie<string>;
}

export const runningNames = (articles: readonly Article[], find: (article: Article) => NamesFound): RunningNames => {
  const packed = packedNames();
  const titles = new Map<number, readonly number[]>();
  const [contexts, bearers] = [contextSums(), bearersOf()];
  for (const [at, article] of articles.entries()) {
    const found = find(article);
    packed.add(found.names);
    if (found.titles.length > 0) titles.set(at, found.titles);
    for (const [form, said] of ownContexts(found.names)) contexts.add(form, said);
    for (const name of found.names) bearers.add(name, at);
  }
  return { of: packed.of, titlesOf: (at) => titles.get(at) ?? [], contextOf: contexts.of, repeated: bearers.repeated() };
};

/** What the contexts of a form say in one article, bounded. */
export const ownContexts = (names: readonly FoundName[]): ReadonlyMap<string, Evidence> => {
  const own = new Map<string, Evidence[]>();
  for (const { curated, form, context } of names) {
    if (curated) continue;
    const known = own.get(form);
    if (known) known.push(context);
    else own.set(form, [context]);
  }
  return new Map([...own].map(([form, all]) => [form, sumOf(all, 3)] as const));
};

/** Sums by form. */
const contextSums = (): { readonly add: (form: string, said: Evidence) => void; readonly of: (form: string) => Evidence } => {
  const places = new Map<string, number>();
  const sums = growingFloats();
  const add = (form: string, { person, organisation, place, event, none }: Evidence): void => {
    const known = places.get(form);
    const said = [person, organisation, place, event, none];
    if (known === undefined) {
      places.set(form, sums.values().length);
      for (const points of said) sums.add(points);
    } else {
      const values = sums.values();
      for (const [kind, points] of said.entries()) values[known + kind] = (values[known + kind] ?? 0) + points;
    }
  };
  const of = (form: string): Evidence => {
    const at = places.get(form);
    if (at === undefined) return noEvidence;
    const [person = 0, organisation = 0, place = 0, event = 0, none = 0] = sums.values().subarray(at, at + 5);
    return { person, organisation, place, event, none };
  };
  return { add, of };
};

/** Which names several articles have. */
const bearersOf = (): { readonly add: (name: FoundName, at: number) => void; readonly repeated: () => NameTrie<string> } => {
  const bearers = new Map<string, { readonly text: string; readonly first: number; isRepeated: boolean }>();
  const add = ({ form, keys, text }: FoundName, at: number): void => {
    if (keys.length < 2 || keys.length > 5) return;
    const known = bearers.get(form);
    if (!known) bearers.set(form, { text, first: at, isRepeated: false });
    else if (known.first !== at) known.isRepeated = true;
  };
  const repeated = (): NameTrie<string> => {
    const trie = emptyTrie<string>();
    for (const [form, { text, isRepeated }] of bearers) if (isRepeated) addName(trie, text, form);
    return trie;
  };
  return { add, repeated };
};

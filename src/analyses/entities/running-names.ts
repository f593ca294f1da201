import { numbered } from "../../lib/interned.ts";
import { noEvidence, sumOf, type Evidence } from "./evidence.ts";
import type { FoundName } from "./found-names.ts";
import type { NamesOfAll } from "./kept-names.ts";
import { contextField, nameWidth, spellingField, unpackedNames } from "./packed-names.ts";
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

export const runningNames = ({ tables, starts, numbers, titles }: NamesOfAll): RunningNames => {
  const [forms, formOf] = [numbered<string>(), [] as number[]];
  const [contexts, bearers] = [contextSums(), bearersOf()];
  const own = (at: number): Uint32Array => numbers.subarray(starts[at], starts[at + 1]);
  for (let at = 0; at + 1 < starts.length; at++) {
    const names = own(at);
    for (let one = 0; one < names.length; one += nameWidth) {
      const id = names[one + spellingField] ?? 0;
      const spelling = tables.spellings.valueOf(id);
      if (!spelling) continue;
      const form = (formOf[id] ??= forms.idOf(spelling.form));
      if (!spelling.curated) contexts.add(form, at, tables.contexts.valueOf(names[one + contextField] ?? 0) ?? noEvidence);
      bearers.add(form, at, spelling);
    }
    contexts.end();
  }
  return { of: (at) => unpackedNames(own(at), tables), titlesOf: (at) => titles.get(at) ?? [], contextOf: (form) => contexts.of(forms.idOf(form)), repeated: bearers.repeated(forms.keys()) };
};

/** What the contexts of a form say in one article, bounded. */
export const ownContexts = (names: readonly FoundName[]): ((form: string) => Evidence) => {
  const own = new Map<string, Evidence>();
  for (const { curated, form, context } of names) {
    if (curated) continue;
    const known = own.get(form);
    own.set(form, known ? sumOf([known, context]) : context);
  }
  return (form) => sumOf([own.get(form) ?? noEvidence], most);
};

/** What one article says of a form counts no more. */
const most = 3;

/** Sums by the numbers of forms: of one article after the other, and of all. */
const contextSums = (): { readonly add: (form: number, at: number, said: Evidence) => void; readonly end: () => void; readonly of: (form: number) => Evidence } => {
  const [sums, own, seen, last] = [[] as number[], [] as number[], [] as number[], [] as number[]];
  const add = (form: number, at: number, { person, organisation, place, event, none }: Evidence): void => {
    const from = form * kinds;
    if (last[form] !== at) {
      last[form] = at;
      seen.push(form);
      for (let kind = from; kind < from + kinds; kind++) own[kind] = 0;
    }
    own[from] = (own[from] ?? 0) + person;
    own[from + 1] = (own[from + 1] ?? 0) + organisation;
    own[from + 2] = (own[from + 2] ?? 0) + place;
    own[from + 3] = (own[from + 3] ?? 0) + event;
    own[from + 4] = (own[from + 4] ?? 0) + none;
  };
  const end = (): void => {
    for (const form of seen) for (let kind = form * kinds; kind < (form + 1) * kinds; kind++) sums[kind] = (sums[kind] ?? 0) + Math.max(-most, Math.min(most, own[kind] ?? 0));
    seen.length = 0;
  };
  const of = (form: number): Evidence => {
    const from = form * kinds;
    return { person: sums[from] ?? 0, organisation: sums[from + 1] ?? 0, place: sums[from + 2] ?? 0, event: sums[from + 3] ?? 0, none: sums[from + 4] ?? 0 };
  };
  return { add, end, of };
};

const kinds = 5;

/** Which names several articles have, by their forms' numbers. */
const bearersOf = (): { readonly add: (form: number, at: number, name: Pick<FoundName, "keys" | "text">) => void; readonly repeated: (forms: readonly string[]) => NameTrie<string> } => {
  const [texts, first, isRepeated] = [[] as string[], [] as number[], [] as boolean[]];
  const add = (form: number, at: number, { keys, text }: Pick<FoundName, "keys" | "text">): void => {
    if (keys.length < 2 || keys.length > 5) return;
    if (first[form] === undefined) [texts[form], first[form]] = [text, at];
    else if (first[form] !== at) isRepeated[form] = true;
  };
  const repeated = (forms: readonly string[]): NameTrie<string> => {
    const trie = emptyTrie<string>();
    for (const [form, name] of forms.entries()) if (isRepeated[form]) addName(trie, texts[form] ?? "", name);
    return trie;
  };
  return { add, repeated };
};

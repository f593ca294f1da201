import type { Archive } from "../../model/archive.ts";
import { once } from "../../lib/once.ts";
import { personForm, type Merge } from "./aliases.ts";
import { storiesByArticle, type Story } from "../stories.ts";
import { curatedNames } from "./curated-names.ts";
import { noEvidence, scaled, sumOf, type Evidence } from "./evidence.ts";
import { foundNames, nameTrie, titleNames, type FoundName } from "./found-names.ts";
import { assembled, type EntityIndex } from "./assembled.ts";
import type { Use } from "./name-use.ts";
import { curatedUses, knownInFull } from "./curated-uses.ts";
import { inDocument, type DocumentName, type Nearby } from "./in-document.ts";
import { inStories } from "./in-stories.ts";
import { addName, emptyTrie, type NameTrie } from "./trie.ts";
import { skeletonOf } from "./word-keys.ts";
import { wordUseOf } from "./word-use.ts";

export type { Entity, EntityIndex, Mention } from "./assembled.ts";

/** All that the archive's articles name, with each place where they do. */
export const entitiesOf: (archive: Archive) => EntityIndex = once((archive) => {
  if (!archive.settings.analyses) return { entities: [], byId: new Map(), mentionsOf: new Map() };
  const curated = archive.entities ?? [];
  const trie = curatedNames(curated);
  const use = wordUseOf(archive.articles);
  const running = archive.articles.map((article) => foundNames(article, trie, use));
  const repeated = repeatedNames(running.map(({ names }) => names));
  const places = new Map(archive.articles.map(({ id }, at) => [id, at] as const));
  const stories = storiesByArticle(archive);
  const ofStory = once(({ articles }: Story) => nameTrie(articles.flatMap(({ id }) => running[places.get(id) ?? -1]?.names ?? []), use));
  const found = running.map(({ names, titles }, at): readonly FoundName[] => {
    const story = stories.get(archive.articles[at]?.id ?? "");
    return titles.length === 0 ? names : [...names, ...titleNames(titles, trie, story ? ofStory(story) : nameTrie(names, use), repeated)];
  });
  const own = found.map(ownContexts);
  const totals = contextTotals(own);
  const merges: Merge[] = [];
  const split = new Set(curated.flatMap((one) => one.split.map((name) => name.toLowerCase())));
  const namesOf = (at: number, others?: Nearby): readonly DocumentName[] =>
    inDocument(found[at] ?? [], use, (form) => sumOf([totals.get(form) ?? noEvidence, scaled(own[at]?.get(form) ?? noEvidence, -1)], 4), others);
  const first = found.map((_, at) => namesOf(at));
  const people = inStories(archive, first.map((names, at) => [...names, ...knownInFull(found[at] ?? [])]), keyOfName);
  merges.push(...people.variants);
  const uses = archive.articles.flatMap((article, at): readonly Use[] => {
    const others = people.nearby.get(article.id);
    const names = others && isTold(found[at] ?? [], others) ? namesOf(at, others) : (first[at] ?? []);
    const byForm = new Map(names.map((one) => [one.form, one] as const));
    return [...curatedUses(article.id, found[at] ?? [], names, keyOfName), ...names.flatMap((one) => usesOf(article.id, one, byForm, merges, split))];
  });
  return assembled(archive, uses, merges);
});

/** The names of several words that running text of two articles or more has. */
const repeatedNames = (running: readonly (readonly FoundName[])[]): NameTrie<string> => {
  const bearers = new Map<string, { text: string; last: number; count: number }>();
  for (const [at, names] of running.entries())
    for (const { form, keys, text } of names) {
      if (keys.length < 2 || keys.length > 5) continue;
      const known = bearers.get(form);
      if (!known) bearers.set(form, { text, last: at, count: 1 });
      else if (known.last !== at) [known.last, known.count] = [at, known.count + 1];
    }
  const trie = emptyTrie<string>();
  for (const [form, { text, count }] of bearers) if (count > 1) addName(trie, text, form);
  return trie;
};

type Contexts = ReadonlyMap<string, Evidence>;

/** What the contexts of a form say in one article, bounded. */
const ownContexts = (names: readonly FoundName[]): Contexts => {
  const own = new Map<string, Evidence[]>();
  for (const { curated, form, context } of names) {
    if (curated) continue;
    const known = own.get(form);
    if (known) known.push(context);
    else own.set(form, [context]);
  }
  return new Map([...own].map(([form, all]) => [form, sumOf(all, 3)] as const));
};

/** What they say over all articles. */
const contextTotals = (articles: readonly Contexts[]): Contexts => {
  const totals = new Map<string, Evidence>();
  for (const own of articles) for (const [form, said] of own) totals.set(form, sumOf([totals.get(form) ?? noEvidence, said]));
  return totals;
};

/** Whether the other articles of its story can tell an article whose a short name is. */
const isTold = (names: readonly FoundName[], { people, organisations }: Nearby): boolean =>
  names.some(({ keys, form, known }) => keys.length === 1 && known === null && ((organisations.get(form) ?? null) !== null || (people.get(skeletonOf(form)) ?? null) !== null));

const usesOf = (article: string, one: DocumentName, byForm: ReadonlyMap<string, DocumentName>, merges: Merge[], split: ReadonlySet<string>): readonly Use[] => {
  const head = byForm.get(one.head) ?? one;
  const key = one.elsewhere ?? keyOfName(head.kind === one.kind ? head : one);
  const own = keyOfName(one);
  if (own !== key && split.has((one.names[0]?.text ?? "").toLowerCase())) return one.names.map((name) => ({ article, name, key: own, kind: one.kind, score: one.score }));
  // A surname is its bearer's in this article only; letters that an article explains are the name's everywhere.
  if (own !== key && one.kind !== "person" && one.because !== null) merges.push({ one: key, other: own, reason: one.because });
  return one.names.map((name) => ({ article, name, key: one.kind === "person" || one.elsewhere !== null || own === key ? key : own, kind: one.kind, score: one.score }));
};

const keyOfName = ({ kind, form, names }: DocumentName): string => {
  if (names[0]?.curated) return form;
  const known = names[0]?.known;
  if (known && known.kind === kind) return `known ${known.key}`;
  return kind === "person" ? `person ${/[\u0400-\u052f]/.test(form) ? form : personForm(names[0]?.text ?? form)}` : `${kind} ${form}`;
};


import type { Archive } from "../../model/archive.ts";
import { once } from "../../lib/once.ts";
import { personForm, type Merge } from "./aliases.ts";
import { storiesOf } from "../stories.ts";
import { assembled, type EntityIndex } from "./assembled.ts";
import { curatedNames } from "./curated-names.ts";
import { curatedUses, knownInFull } from "./curated-uses.ts";
import { scaled, sumOf } from "./evidence.ts";
import { nameTrie, readTitles, titleNames, type FoundName } from "./found-names.ts";
import { inDocument, type DocumentName, type Nearby } from "./in-document.ts";
import { nearbyAlone, nearbyIn } from "./in-stories.ts";
import { namesOfAll } from "./kept-names.ts";
import { useOf, type Use } from "./name-use.ts";
import { ownContexts, runningNames } from "./running-names.ts";
import { skeletonOf } from "./word-keys.ts";
import { wordUseOf } from "./word-use.ts";

export type { Entity, EntityIndex, Mention } from "./assembled.ts";

/** All that the archive's articles name, with each place where they do. */
export const entitiesOf: (archive: Archive) => EntityIndex = once((archive) => {
  if (!archive.settings.analyses) return { entities: [], byId: new Map(), mentionsOf: new Map() };
  const told = new Map<number, NamesTold>();
  const variants: Merge[] = [];
  const read = namesReader(archive);
  const places = new Map(archive.articles.map(({ id }, at) => [id, at] as const));
  for (const { articles } of storiesOf(archive)) {
    const story = read(articles.flatMap(({ id }) => places.get(id) ?? []), true);
    for (const [at, one] of story.told) told.set(at, one);
    variants.push(...story.variants);
  }
  const inOrder = archive.articles.map((_, at) => told.get(at) ?? read([at], false).told.get(at));
  return assembled(archive, inOrder.flatMap((one) => one?.uses ?? []), [...variants, ...inOrder.flatMap((one) => one?.merges ?? [])]);
});

/** The names of an article, and which of them are one. */
interface NamesTold {
  readonly uses: readonly Use[];
  readonly merges: readonly Merge[];
}

interface ReadTogether {
  readonly told: ReadonlyMap<number, NamesTold>;
  /** Full names that differ by a letter in articles of the story. */
  readonly variants: readonly Merge[];
}

/** Reads the articles of one story, by their places, in the light of each other, or one alone: no more of them is held at a time. */
const namesReader = (archive: Archive): ((places: readonly number[], isStory: boolean) => ReadTogether) => {
  const curated = archive.entities ?? [];
  const split = new Set(curated.flatMap((one) => one.split.map((name) => name.toLowerCase())));
  const trie = curatedNames(curated);
  const use = wordUseOf(archive.articles);
  const running = runningNames(namesOfAll(archive.articles, curated, trie, use));
  const namesIn = (found: readonly FoundName[]): ((others?: Nearby) => readonly DocumentName[]) => {
    const own = ownContexts(found);
    return (others) => inDocument(found, use, (form) => sumOf([running.contextOf(form), scaled(own(form), -1)], 4), others);
  };
  return (places, isStory) => {
    const names = places.map(running.of);
    const ofStory = once((all: typeof names) => nameTrie(all.flat(), use));
    const found = places.map((at, index): readonly FoundName[] => {
      const [own, article, titles] = [names[index] ?? [], archive.articles[at], running.titlesOf(at)];
      return titles.length === 0 || !article ? own : [...own, ...titleNames(readTitles(article, titles), trie, ofStory(names), running.repeated)];
    });
    const readers = found.map(namesIn);
    const first = readers.map((read) => read());
    const full = first.map((all, index) => [...all, ...knownInFull(found[index] ?? [])]);
    const { nearby, variants } = isStory ? nearbyIn(full.flat(), keyOfName) : { nearby: nearbyAlone(full.flat(), keyOfName), variants: [] };
    const told = places.map((at, index): readonly [number, NamesTold] => {
      const [own, article] = [found[index] ?? [], archive.articles[at]?.id ?? ""];
      const all = nearby && isTold(own, nearby) ? (readers[index]?.(nearby) ?? []) : (first[index] ?? []);
      const byForm = new Map(all.map((one) => [one.form, one] as const));
      const merges: Merge[] = [];
      return [at, { uses: [...curatedUses(article, own, all, keyOfName), ...all.flatMap((one) => usesOf(article, one, byForm, merges, split))], merges }];
    });
    return { told: new Map(told), variants };
  };
};

/** Whether the other articles of its story can tell an article whose a short name is. */
const isTold = (names: readonly FoundName[], { people, organisations }: Nearby): boolean =>
  names.some(({ keys, form, known }) => keys.length === 1 && known === null && ((organisations.get(form) ?? null) !== null || (people.get(skeletonOf(form)) ?? null) !== null));

const usesOf = (article: string, one: DocumentName, byForm: ReadonlyMap<string, DocumentName>, merges: Merge[], split: ReadonlySet<string>): readonly Use[] => {
  const head = byForm.get(one.head) ?? one;
  const key = one.elsewhere ?? keyOfName(head.kind === one.kind ? head : one);
  const own = keyOfName(one);
  if (own !== key && split.has((one.names[0]?.text ?? "").toLowerCase())) return one.names.map((name) => useOf(article, name, own, one.kind, one.score));
  // A surname is its bearer's in this article only; letters that an article explains are the name's everywhere.
  if (own !== key && one.kind !== "person" && one.because !== null) merges.push({ one: key, other: own, reason: one.because });
  return one.names.map((name) => useOf(article, name, one.kind === "person" || one.elsewhere !== null || own === key ? key : own, one.kind, one.score));
};

const keyOfName = ({ kind, form, names }: DocumentName): string => {
  if (names[0]?.curated) return form;
  const known = names[0]?.known;
  if (known && known.kind === kind) return `known ${known.key}`;
  return kind === "person" ? `person ${/[\u0400-\u052f]/.test(form) ? form : personForm(names[0]?.text ?? form)}` : `${kind} ${form}`;
};

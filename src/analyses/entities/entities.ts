import type { Archive } from "../../model/archive.ts";
import { idSchema } from "../../model/topic.ts";
import { shortHash } from "../../lib/hash.ts";
import { once } from "../../lib/once.ts";
import { compareText, slug } from "../../lib/text.ts";
import { mergesOf, personForm, type Merge } from "./aliases.ts";
import { storiesOf } from "../stories.ts";
import { curatedNames } from "./curated-names.ts";
import { noEvidence, scaled, sumOf, type EntityKind, type Evidence } from "./evidence.ts";
import { foundNames, nameTrie, titleNames, type FoundName } from "./found-names.ts";
import { apartBy } from "./apart.ts";
import { groupsOf } from "./groups.ts";
import { inDocument, type DocumentName, type Nearby } from "./in-document.ts";
import { inStories } from "./in-stories.ts";
import { addName, emptyTrie, type NameTrie } from "./trie.ts";
import { wordUseOf } from "./word-use.ts";

/** A person, organisation, place or event that the articles name. */
export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Every way it is written, the most frequent first. */
  readonly forms: readonly string[];
  readonly mentions: readonly Mention[];
  /** Ids, in the archive's order. */
  readonly articles: readonly string[];
  readonly status: "confirmed" | "proposed";
  /** 0 to 1. */
  readonly confidence: number;
  /** Why names that differ were taken for one. */
  readonly merges: readonly string[];
}

export interface Mention {
  readonly article: string;
  /** -1: the headline. Offsets are UTF-16 in the block's text. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly entity: string;
  readonly kind: EntityKind;
  readonly confidence: number;
}

export interface EntityIndex {
  readonly entities: readonly Entity[];
  readonly byId: ReadonlyMap<string, Entity>;
  /** By the article's id, in order of place. */
  readonly mentionsOf: ReadonlyMap<string, readonly Mention[]>;
}

interface Use {
  readonly article: string;
  readonly name: FoundName;
  readonly key: string;
  readonly kind: EntityKind;
  readonly score: number;
}

/** All that the archive's articles name, with each place where they do. */
export const entitiesOf: (archive: Archive) => EntityIndex = once((archive) => {
  if (!archive.settings.analyses) return { entities: [], byId: new Map(), mentionsOf: new Map() };
  const curated = archive.entities ?? [];
  const trie = curatedNames(curated);
  const use = wordUseOf(archive.articles);
  const running = archive.articles.map((article) => foundNames(article, trie, use));
  const repeated = repeatedNames(running);
  const places = new Map(archive.articles.map(({ id }, at) => [id, at] as const));
  const own = new Map(storiesOf(archive).flatMap(({ articles }) => {
    const names = nameTrie(articles.flatMap(({ id }) => running[places.get(id) ?? -1] ?? []), use);
    return articles.map(({ id }) => [id, names] as const);
  }));
  const found = archive.articles.map((article, at) => [...(running[at] ?? []), ...titleNames(article, trie, own.get(article.id) ?? nameTrie(running[at] ?? [], use), repeated, use)]);
  const totals = contextTotals(found);
  const merges: Merge[] = [];
  const split = new Set(curated.flatMap((one) => one.split.map((name) => name.toLowerCase())));
  const namesOf = (own: readonly FoundName[], others?: Nearby): readonly DocumentName[] => {
    const ownTotals = contextTotals([own]);
    return inDocument(own, use, (form) => {
      const total = totals.get(form) ?? noEvidence;
      const mine = ownTotals.get(form) ?? noEvidence;
      return sumOf([total, scaled(mine, -1)], 4);
    }, others);
  };
  const first = found.map((own) => namesOf(own));
  const people = inStories(archive, first, keyOfName);
  merges.push(...people.variants);
  const uses = archive.articles.flatMap((article, at): readonly Use[] => {
    const own = found[at] ?? [];
    const others = people.nearby.get(article.id);
    const names = others ? namesOf(own, others) : (first[at] ?? []);
    const byForm = new Map(names.map((one) => [one.form, one] as const));
    const fixed = own.flatMap((name): readonly Use[] => (name.curated?.entity == null ? [] : [{ article: article.id, name, key: `curated ${name.curated.entity}`, kind: name.curated.kind, score: 9 }]));
    return [...fixed, ...names.flatMap((one) => usesOf(article.id, one, byForm, merges, split))];
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

/** What the contexts of a form say over all articles, each article's word bounded. */
const contextTotals = (found: readonly (readonly FoundName[])[]): ReadonlyMap<string, Evidence> => {
  const totals = new Map<string, Evidence>();
  for (const names of found) {
    const own = new Map<string, Evidence[]>();
    for (const { curated, form, context } of names) {
      if (curated) continue;
      const known = own.get(form);
      if (known) known.push(context);
      else own.set(form, [context]);
    }
    for (const [form, all] of own) totals.set(form, sumOf([totals.get(form) ?? noEvidence, sumOf(all, 3)]));
  }
  return totals;
};

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
  const known = names[0]?.known;
  if (known && known.kind === kind) return `known ${known.key}`;
  return kind === "person" ? `person ${/[\u0400-\u052f]/.test(form) ? form : personForm(names[0]?.text ?? form)}` : `${kind} ${form}`;
};

const assembled = (archive: Archive, uses: readonly Use[], documentMerges: readonly Merge[]): EntityIndex => {
  const byKey = new Map<string, Use[]>();
  for (const one of uses) {
    const list = byKey.get(one.key);
    if (list) list.push(one);
    else byKey.set(one.key, [one]);
  }
  const things = [...byKey].map(([key, list]) => ({ key, kind: list[0]?.kind ?? "person", name: nameOf(list), words: key.startsWith("person ") ? key.slice(7) : nameOf(list) }));
  const merges = [...documentMerges.filter(({ one, other }) => byKey.has(one) && byKey.has(other)), ...mergesOf(things)];
  const groups = groupsOf(apartBy(archive.entities ?? [], new Map(things.map(({ key, name }) => [key, key.startsWith("curated ") ? key.slice(8) : slug(name, shortHash)] as const)), new Map(things.map(({ key, name }) => [key, name] as const))));
  const reasons = new Map<string, Set<string>>();
  const done = merges.filter(({ one, other }) => groups.join(one, other));
  for (const { one, reason } of done) reasons.set(groups.groupOf(one), (reasons.get(groups.groupOf(one)) ?? new Set<string>()).add(reason));
  const grouped = new Map<string, Use[]>();
  for (const [key, list] of byKey) {
    const group = groups.groupOf(key);
    const all = grouped.get(group);
    if (all) all.push(...list);
    else grouped.set(group, [...list]);
  }
  return indexOf(archive, grouped, reasons);
};

const indexOf = (archive: Archive, grouped: ReadonlyMap<string, readonly Use[]>, reasons: ReadonlyMap<string, ReadonlySet<string>>): EntityIndex => {
  const curated = new Map((archive.entities ?? []).map((one) => [one.id, one] as const));
  const order = new Map(archive.articles.map(({ id }, at) => [id, at] as const));
  const taken = new Set(curated.keys());
  const byArticle = new Map<string, Mention[]>();
  const entities = [...grouped].sort(([a], [b]) => compareText(a, b)).map(([group, uses]): Entity => {
    const own = group.startsWith("curated ") ? curated.get(group.slice(8)) : undefined;
    const name = own?.name ?? nameOf(uses);
    const kind = own?.kind ?? uses[0]?.kind ?? "person";
    const id = own?.id ?? freeId(name, kind, group, taken);
    taken.add(id);
    const mentions = uses.map(({ article, name: found, score }): Mention => ({ article, block: found.block, start: found.start, end: found.end, text: found.text, entity: id, kind, confidence: own ? 1 : confidenceOf(score) }));
    for (const mention of mentions) {
      const list = byArticle.get(mention.article);
      if (list) list.push(mention);
      else byArticle.set(mention.article, [mention]);
    }
    const articles = [...new Set(uses.map(({ article }) => article))].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const scores = uses.map(({ score }) => score).sort((a, b) => a - b);
    return { id, kind, name, forms: formsOf(uses), mentions, articles, status: own ? "confirmed" : "proposed", confidence: own ? 1 : confidenceOf(scores[scores.length >> 1] ?? 0), merges: [...(reasons.get(group) ?? [])].sort() };
  });
  for (const list of byArticle.values()) list.sort((a, b) => a.block - b.block || a.start - b.start);
  return { entities, byId: new Map(entities.map((one) => [one.id, one] as const)), mentionsOf: byArticle };
};

const confidenceOf = (score: number): number => Math.round(Math.min(0.97, 1 - 0.55 * Math.exp(-score / 3.5)) * 100) / 100;

const freeId = (name: string, kind: EntityKind, group: string, taken: ReadonlySet<string>): string => {
  const plain = slug(name, shortHash);
  return [plain, `${plain}-${kind}`].find((id) => !taken.has(id) && idSchema.safeParse(id).success) ?? `${plain}-${shortHash(group)}`;
};

/** The most frequent first. */
const formsOf = (uses: readonly Use[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { name } of uses) counts.set(name.text, (counts.get(name.text) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || compareText(a, b)).map(([form]) => form);
};

/** The fullest of the frequent forms: a person by given name and surname, what ships by its own name. */
const nameOf = (uses: readonly Use[]): string => {
  const known = uses.find(({ key, name }) => key.startsWith("known ") && name.known !== null)?.name.known;
  if (known) return known.name;
  const forms = formsOf(uses);
  const long = forms.filter((form) => /[\s\u00a0-]/.test(form));
  const chosen = long.length > 0 ? long : forms;
  if (chosen.every((form) => /[\u0400-\u052f]/.test(form))) return [...chosen].sort((a, b) => a.length - b.length || compareText(a, b))[0] ?? "";
  return chosen[0] ?? "";
};


import type { CuratedEntity } from "../../model/entity.ts";
import type { Archive } from "../../model/archive.ts";
import { idSchema } from "../../model/topic.ts";
import { shortHash } from "../../lib/hash.ts";
import { groupedBy } from "../../lib/grouped.ts";
import { compareText, slug } from "../../lib/text.ts";
import { mergesOf, type Merge, type NamedThing } from "./aliases.ts";
import { apartBy } from "./apart.ts";
import type { EntityKind } from "./evidence.ts";
import { groupsOf } from "./groups.ts";
import type { Use } from "./name-use.ts";
import { underNominatives } from "./nominatives.ts";

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

/** The uses of names by what they name, names that are one joined. */
export const assembled = (archive: Archive, given: readonly Use[], documentMerges: readonly Merge[]): EntityIndex => {
  const { uses, keyOf } = underNominatives(archive, given);
  const byKey = groupedBy(uses, ({ key }) => key);
  const curated = archive.entities ?? [];
  const things = [...byKey].map(([key, list]): NamedThing => {
    const name = nameOf(list);
    return { key, kind: list[0]?.kind ?? "person", name, words: key.startsWith("person ") ? key.slice(7) : name };
  });
  const ids = new Map(things.map(({ key, name }) => [key, key.startsWith("curated ") ? key.slice(8) : slug(name, shortHash)] as const));
  const found = mergesOf([...curatedThings(curated), ...things.filter(({ key }) => !key.startsWith("curated ")).flatMap(asSpelled)]);
  const merges = [...curatedMerges(curated, things, ids), ...documentMerges.map((merge) => ({ ...merge, one: keyOf(merge.one), other: keyOf(merge.other) })).filter(({ one, other }) => byKey.has(one) && byKey.has(other)), ...found];
  const groups = groupsOf(apartBy(curated, ids, new Map(things.map(({ key, name }) => [key, name] as const))));
  const reasons = new Map<string, Set<string>>();
  const done = merges.filter(({ one, other }) => one !== other && groups.join(one, other));
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

/** A person's name is compared in more than one spelling: `г` is g in Russian and h in Ukrainian, `č` stands for c and for ch. */
const asSpelled = (one: NamedThing): readonly NamedThing[] => {
  const other = one.kind === "person" ? one.words.replace(/г/g, "h").replace(/[žšşč]/giu, (letter) => letters.get(letter.toLowerCase()) ?? letter) : one.words;
  return other === one.words ? [one] : [one, { ...one, words: other }];
};

const letters: ReadonlyMap<string, string> = new Map([["ž", "zh"], ["š", "sh"], ["ş", "sh"], ["č", "ch"]]);

/** What a curator knows takes part in the comparison by each of its full names, also where no article has it in that spelling. */
const curatedThings = (entities: readonly CuratedEntity[]): readonly NamedThing[] =>
  entities.flatMap(({ id, kind, name, aliases, ignore, merge_into }) => (kind === undefined || name === undefined || ignore || merge_into !== undefined ? [] : [name, ...aliases].map((one) => ({ key: `curated ${id}`, kind, name: one, words: one }))));

/** An entry that names an entity by the id that the program gave it, and says whose it is. */
const curatedMerges = (entities: readonly CuratedEntity[], things: readonly NamedThing[], ids: ReadonlyMap<string, string>): readonly Merge[] =>
  entities.flatMap(({ id, merge_into }) => {
    if (merge_into === undefined) return [];
    const own = things.find(({ key, kind }) => !key.startsWith("curated ") && (ids.get(key) === id || `${ids.get(key) ?? ""}-${kind}` === id));
    return own ? [{ one: `curated ${merge_into}`, other: own.key, reason: `“${own.name}” is the same, as a curator says` }] : [];
  });

const indexOf = (archive: Archive, grouped: ReadonlyMap<string, readonly Use[]>, reasons: ReadonlyMap<string, ReadonlySet<string>>): EntityIndex => {
  const curated = new Map((archive.entities ?? []).map((one) => [one.id, one] as const));
  const order = new Map(archive.articles.map(({ id }, at) => [id, at] as const));
  // An entry that only keeps apart or splits speaks of the program's own.
  const taken = new Set([...curated.values()].flatMap(({ id, kind, name }) => (kind === undefined || name === undefined ? [] : [id])));
  const byArticle = new Map<string, Mention[]>();
  const entities = [...grouped].sort(([a], [b]) => compareText(a, b)).map(([group, uses]): Entity => {
    const own = group.startsWith("curated ") ? curated.get(group.slice(8)) : undefined;
    const name = own?.name ?? nameOf(uses);
    const kind = own?.kind ?? uses[0]?.kind ?? "person";
    const id = own?.id ?? freeId(name, kind, group, taken);
    taken.add(id);
    const mentions = uses.map(({ article, block, start, end, text, score }): Mention => ({ article, block, start, end, text, entity: id, kind, confidence: own ? 1 : confidenceOf(score) }));
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
  if (uses.length === 1) return uses.map(({ text }) => text);
  const counts = new Map<string, number>();
  for (const { text } of uses) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || compareText(a, b)).map(([form]) => form);
};

/** The fullest of the frequent forms: a person by given name and surname, what ships by its own name. */
const nameOf = (uses: readonly Use[]): string => {
  const known = uses.find(({ key, known: one }) => key.startsWith("known ") && one !== null)?.known;
  if (known) return known.name;
  const forms = formsOf(uses);
  const long = forms.filter((form) => /[\s\u00a0-]/.test(form));
  const chosen = long.length > 0 ? long : forms;
  if (!chosen.some((form) => /[\u0400-\u052f]/.test(form))) return chosen[0] ?? "";
  const nominatives = new Set(uses.map(({ key }) => key.replace(/^person /, "")));
  const named = chosen.filter((form) => !/[\u0400-\u052f]/.test(form) || nominatives.has(form.toLowerCase().replace(/ё/g, "е")));
  return named[0] ?? [...chosen].sort((a, b) => a.length - b.length || compareText(a, b))[0] ?? "";
};


import type { Archive } from "../../model/archive.ts";
import { once } from "../../lib/once.ts";
import { compareText } from "../../lib/text.ts";
import { entitiesOf, type Entity, type Mention } from "./entities.ts";

/** So sure must the program be of a name that no curator has looked at; and two articles must have it. */
const sure = 0.85;

export const pageKinds = ["person", "organisation", "place"] as const;
export type PageKind = (typeof pageKinds)[number];
export type ShownEntity = Entity & { readonly kind: PageKind };

const isPageKind = (entity: Entity): entity is ShownEntity => (pageKinds as readonly string[]).includes(entity.kind);

/** Those with a page of their own, by id: a curator's, and those surely found in two articles or more; the most frequent first. */
export const shownEntities: (archive: Archive) => ReadonlyMap<string, ShownEntity> = once((archive) => {
  const isFull = ({ kind, name }: Entity): boolean => kind !== "person" || /[\s\u00a0]/.test(name);
  const shown = entitiesOf(archive).entities.filter(isPageKind).filter((one) => one.status === "confirmed" || (one.articles.length >= 2 && one.confidence >= sure && isFull(one)));
  return new Map([...shown].sort((a, b) => b.articles.length - a.articles.length || compareText(a.name, b.name) || compareText(a.id, b.id)).map((one) => [one.id, one] as const));
});

/** Where an article first names each entity that has a page, by the article's id; headlines aside. */
export const firstMentions = (archive: Archive, article: string): readonly Mention[] => {
  const seen = new Set<string>();
  return (entitiesOf(archive).mentionsOf.get(article) ?? []).filter(({ block, entity }) => {
    if (block < 0 || seen.has(entity) || !shownEntities(archive).has(entity)) return false;
    seen.add(entity);
    return true;
  });
};

/** What has a page and is named in some of these articles, the most frequent first. */
export const namedIn = (archive: Archive, articles: readonly string[]): readonly { readonly entity: ShownEntity; readonly count: number }[] => {
  const counts = new Map<string, number>();
  const shown = shownIn(archive);
  if (shown.size === 0) return [];
  for (const id of articles) for (const entity of shown.get(id) ?? []) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const named = [...counts].flatMap(([id, count]) => ((entity) => (entity ? [{ entity, count }] : []))(shownEntities(archive).get(id)));
  return named.sort((a, b) => b.count - a.count || compareText(a.entity.name, b.entity.name) || compareText(a.entity.id, b.entity.id));
};

/** What has a page, with the number of articles that name it in common with another. */
export interface Beside {
  readonly entity: ShownEntity;
  readonly count: number;
}

/** So many neighbours of each are known. */
const mostBeside = 60;

/** For each entity with a page the others that articles name beside it, the most frequent first. */
export const besideOf: (archive: Archive) => ReadonlyMap<string, readonly Beside[]> = once((archive) => {
  const shown = [...shownEntities(archive).values()];
  const places = new Map(shown.map(({ id }, at) => [id, at] as const));
  const named = new Map([...shownIn(archive)].map(([article, ids]) => [article, Uint32Array.from(ids, (id) => places.get(id) ?? 0)] as const));
  const counts = new Uint32Array(shown.length);
  return new Map(
    shown.map(({ id, articles }, at) => {
      const touched: number[] = [];
      for (const article of articles) {
        const others = named.get(article);
        if (others?.includes(at)) for (const other of others) if ((counts[other] = (counts[other] ?? 0) + 1) === 1) touched.push(other);
      }
      const beside = touched.flatMap((other): readonly Beside[] => ((entity) => (entity && other !== at ? [{ entity, count: counts[other] ?? 0 }] : []))(shown[other]));
      for (const other of touched) counts[other] = 0;
      return [id, beside.sort((a, b) => b.count - a.count || compareText(a.entity.id, b.entity.id)).slice(0, mostBeside)] as const;
    }),
  );
});

/** How many articles name both of two; 0 where neither is among the other's most frequent. */
export const together = (archive: Archive, one: string, other: string): number => countsOf(archive).get(one)?.get(other) ?? countsOf(archive).get(other)?.get(one) ?? 0;

const countsOf: (archive: Archive) => ReadonlyMap<string, ReadonlyMap<string, number>> = once((archive) => new Map([...besideOf(archive)].map(([id, others]) => [id, new Map(others.map(({ entity, count }) => [entity.id, count]))] as const)));

/** Of a list of hundreds of names the first are counted. */
const mostInArticle = 80;

/** By the article's id what it names that has a page, in order of place. */
const shownIn: (archive: Archive) => ReadonlyMap<string, readonly string[]> = once((archive) => {
  const shown = shownEntities(archive);
  return shown.size === 0 ? new Map() : new Map(archive.articles.map(({ id }) => [id, [...new Set((entitiesOf(archive).mentionsOf.get(id) ?? []).map(({ entity }) => entity))].filter((one) => shown.has(one)).slice(0, mostInArticle)] as const));
});

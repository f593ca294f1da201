import type { Archive } from "../model/archive.ts";
import { earliestFirst } from "../model/article-order.ts";
import type { Article } from "../model/article.ts";
import { once } from "../lib/once.ts";
import { copiesOf } from "./copies.ts";

/** So much of the shorter text stands in the other: a reader of one has read both. */
const whole = 0.8;

/** The earliest of the articles with one text for each of them by its id; articles whose text nobody else has are left out. An excerpt or a few shared passages make no copy. */
export const headsOf: (archive: Archive) => ReadonlyMap<string, Article> = once((archive) => {
  const parents = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let next = parents.get(at); next !== undefined; next = parents.get(at)) at = next;
    return at;
  };
  for (const { articles, relation, containment } of copiesOf(archive)) {
    const [a, b] = [root(articles[0]), root(articles[1])];
    if ((relation !== "same" && relation !== "republished") || containment < whole || a === b) continue;
    const [one, other] = [archive.byId.get(a), archive.byId.get(b)];
    if (one && other) parents.set(earliestFirst(one, other) <= 0 ? b : a, earliestFirst(one, other) <= 0 ? a : b);
  }
  return new Map(
    [...new Set([...parents.keys(), ...parents.values()])].sort().flatMap((id) => {
      const head = archive.byId.get(root(id));
      return head ? [[id, head] as const] : [];
    }),
  );
});

/** The later ones by the id of the earliest. */
export const copiesByHead: (archive: Archive) => ReadonlyMap<string, readonly Article[]> = once((archive) => {
  const copies = new Map<string, Article[]>();
  for (const [id, head] of headsOf(archive)) {
    const article = archive.byId.get(id);
    if (article && article !== head) copies.set(head.id, [...(copies.get(head.id) ?? []), article]);
  }
  return new Map([...copies].map(([id, list]) => [id, list.sort(earliestFirst)] as const));
});

/** An article of a list with the others there that have its text. */
export interface Folded {
  readonly article: Article;
  /** The earliest published first. */
  readonly copies: readonly Article[];
}

/** A list in which each text stands once, where the earliest of those in the list stood. */
export const foldedIn = (archive: Archive, articles: readonly Article[]): readonly Folded[] => foldedBy(new Map(headsIn(archive, articles)), articles);

/** Of those in a list whose text others have, too, their ids with the ids of the earliest of each text. */
export const headsIn = (archive: Archive, articles: readonly Article[]): readonly (readonly [id: string, head: string])[] => {
  const heads = headsOf(archive);
  return heads.size === 0 ? [] : articles.flatMap(({ id }) => ((head) => (head ? [[id, head.id] as const] : []))(heads.get(id)));
};

/** The same by what `headsIn` gives. */
export const foldedBy = (heads: ReadonlyMap<string, string>, articles: readonly Article[]): readonly Folded[] => {
  if (heads.size === 0) return articles.map((article) => ({ article, copies: [] }));
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    const head = heads.get(article.id);
    if (head === undefined) continue;
    const own = groups.get(head);
    if (own) own.push(article);
    else groups.set(head, [article]);
  }
  for (const group of groups.values()) group.sort(earliestFirst);
  return articles.flatMap((article): readonly Folded[] => {
    const group = groups.get(heads.get(article.id) ?? "");
    if (!group) return [{ article, copies: [] }];
    return group[0] === article ? [{ article, copies: group.slice(1) }] : [];
  });
};

import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import type { Topic } from "../model/topic.ts";
import { once } from "../lib/once.ts";
import { compareText } from "../lib/text.ts";
import { copiesOf } from "./copies.ts";
import { namesOf } from "./names.ts";
import { neighboursOf } from "./neighbours.ts";
import { sharedTerms } from "./terms.ts";
import { topicsOf } from "./topics.ts";

export interface RelatedArticle {
  readonly article: Article;
  /** 0 to about 2: the likeness of the words, and what shared names and topics add. */
  readonly score: number;
  /** What both share, in words: `Both name Aktobe`, `Both on transport`, `Both speak of carriage and frost`. */
  readonly because: readonly string[];
}

/** So many at most, none of a lower score. */
interface Wanted {
  readonly most: number;
  readonly least: number;
}

/** Others that an article is related to, the nearest first, ten at most where nothing else is said; made anew at each asking. The same text elsewhere is not among them. */
export const relatedTo = (archive: Archive, { id }: Article, { most, least }: Wanted = { most: 10, least: 0 }): readonly RelatedArticle[] => {
  const at = archive.settings.analyses ? placesIn(archive).get(id) : undefined;
  if (at === undefined) return [];
  const [copies, names, topics] = [copiesByArticle(archive).get(id), namesAt(archive, at), topicsIn(archive, id)];
  return neighboursOf(archive)
    .of(at, looked)
    .flatMap(({ at: place, similarity }) => {
      const article = archive.articles[place];
      return article && copies?.has(article.id) !== true ? [{ article, place, similarity }] : [];
    })
    .sort((a, b) => b.similarity - a.similarity || compareText(a.article.id, b.article.id))
    .map(({ article, place, similarity }) => ({ article, place, score: Math.round(similarity * 1000) / 1000 }))
    .filter(({ score }) => score >= least)
    .slice(0, most)
    .map(({ article, place, score }) => ({ article, score, because: reasons(archive, at, place, sharedNames(names, namesAt(archive, place)), sharedTopics(topics, topicsIn(archive, article.id))) }));
};

/** Neighbours that are looked through. */
const looked = 40;

const placesIn: (archive: Archive) => ReadonlyMap<string, number> = once(({ articles }) => new Map(articles.map(({ id }, at) => [id, at] as const)));

const copiesByArticle: (archive: Archive) => ReadonlyMap<string, ReadonlySet<string>> = once((archive) => {
  const same = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => void same.set(one, (same.get(one) ?? new Set<string>()).add(other));
  for (const { articles: [one, other], relation } of copiesOf(archive))
    if (relation === "same") {
      add(one, other);
      add(other, one);
    }
  return same;
});

const namesAt = (archive: Archive, at: number): readonly string[] => (archive.articles[at] ? namesOf(archive.articles[at]) : []);

const topicsIn = (archive: Archive, id: string): readonly Topic[] => (topicsOf(archive).get(id) ?? []).map(({ topic }) => topic);

const sharedNames = (own: readonly string[], others: readonly string[]): readonly string[] => others.filter((one) => own.includes(one));

const sharedTopics = (own: readonly Topic[], others: readonly Topic[]): readonly string[] => others.filter(({ id }) => own.some((one) => one.id === id)).map(({ name }) => name);

const reasons = (archive: Archive, at: number, place: number, names: readonly string[], topics: readonly string[]): readonly string[] => {
  const rarest = [...names].sort((a, b) => b.length - a.length || compareText(a, b)).slice(0, 3);
  const found = [...(rarest.length > 0 ? [`Both name ${listed(rarest)}`] : []), ...(topics.length > 0 ? [`Both on ${listed(topics.slice(0, 2))}`] : [])];
  return found.length > 0 ? found : [`Both speak of ${listed(sharedTerms(archive, at, place, 3))}`];
};

const listed = (words: readonly string[]): string => (words.length <= 1 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`);

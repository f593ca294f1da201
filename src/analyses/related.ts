import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
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

const most = 10;

/** For each article by its id, at most ten others, the nearest first. The same text elsewhere is not among them. */
export const relatedOf: (archive: Archive) => ReadonlyMap<string, readonly RelatedArticle[]> = once((archive) => {
  if (!archive.settings.analyses) return new Map();
  const same = copiesByArticle(archive);
  return new Map(archive.articles.map((article, at) => [article.id, nearest(archive, article, at, same.get(article.id) ?? new Set())] as const));
});

const copiesByArticle = (archive: Archive): ReadonlyMap<string, ReadonlySet<string>> => {
  const same = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => void same.set(one, (same.get(one) ?? new Set<string>()).add(other));
  for (const { articles: [one, other], relation } of copiesOf(archive))
    if (relation === "same") {
      add(one, other);
      add(other, one);
    }
  return same;
};

const nearest = (archive: Archive, article: Article, at: number, copies: ReadonlySet<string>): readonly RelatedArticle[] => {
  const own = namesOf(archive).get(article.id) ?? new Set<string>();
  const topics = new Set((topicsOf(archive).get(article.id) ?? []).map(({ topic }) => topic.id));
  return neighboursOf(archive)
    .of(at, 4 * most)
    .flatMap(({ at: place, similarity }) => {
      const other = archive.articles[place];
      if (!other || copies.has(other.id)) return [];
      const names = [...(namesOf(archive).get(other.id) ?? [])].filter((name) => own.has(name));
      const shared = (topicsOf(archive).get(other.id) ?? []).filter(({ topic }) => topics.has(topic.id)).map(({ topic }) => topic.name);
      return [{ article: other, place, score: similarity, names, shared }];
    })
    .sort((a, b) => b.score - a.score || compareText(a.article.id, b.article.id))
    .slice(0, most)
    .map(({ article: other, place, score, names, shared }) => ({ article: other, score: Math.round(score * 1000) / 1000, because: reasons(archive, at, place, names, shared) }));
};

const reasons = (archive: Archive, at: number, place: number, names: readonly string[], topics: readonly string[]): readonly string[] => {
  const rarest = [...names].sort((a, b) => b.length - a.length || compareText(a, b)).slice(0, 3);
  const found = [...(rarest.length > 0 ? [`Both name ${listed(rarest)}`] : []), ...(topics.length > 0 ? [`Both on ${listed(topics.slice(0, 2))}`] : [])];
  return found.length > 0 ? found : [`Both speak of ${listed(sharedTerms(archive, at, place, 3))}`];
};

const listed = (words: readonly string[]): string => (words.length <= 1 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`);

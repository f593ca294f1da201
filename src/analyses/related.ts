import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { once } from "../lib/once.ts";
import { compareText } from "../lib/text.ts";
import { namesOf } from "./names.ts";
import { topicsOf } from "./topics.ts";

export interface RelatedArticle {
  readonly article: Article;
  readonly score: number;
  /** What both share, in words: `Both name Aktobe`, `Both on transport`. */
  readonly because: readonly string[];
}

const most = 6;
/** A name in more articles than this connects nothing, and is not followed. */
const widest = 400;
const enough = 0.6;

/** For each article by its id, at most six others, the nearest first: names that few articles share, then topics. */
export const relatedOf: (archive: Archive) => ReadonlyMap<string, readonly RelatedArticle[]> = once((archive) => {
  const names = namesOf(archive);
  const bearers = bearersOf(archive, names);
  return new Map(archive.articles.map((article) => [article.id, nearest(article, archive, names, bearers)] as const));
});

const bearersOf = (archive: Archive, names: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, readonly string[]> => {
  const bearers = new Map<string, string[]>();
  for (const { id } of archive.articles)
    for (const name of names.get(id) ?? []) {
      const list = bearers.get(name);
      if (list) list.push(id);
      else bearers.set(name, [id]);
    }
  return bearers;
};

const nearest = (article: Article, archive: Archive, names: ReadonlyMap<string, ReadonlySet<string>>, bearers: ReadonlyMap<string, readonly string[]>): readonly RelatedArticle[] => {
  const shared = new Map<string, { score: number; names: { readonly name: string; readonly weight: number }[] }>();
  for (const name of names.get(article.id) ?? []) {
    const ids = bearers.get(name) ?? [];
    if (ids.length > widest) continue;
    const weight = Math.log2(1 + archive.articles.length / ids.length) / 2;
    for (const id of ids) {
      if (id === article.id) continue;
      const entry = shared.get(id) ?? { score: 0, names: [] };
      shared.set(id, { score: entry.score + weight, names: [...entry.names, { name, weight }] });
    }
  }
  const own = new Set((topicsOf(archive).get(article.id) ?? []).map((one) => one.topic.id));
  return [...shared]
    .flatMap(([id, entry]) => relation(archive, id, entry.score, entry.names, own))
    .filter((one) => one.score >= enough)
    .sort((a, b) => b.score - a.score || compareText(a.article.id, b.article.id))
    .slice(0, most);
};

const relation = (archive: Archive, id: string, score: number, names: readonly { readonly name: string; readonly weight: number }[], own: ReadonlySet<string>): readonly RelatedArticle[] => {
  const article = archive.byId.get(id);
  if (!article) return [];
  const topics = (topicsOf(archive).get(id) ?? []).filter((one) => own.has(one.topic.id)).map((one) => one.topic.name);
  const rarest = [...names].sort((a, b) => b.weight - a.weight || compareText(a.name, b.name)).slice(0, 3).map((one) => one.name);
  const because = [`Both name ${listed(rarest)}`, ...(topics.length > 0 ? [`Both on ${listed(topics.slice(0, 2))}`] : [])];
  return [{ article, score: Math.round((score + topics.length * 0.5) * 1000) / 1000, because }];
};

const listed = (words: readonly string[]): string => (words.length <= 1 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`);

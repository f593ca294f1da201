import type { Article } from "../model/article.ts";
import { whole } from "../model/kept-article.ts";
import type { Guarded } from "../model/guarded.ts";
import { wordsAllowed } from "../model/rights.ts";

/** What the check of finished files needs to know; nothing when everything may be published in full. */
export const guardedOf = (articles: readonly Article[], rightsById: ReadonlyMap<string, string>, taken: readonly Article[]): Guarded => {
  const isRestricted = (article: Article): boolean => rightsById.get(article.id) !== "full";
  const restricted = articles.filter(isRestricted);
  if (restricted.length + taken.length === 0) return { texts: [], allowed: [] };
  return {
    texts: [...restricted.map((article) => ({ why: "rights" as const, ...textOf(article) })), ...taken.map((article) => ({ why: "takedown" as const, ...textOf(article) }))],
    allowed: [
      ...articles.flatMap((article) => (isRestricted(article) ? permitted(article, rightsById.get(article.id) ?? "private") : allOf(article))),
      ...taken.flatMap((article) => [article.headline, article.source?.name ?? ""]),
    ],
  };
};

const textOf = (article: Article) => ({ id: article.id, file: article.original.path, text: bodyOf(article) });

const bodyOf = ({ body }: Pick<Article, "body">): string => body.map((block) => block.text).join("\n");

/** Its headlines, its outlet's name, and the excerpt, counted here anew. */
const permitted = (article: Article, rights: string): readonly string[] => {
  if (rights === "private") return [];
  const excerpt = bodyOf(article).split(/\s+/).filter(Boolean).slice(0, wordsAllowed(rights) ?? 0).join(" ");
  return [article.headline, article.originalHeadline ?? "", article.alternativeHeadline ?? "", article.source?.name ?? "", excerpt];
};

/** Every text of an article: when it is published in full, all of it may stand anywhere. */
const allOf = (article: Article): readonly string[] => {
  const { body, original: _original, ...others } = whole(article);
  return [bodyOf({ body }), ...textsIn(others)];
};

const textsIn = (value: unknown): readonly string[] => (typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : []);

import type { Article } from "./article.ts";
import { dateOrder } from "./published.ts";

/** Articles that follow each other in a list, from the place `from` on. */
export interface ArticleGroup {
  /** Stays the group's where articles come and go elsewhere. */
  readonly name: string;
  readonly from: number;
  readonly articles: readonly Article[];
}

/** So many articles are held or written at a time. */
const largest = 1000;

/** The articles year by year, those of a large year in several groups. */
export const articleGroups = (articles: readonly Article[]): readonly ArticleGroup[] => {
  const [groups, parts] = [[] as ArticleGroup[], new Map<string, number>()];
  for (let from = 0; from < articles.length; ) {
    const year = yearOf(articles[from]);
    let to = from + 1;
    while (to < articles.length && to - from < largest && yearOf(articles[to]) === year) to++;
    const part = parts.get(year) ?? 0;
    parts.set(year, part + 1);
    groups.push({ name: `${year} ${part}`, from, articles: articles.slice(from, to) });
    from = to;
  }
  return groups;
};

const yearOf = (article: Article | undefined): string => (article && dateOrder(article.published).slice(0, 4)) || "undated";

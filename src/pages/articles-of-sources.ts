import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";

/** The articles of each source by its id, in the archive's order. */
export const articlesOfSources: (archive: Archive) => ReadonlyMap<string, readonly Article[]> = once(({ articles }) => {
  const bySource = new Map<string, Article[]>();
  for (const article of articles) {
    if (!article.source) continue;
    const list = bySource.get(article.source.id);
    if (list) list.push(article);
    else bySource.set(article.source.id, [article]);
  }
  return bySource;
});

import { instant } from "../components/instant.ts";
import { once } from "../lib/once.ts";
import { compareText } from "../lib/text.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { dateOrder, publishedSpan } from "../model/published.ts";

/** The latest arrivals first; where an arrival is not noted, its publication date stands in. The undated without one come last. */
export const byArrival: (archive: Archive) => readonly Article[] = once(({ articles }) =>
  articles
    .map((article) => ({ article, arrived: instant(article.added) ?? publishedInstant(article) ?? "", order: dateOrder(article.published) }))
    .sort((a, b) => compareText(b.arrived, a.arrived) || compareText(b.order, a.order) || compareText(a.article.id, b.article.id))
    .map(({ article }) => article),
);

/** When the record last changed, as far as its fields say: never the clock. An RFC 3339 instant. */
export const changedAt = (article: Article): string | null => {
  const known = [article.modified, article.added, article.saved].flatMap((one) => instant(one) ?? []).sort();
  return known.at(-1) ?? instant(publishedSpan(article.published)?.latest ?? null);
};

const publishedInstant = (article: Article): string | null => {
  const span = publishedSpan(article.published);
  return instant(span?.earliest ?? span?.latest ?? null);
};

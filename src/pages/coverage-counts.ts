import { once } from "../lib/once.ts";
import { compareText } from "../lib/text.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { datePage } from "../model/published.ts";

/** All that the archive has of one outlet; each article stands in one place only. */
export interface Covered {
  /** Both null: the articles that name none. */
  readonly id: string | null;
  readonly name: string | null;
  readonly count: number;
  /** By month, `2024-05`, and by year where the month is not known; the earliest first. */
  readonly months: ReadonlyMap<string, readonly Article[]>;
  readonly years: ReadonlyMap<string, readonly Article[]>;
  /** Dates that span more than one year. */
  readonly between: readonly Article[];
  readonly undated: readonly Article[];
}

/** The outlet with most articles first. */
export const coverageOf: (archive: Archive) => readonly Covered[] = once((archive) => {
  const outlets = new Map<string, Article[]>();
  for (const article of archive.articles) {
    const key = article.source === null ? "" : `${article.source.id} `;
    const own = outlets.get(key);
    if (own) own.push(article);
    else outlets.set(key, [article]);
  }
  return [...outlets.values()].map(coveredBy).sort((a, b) => b.count - a.count || compareText(a.name ?? "\uffff", b.name ?? "\uffff") || compareText(a.id ?? "", b.id ?? ""));
});

const coveredBy = (articles: readonly Article[]): Covered => {
  const [months, years] = [new Map<string, Article[]>(), new Map<string, Article[]>()];
  const [between, undated]: [Article[], Article[]] = [[], []];
  for (const article of [...articles].reverse()) {
    const page = datePage(article.published);
    if (article.published.kind === "undated") undated.push(article);
    else if (page === null) between.push(article);
    else if (page.length === 1) push(years, page[0] ?? "", article);
    else push(months, page.slice(0, 2).join("-"), article);
  }
  const inOrder = (lists: ReadonlyMap<string, readonly Article[]>) => new Map([...lists].sort(([a], [b]) => compareText(a, b)));
  const source = articles[0]?.source ?? null;
  return { id: source?.id ?? null, name: source?.name ?? null, count: articles.length, months: inOrder(months), years: inOrder(years), between, undated };
};

const push = (lists: Map<string, Article[]>, key: string, article: Article): void => {
  const list = lists.get(key);
  if (list) list.push(article);
  else lists.set(key, [article]);
};

/** Of all outlets together: every month from the first with an article to the last, as `2024-05`. */
export const monthsOf: (archive: Archive) => readonly string[] = once((archive) => {
  const months = coverageOf(archive).flatMap((one) => [...one.months.keys()]).sort();
  const [first, last] = [months[0], months.at(-1)];
  return first === undefined || last === undefined ? [] : monthsFrom(first, last);
});

export const yearsOf: (archive: Archive) => readonly string[] = once((archive) => {
  const years = coverageOf(archive).flatMap((one) => [...[...one.months.keys()].map((month) => month.slice(0, 4)), ...one.years.keys()]).sort();
  const [first, last] = [years[0], years.at(-1)];
  return first === undefined || last === undefined ? [] : Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => String(Number(first) + at).padStart(4, "0"));
});

export const monthsFrom = (first: string, last: string): readonly string[] => Array.from({ length: ordinal(last) - ordinal(first) + 1 }, (_, at) => monthAt(ordinal(first) + at));

const ordinal = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
const monthAt = (at: number): string => `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;

/** The months after one and before another; null where they follow each other. */
export const gapBetween = (before: string, after: string): { readonly from: string; readonly to: string } | null =>
  ordinal(after) - ordinal(before) <= 1 ? null : { from: monthAt(ordinal(before) + 1), to: monthAt(ordinal(after) - 1) };

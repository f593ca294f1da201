import type { Article } from "../model/article.ts";
import { warning, type Problem } from "../model/problem.ts";
import type { Takedown } from "../model/takedown.ts";
import { runKeys } from "../lib/runs.ts";
import { sameWords } from "../lib/text.ts";
import type { Arrivals } from "./arrivals.ts";

export interface TakenDown {
  /** Those that may stay. */
  readonly left: readonly Article[];
  readonly taken: readonly Article[];
  /** One for each address that was an article's: its id, earlier ids and those of equal texts. */
  readonly tombstones: readonly Takedown[];
  readonly problems: readonly Problem[];
}

/**
 * Takes articles out by id, by an earlier id, by the id under which their file arrived, and with each all of equal text.
 * Texts that are only much alike stay, and are reported.
 */
export const takeDown = (articles: readonly Article[], takedowns: readonly Takedown[], arrivals: Arrivals): TakenDown => {
  if (takedowns.length === 0) return { left: articles, taken: [], tombstones: [], problems: [] };
  const byId = new Map(takedowns.map((one) => [one.id, one] as const));
  const named = new Map<Article, Takedown>();
  const ownIds = new Set(articles.map(({ id, original }) => `${original.path}\n${id}`));
  for (const article of articles) {
    const { path } = article.original;
    const earlier = arrivals.ofPath(path).filter(({ id }) => !ownIds.has(`${path}\n${id}`));
    const ids = [article.id, ...article.aliases, ...earlier.map(({ id }) => id)];
    const takedown = ids.flatMap((id) => byId.get(id) ?? [])[0];
    if (takedown) named.set(article, takedown);
  }
  const texts = new Map([...named].flatMap(([article, takedown]) => (article.body.length > 0 ? [[textOf(article), takedown] as const] : [])));
  for (const article of articles) {
    const takedown = named.has(article) ? undefined : texts.get(textOf(article));
    if (takedown) named.set(article, takedown);
  }
  const left = articles.filter((article) => !named.has(article));
  const taken = [...named.keys()];
  const inUse = new Set(left.map((article) => article.id));
  const graves = new Map<string, Takedown>();
  for (const one of takedowns) if (!inUse.has(one.id)) graves.set(one.id, one);
  for (const [article, takedown] of named)
    for (const id of [article.id, ...article.aliases]) if (!inUse.has(id) && !graves.has(id)) graves.set(id, { ...takedown, id });
  const unknown = takedowns.filter((one) => ![...named.values()].includes(one));
  return { left, taken, tombstones: [...graves.values()], problems: [...unknown.map(unknownId), ...left.flatMap((article) => likeTaken(article, taken))] };
};

const textOf = (article: Article): string => sameWords(article.body.map((block) => block.text).join(" "));

/** Two thirds of its runs of six words, or of the other's. */
const alike = 2 / 3;

const likeTaken = (article: Article, taken: readonly Article[]): readonly Problem[] => {
  const own = runsOf(article);
  const other = taken.find((one) => {
    const runs = runsOf(one);
    const shared = [...runs].filter((run) => own.has(run)).length;
    return shared >= 3 && shared >= alike * Math.min(runs.size, own.size);
  });
  return other ? [nearCopy(article, other)] : [];
};

const runs = new WeakMap<Article, ReadonlySet<number>>();
const runsOf = (article: Article): ReadonlySet<number> => {
  const known = runs.get(article);
  if (known) return known;
  const made = new Set<number>();
  runKeys(article.body.map((block) => block.text).join("\n"), 6, (key) => void made.add(key));
  runs.set(article, made);
  return made;
};

const file = "_data/takedowns.yaml";

const unknownId = (one: Takedown): Problem =>
  warning({ code: "takedown-unknown", file, message: `No article has the id \`${one.id}\`.`, fix: "If its file has been deleted, all is well. Else look for the id in the article's address." });

const nearCopy = (article: Article, other: Article): Problem =>
  warning({ code: "takedown-copy", file: article.original.path, message: `Much of its text is that of an article taken out (${other.original.path}); it is still published.`, fix: `To take it out too, write its id \`${article.id}\` in ${file}.` });

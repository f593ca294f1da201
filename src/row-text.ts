import { digestOf } from "./lib/digest.ts";
import { madeOf } from "./lib/late.ts";
import type { Archive } from "./model/archive.ts";
import type { Article } from "./model/article.ts";
import { siteOf } from "./components/site.ts";
import { once } from "./lib/once.ts";

/** What stands in a row's text for what both sides have. */
type Named = { readonly "#": string } | { readonly "#late": string } | { readonly "#site": true };

/** Rows by page type as a text for another thread that has the same articles: these go by their names. */
export const rowsText = (rows: ReadonlyMap<string, readonly unknown[]>, archive: Archive): string => {
  const site = siteOf(archive);
  return JSON.stringify([...rows], function (this: Readonly<Record<string, unknown>>, key: string, said: unknown): unknown {
    const value = this[key];
    if (typeof value !== "object" || value === null) return said;
    if (value === site) return { "#site": true } satisfies Named;
    const article = madeOf(value);
    const name = digestOf(article ?? value);
    if (name === undefined) return said;
    return (article ? { "#late": name } : { "#": name }) satisfies Named;
  });
};

/** The rows again; null when an article is not as it was, because its file has changed since. */
export const rowsIn = (text: string, archive: Archive): ReadonlyMap<string, readonly unknown[]> | null => {
  let isWhole = true;
  const articles = byDigest(archive);
  const site = siteOf(archive);
  const known = (value: unknown): unknown => {
    isWhole &&= value !== undefined;
    return value;
  };
  const lines = JSON.parse(text, (_, value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if ("#" in value) return known(articles.get(String(value["#"])));
    if ("#late" in value) return known(archive.records?.get(articles.get(String(value["#late"]))?.id ?? ""));
    return "#site" in value ? site : value;
  }) as readonly (readonly [string, readonly unknown[]])[];
  return isWhole ? new Map(lines) : null;
};

const byDigest: (archive: Archive) => ReadonlyMap<string, Article> = once(({ articles }) => new Map(articles.flatMap((article) => {
  const name = digestOf(article);
  return name === undefined ? [] : [[name, article] as const];
})));

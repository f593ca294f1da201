import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { once } from "../lib/once.ts";
import { months, weekdays } from "../tables/calendar.ts";

/** Runs of capitalised words inside sentences, as they stand; how often each occurs is not counted. */
export const namesOf: (archive: Archive) => ReadonlyMap<string, ReadonlySet<string>> = once(
  (archive) => new Map(archive.articles.map((article) => [article.id, namesIn(article)] as const)),
);

// Behind a small letter, a comma or an opening bracket: the capital is the name's own, not the sentence's.
const run = /(?<=[\p{Ll}\p{N},;–—][”"’']? [(“«„"]?)\p{Lu}[\p{L}\p{M}'’.-]*[\p{L}](?: (?:(?:de|la|von|van|der|al|bin|of the|of) )?\p{Lu}[\p{L}\p{M}'’-]*[\p{L}])*/gu;

const namesIn = (article: Article): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const block of article.body)
    if (block.kind === "paragraph" || block.kind === "quote" || block.kind === "list")
      for (const [name] of block.text.matchAll(run)) if (name.length >= 3 && name.length <= 60 && !isCalendarWord(name)) names.add(name.replace(/['’]s$/u, ""));
  return names;
};

const isCalendarWord = (name: string): boolean => months.has(name.toLowerCase()) || weekdays.has(name.toLowerCase());

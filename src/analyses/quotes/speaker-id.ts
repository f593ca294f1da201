import { shortHash } from "../../lib/hash.ts";
import { slug } from "../../lib/text.ts";
import type { Article } from "../../model/article.ts";
import { once } from "../../lib/once.ts";

/** Somebody that quotations are ascribed to. */
export interface Speaker {
  readonly id: string;
  readonly name: string;
}

/**
 * The speaker that words of an article name: a full name, or the last word of exactly one full name of the article. Null for a
 * description and for a name that two bear. The only place where a name becomes a speaker.
 */
export const speakerNamed = (article: Article, words: string): Speaker | null => {
  const name = nameIn(words);
  if (name === null) return null;
  const parts = name.split(" ");
  if (parts.length > 1) return speakerOf(name);
  const full = fullNames(article).get(name) ?? [];
  return full.length === 1 ? speakerOf(full[0] ?? name) : null;
};

const speakerOf = (name: string): Speaker => ({ id: slug(name, shortHash), name });

/** Two names joined name two people. */
const nameIn = (words: string): string | null => {
  const runs = words.replace(/['’]s?$/u, "").match(/\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:de|la|von|van|der|den|bin|al|of|for|the) ){0,2}\p{Lu}[\p{L}\p{M}.'’-]*)*/gu) ?? [];
  const names = runs.map((run) => run.replace(titles, "")).filter((run) => run !== "" && !small.test(run));
  return names.length === 1 && !/['’]s\b/u.test(words) ? (names[0] ?? null) : null;
};

const titles = /^(?:(?:The|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|President|Minister|Senator|Governor|Professor|General|Judge|Sir|Lord|Lady)\.?(?: |$))+/u;
const small = /^(?:He|She|They|It|I|We|A|An|One|His|Her|Their|Our|Some|Many|Its|Another)$/u;

/** Full names of the text by their last word. */
const fullNames = once((article: Article): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, string[]>();
  for (const { text } of article.body)
    for (const [run] of text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}(?: (?:(?:de|la|von|van|der|den|bin|al) )?\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}){1,3}(?!\p{L})/gu)) {
      const name = run.replace(/['’]s$/u, "").replace(titles, "");
      const last = name.split(" ").at(-1) ?? "";
      const known = names.get(last) ?? [];
      if (name.includes(" ") && !known.includes(name)) names.set(last, [...known, name]);
    }
  return names;
});

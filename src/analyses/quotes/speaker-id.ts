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
  if (parts.length > 1) return speakerOf(barest(name, fullNames(article).get(parts.at(-1) ?? "") ?? []));
  // A description that ends in a name says more than the name does.
  if (words.split(" ").length > 3) return null;
  const full = fullNames(article).get(name) ?? [];
  return full.length === 1 ? speakerOf(full[0] ?? name) : null;
};

/** `Projektleiterin Anna Vogt` where the article also has `Anna Vogt`. */
const barest = (name: string, known: readonly string[]): string => known.filter((one) => name.endsWith(` ${one}`)).sort((a, b) => a.length - b.length)[0] ?? name;

const speakerOf = (name: string): Speaker => ({ id: slug(name, shortHash), name });

/** The name that the words end in; two names joined name two people, and what belongs to a name is not its bearer. */
const nameIn = (words: string): string | null => {
  if (/(?:^|\s)(?:and|und|et|и|і|та|y)\s/u.test(words)) return null;
  const [, lead = "", run = ""] = nameAtEnd.exec(words) ?? [];
  const name = run.replace(titles, "");
  if (name === "" || small.test(name) || /(?:^|\s)(?:of|for|from|at|in|by|de|von)(?:\s+the)?\s*$/iu.test(lead)) return null;
  return name;
};

const part = "(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}\\p{M}-]*(?:['’](?!s(?!\\p{L}))\\p{L}+)*)";
const particle = "(?:(?:de|la|von|van|der|den|bin|al|of|for|the) ){0,2}";
const nameAtEnd = new RegExp(`^(.*?)(${part}(?: ${particle}${part})*)$`, "u");
const titles = /^(?:(?:The|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|President|Prime|Minister|Senator|Governor|Professor|General|Judge|Sir|Lord|Lady|Chancellor|Secretary|Ambassador|Mayor|King|Queen|Prince|Princess|Pope|Captain|Former|Commissioner|Attorney|Chief|Executive|Officer|Director|Deputy|Vice|Chairman|Chairwoman|Spokesman|Spokeswoman|of Staff|Foreign|Defence|Defense)\.?(?: |$))+/u;
const small = /^(?:He|She|They|It|I|We|A|An|One|His|Her|Their|Our|Some|Many|Its|Another|In|On|At|But|And|As|If|When|While|For|From|After|Before)(?: |$)/u;

/** Full names of the text by their last word. */
const fullNames = once((article: Article): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, string[]>();
  for (const { text } of article.body)
    for (const [run] of text.matchAll(fullName)) {
      const name = run.replace(titles, "");
      if (small.test(name) || !name.includes(" ")) continue;
      const last = name.split(" ").at(-1) ?? "";
      const known = names.get(last) ?? [];
      if (!known.includes(name)) names.set(last, [...known, name]);
    }
  return names;
});

const fullName = new RegExp(`(?<![\\p{L}\\p{N}])${part}(?: (?:(?:de|la|von|van|der|den|bin|al) )?${part}){1,4}(?!\\p{L})`, "gu");

import type { Byline } from "../../model/article.ts";

/** An author as citation programs take one: a person in two parts, or a name that stays whole. */
export type Author = { readonly kind: "person"; readonly given: string; readonly family: string } | { readonly kind: "literal"; readonly name: string };

/** Of a person, when the name has at least two words in a script that puts the family name last in a byline; all others stay whole. */
export const authorOf = (byline: Byline): Author => {
  const name = byline.name.replace(/\s+/gu, " ").trim();
  const words = name.split(" ");
  const whole: Author = { kind: "literal", name };
  if (byline.kind !== "person" || words.length < 2 || words.length > 6 || !words.every(isName)) return whole;
  const suffix = /^(?:Jr|Sr|II|III|IV)\.?$/.test(words.at(-1) ?? "") ? 1 : 0;
  let start = words.length - 1 - suffix;
  while (start > 1 && particles.has((words[start - 1] ?? "").toLowerCase())) start--;
  return start < 1 ? whole : { kind: "person", given: [...words.slice(0, start), ...words.slice(words.length - suffix)].join(" "), family: words.slice(start, words.length - suffix).join(" ") };
};

const isName = (word: string): boolean => /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}.'’ʼ-]+$/u.test(word) && /\p{L}/u.test(word);

const particles = new Set(["van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "ter", "ten", "zu", "zur", "bin", "ibn", "ben", "al", "el", "фон", "ван", "де"]);

/** `Halvard, Ines`. */
export const familyFirst = (author: Author): string => (author.kind === "literal" ? author.name : `${author.family}, ${author.given}`);

/** `Ines Halvard`. */
export const givenFirst = (author: Author): string => (author.kind === "literal" ? author.name : `${author.given} ${author.family}`);

/** `I.`, `M.-L.`, `И. П.` */
export const initialsOf = (given: string): string =>
  given
    .split(" ")
    .map((word) => word.split("-").map((part) => /\p{L}/u.exec(part)?.[0]?.toUpperCase()).filter(Boolean).map((letter) => `${letter}.`).join("-"))
    .filter((word) => word !== "")
    .join(" ");

import type { Archive } from "../../model/archive.ts";
import { groupedBy } from "../../lib/grouped.ts";
import { givenNames } from "../../tables/name-words.ts";
import { personWords } from "./aliases.ts";
import type { Use } from "./name-use.ts";
import { kazakhNominativesOf, nominativesOf } from "./case-forms.ts";

const key = "person ";
const isCyrillicName = ({ key: own, text }: Use): boolean => own.startsWith(key) && /[\u0400-\u052f]/.test(text);

export interface Renamed {
  readonly uses: readonly Use[];
  /** What became of a key that one person has. */
  readonly keyOf: (key: string) => string;
}

/** One person of one article, by what the full names there may be in the nominative. */
interface Bearer {
  readonly uses: readonly Use[];
  readonly texts: readonly string[];
  readonly nominatives: readonly string[];
}

/**
 * The uses of people's names in Cyrillic letters under their nominatives: an article's cases of one name narrow each other down, then
 * names that can be read in one way only, that stand in Latin letters, or that a curator gave decide for those that two people may bear
 * (`Александра Орлаева`: his genitive, or her nominative). Where both are about, such a name is kept apart.
 */
export const underNominatives = (archive: Archive, uses: readonly Use[]): Renamed => {
  const cyrillic = uses.filter(isCyrillicName);
  if (cyrillic.length === 0) return { uses, keyOf: (own) => own };
  const bearers = [...groupedBy(cyrillic, ({ article, key: own }) => `${article} ${own}`).values()].map((own) => bearerOf(own, archive.byId.get(own[0]?.article ?? "")?.language ?? ""));
  const curated = (archive.entities ?? []).flatMap(({ name, aliases }) => [...(name === undefined ? [] : [name]), ...aliases]);
  const elsewhere = new Set(uses.flatMap((one) => (one.key.startsWith(key) && !isCyrillicName(one) && one.isFull ? [one.text] : [])).concat(curated).map((name) => personWords(name).join(" ")));
  const isSure = new Set(bearers.flatMap(({ nominatives }) => (nominatives.length === 1 ? nominatives : [])));
  const counts = new Map<string, number>();
  for (const [, same] of groupedBy(bearers, ({ texts }) => texts.join("|"))) for (const one of same[0]?.nominatives ?? []) counts.set(one, (counts.get(one) ?? 0) + 1);
  const keys = new Map<Use, string>();
  for (const { uses: own, nominatives } of bearers) {
    const [first] = nominatives;
    if (first === undefined) continue;
    const known = nominatives.filter((one) => isSure.has(one) || elsewhere.has(personWords(one).join(" ")));
    const chosen = known.length === 1 ? known[0] : known.length > 1 && areTwo(known) ? `~ ${first}` : likeliest(known.length > 0 ? known : nominatives, counts);
    for (const one of own) keys.set(one, `${key}${chosen ?? first}`);
  }
  const renamed = new Map<string, Set<string>>();
  for (const [{ key: own }, now] of keys) renamed.set(own, (renamed.get(own) ?? new Set<string>()).add(now));
  const keyOf = (own: string): string => {
    const all = renamed.get(own);
    return all?.size === 1 ? ([...all][0] ?? own) : own;
  };
  return { uses: uses.map((one) => ((now) => (now === one.key ? one : { ...one, key: now }))(keys.get(one) ?? keyOf(one.key))), keyOf };
};

const bearerOf = (uses: readonly Use[], language: string): Bearer => {
  const texts = [...new Set(uses.flatMap(({ text, isFull }) => (isFull ? [text.toLowerCase()] : [])))].sort();
  const read = /^(?:ru|uk|be|$)/.test(language) ? nominativesOf : language.startsWith("kk") ? kazakhNominativesOf : (text: string): readonly string[] => [text];
  const [first = [], ...others] = texts.map(read).filter((found) => found.length > 0);
  return { uses, texts, nominatives: first.filter((one) => others.every((more) => more.includes(one))) };
};

/** A man's name and a woman's, not one name in two spellings. */
const areTwo = (nominatives: readonly string[]): boolean => new Set(nominatives.map((one) => personWords(one).join(" "))).size > 1;

const likeliest = (nominatives: readonly string[], counts: ReadonlyMap<string, number>): string | undefined =>
  [...nominatives].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || Number(givenNames.has(b.split(" ")[0] ?? "")) - Number(givenNames.has(a.split(" ")[0] ?? "")) || nominatives.indexOf(a) - nominatives.indexOf(b))[0];

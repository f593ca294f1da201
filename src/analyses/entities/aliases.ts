import { compareText } from "../../lib/text.ts";
import type { EntityKind } from "./evidence.ts";
import { skeletonOf } from "./word-keys.ts";

/** A name as the archive uses it, before names are joined. */
export interface NamedThing {
  readonly key: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** What is compared: the name, without case endings where it has any. */
  readonly words: string;
}

/** Two names that are one, and why. */
export interface Merge {
  readonly one: string;
  readonly other: string;
  readonly reason: string;
}

/** The names that are surely one: compared only where they share the skeletons of their first and last words, or their plain form. */
export const mergesOf = (things: readonly NamedThing[]): readonly Merge[] => {
  const sorted = [...things].sort((a, b) => compareText(a.key, b.key));
  return [...sameForm(sorted), ...samePeople(sorted.filter(({ kind }) => kind === "person"))];
};

const sameForm = (things: readonly NamedThing[]): readonly Merge[] => {
  const first = new Map<string, NamedThing>();
  return things.flatMap((one) => {
    if (one.kind === "person") return [];
    const form = `${one.kind} ${plainForm(one.name)}`;
    const other = first.get(form);
    if (!other) first.set(form, one);
    return other ? [{ one: other.key, other: one.key, reason: `“${one.name}” is another spelling of “${other.name}”` }] : [];
  });
};

/** Without article, company form and the differences of British and American spelling; words of other alphabets as their skeletons. */
const plainForm = (name: string): string => {
  const words = name.toLowerCase().replace(/['’]s\b/g, "").split(/[^\p{L}\p{N}&]+/u).filter((word) => word !== "" && word !== "the");
  const core = words.filter((word, at) => at === 0 || !/^(?:inc|corp|corporation|ltd|llc|plc|co|company|gmbh|ag)$/.test(word));
  return core.map((word) => (/[\u0400-\u052f]/.test(word) ? skeletonOf(word) : word.normalize("NFKD").replace(/\p{M}/gu, "").replace(/i[sz]ation(s?)$/, "isation$1").replace(/^(cent)er$/, "$1re").replace(/^(defen)se$/, "$1ce").replace(/^(lab|harb)or$/, "$1our"))).join(" ");
};

interface PersonName {
  readonly thing: NamedThing;
  readonly words: readonly string[];
}

const samePeople = (people: readonly NamedThing[]): readonly Merge[] => {
  const blocks = new Map<string, PersonName[]>();
  for (const thing of people) {
    const words = personWords(thing.words);
    if (words.length < 2) continue;
    const block = `${words[0] ?? ""} ${words.at(-1) ?? ""}`;
    const list = blocks.get(block);
    if (list) list.push({ thing, words });
    else blocks.set(block, [{ thing, words }]);
  }
  return [...blocks.values()].flatMap(inBlock);
};

/** The words of a personal name as their skeletons, double names in two; without title, `Jr.` and the like. */
export const personWords = (name: string): readonly string[] =>
  name.split(/[\s\u00a0-]+/).filter((word) => word !== "" && !/^(?:jr|sr|dr|mr|mrs|ms|ii|iii|iv)\.?$/i.test(word)).map(skeletonOf).filter((word) => word !== "");

/** A personal name as its capitals, hyphens and titles do not change it. */
export const personForm = (name: string): string => name.toLowerCase().split(/[\s\u00a0]+/).filter((word) => !/^(?:dr|mr|mrs|ms)\.?$/.test(word)).join(" ");

/** People with the same first and last word are one unless what stands between contradicts: `George A. Brown`, `George B. Brown`. */
const inBlock = (names: readonly PersonName[]): readonly Merge[] => {
  const middles = new Map<string, PersonName[]>();
  for (const one of names) {
    const middle = one.words.slice(1, -1).join(" ");
    middles.set(middle, [...(middles.get(middle) ?? []), one]);
  }
  const full = [...middles.keys()].filter((middle) => middle !== "").sort((a, b) => b.length - a.length || compareText(a, b));
  const longest = full[0]?.split(" ") ?? [];
  const isOne = full.every((middle) => fits(middle.split(" "), longest));
  const groups = isOne ? [names] : [...middles.values()];
  return groups.flatMap((group) => {
    const [first, ...others] = group;
    return first === undefined ? [] : others.map(({ thing }) => ({ one: first.thing.key, other: thing.key, reason: `“${thing.name}” and “${first.thing.name}” are one full name in two spellings` }));
  });
};

/** Whether each word is one of the others in order, or its first letter. */
const fits = (words: readonly string[], longer: readonly string[]): boolean => {
  let at = 0;
  for (const word of words) {
    while (at < longer.length && longer[at] !== word && !(word.length === 1 && longer[at]?.startsWith(word)) && !(longer[at]?.length === 1 && word.startsWith(longer[at] ?? " "))) at++;
    if (at++ >= longer.length) return false;
  }
  return true;
};

/** Pairs of people with one given name, and surnames of five letters or more of which the first has a letter more. */
export const oneLetterApart = <Person extends { readonly words: readonly string[] }>(people: readonly Person[]): readonly (readonly [Person, Person])[] => {
  const byName = new Map<string, Person>(people.map((one) => [`${one.words[0] ?? ""} ${one.words.at(-1) ?? ""}`, one] as const));
  return [...byName].flatMap(([name, one]): readonly (readonly [Person, Person])[] => {
    if ((one.words.at(-1) ?? "").length < 5) return [];
    for (let at = name.indexOf(" ") + 2; at < name.length; at++) {
      const other = byName.get(name.slice(0, at) + name.slice(at + 1));
      if (other) return [[one, other]];
    }
    return [];
  });
};

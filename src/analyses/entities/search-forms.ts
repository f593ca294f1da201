import { knownPlaces } from "../../tables/gazetteer.ts";
import type { Archive } from "../../model/archive.ts";
import type { CuratedEntity } from "../../model/entity.ts";
import { wordPattern } from "../../lib/index-words.ts";
import { once } from "../../lib/once.ts";
import { cyrillicSpelling, latinSpellings } from "../../lib/transliterate.ts";
import { entitiesOf, type Entity } from "./entities.ts";
import { keyOf } from "./word-keys.ts";

/** So sure must the program be of a name for other spellings of it to be found. */
const sure = 0.85;
/** Words of one entity. */
const most = 40;

/**
 * For each article by its id the words that those it names are also called by, in small letters, sorted: other names and spellings of the
 * archive and of the curator, other alphabets, places in the languages of the tables. Words of the article itself may be among them.
 */
export const searchForms: (archive: Archive) => ReadonlyMap<string, readonly string[]> = once((archive) => {
  const words = new Map<string, Set<string>>();
  if (!archive.settings.analyses) return new Map();
  const places = new Map(knownPlaces().map(({ names }) => [names[0] ?? "", names] as const));
  const aliases = curatedAliases(archive.entities ?? []);
  for (const one of entitiesOf(archive).entities) {
    const known = one.kind === "place" ? places.get(one.name) : undefined;
    if (known === undefined && !isSearched(one)) continue;
    const spelled = spellingsOf(one, [one.name, ...one.forms, ...(aliases.get(one.id) ?? []), ...(known ?? [])]);
    for (const article of one.articles) {
      const own = words.get(article) ?? new Set<string>();
      words.set(article, own);
      for (const word of spelled) own.add(word);
    }
  }
  return new Map([...words].map(([article, own]) => [article, [...own].sort()] as const));
});

const curatedAliases = (entities: readonly CuratedEntity[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const { id, merge_into, name, aliases } of entities) {
    const target = merge_into ?? id;
    found.set(target, [...(found.get(target) ?? []), ...(name === undefined ? [] : [name]), ...aliases]);
  }
  return found;
};

const isSearched = ({ status, kind, confidence, name, articles }: Entity): boolean =>
  status === "confirmed" || (confidence >= sure && (kind === "person" ? /[\s\u00a0]/.test(name) : articles.length >= 2));

/** Each word of the names once, its case endings aside, and what it is in another alphabet. */
const spellingsOf = ({ kind, name }: Entity, names: readonly string[]): readonly string[] => {
  const byKey = new Map<string, string>();
  for (const word of names.flatMap((one) => one.toLowerCase().match(wordPattern) ?? [])) {
    const key = keyOf(word, "");
    const known = byKey.get(key);
    if (known === undefined || word.length < known.length) byKey.set(key, word);
  }
  const words = [...byKey.values()];
  const isSlavic = kind === "person" && slavicName.test(name.toLowerCase());
  const others = kind === "organisation" || kind === "event" ? [] : words.flatMap((word) => inOtherAlphabets(word, isSlavic));
  return [...new Set([...words, ...others])].slice(0, most);
};

const inOtherAlphabets = (word: string, isSlavic: boolean): readonly string[] => {
  const cyrillic = isSlavic ? cyrillicSpelling(word) : null;
  return cyrillic === null ? latinSpellings(word) : [cyrillic, ...latinSpellings(cyrillic)];
};

/** Surnames that come from Cyrillic letters as a rule: others would be spelled wrong. */
const slavicName = /(?:[oe]va?|[iy]na?|sk(?:iy?|y|ii)|skaya|enko|chuk|[iy]uk|[ao]vi?ch|ych|uly|kyzy|baj|bay|bai)$/;

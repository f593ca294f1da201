import { personWords } from "./aliases.ts";
import { useOf, type Use } from "./name-use.ts";
import type { FoundName } from "./found-names.ts";
import type { DocumentName } from "./in-document.ts";

/**
 * Where an article has the names that a curator gave. A surname among them is somebody else's in an article that names one other
 * person in full with it and the curator's never, and nobody's where it names several.
 */
export const curatedUses = (article: string, found: readonly FoundName[], names: readonly DocumentName[], keyOf: (one: DocumentName) => string): readonly Use[] => {
  const inFull = new Set(found.flatMap(({ curated, keys }) => (curated?.entity != null && keys.length > 1 ? [curated.entity] : [])));
  const people = names.filter(({ kind, names: [first] }) => kind === "person" && first !== undefined && first.keys.length > 1);
  return found.flatMap((name): readonly Use[] => {
    if (name.curated?.entity == null) return [];
    const { entity, kind } = name.curated;
    const word = kind === "person" && name.keys.length === 1 && !inFull.has(entity) ? personWords(name.text)[0] : undefined;
    const others = word === undefined ? [] : [...new Set(people.filter((one) => personWords(one.names[0]?.text ?? "").at(-1) === word).map(keyOf))];
    const [other] = others;
    const key = other === undefined ? `curated ${entity}` : others.length === 1 ? other : `person ${name.text.toLowerCase()}`;
    return [useOf(article, name, key, kind, other === undefined ? 9 : 3)];
  });
};

/** What a curator's full names in an article tell the other articles of its story. */
export const knownInFull = (found: readonly FoundName[]): readonly DocumentName[] =>
  found.flatMap((name) => (name.curated?.entity == null || name.keys.length < 2 ? [] : [{ form: `curated ${name.curated.entity}`, kind: name.curated.kind, score: 9, names: [name], head: `curated ${name.curated.entity}`, because: null, elsewhere: null }]));

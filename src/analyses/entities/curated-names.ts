import type { CuratedEntity } from "../../model/entity.ts";
import type { EntityKind } from "./evidence.ts";
import { addName, emptyTrie, type NameTrie } from "./trie.ts";

/** A name that a curator gave, and whose it is; `entity` null: to be passed over. */
export interface CuratedName {
  readonly entity: string | null;
  readonly kind: EntityKind;
}

/** The names of a curator's entities. An entry that is merged into another gives it its names. */
export const curatedNames = (entities: readonly CuratedEntity[]): NameTrie<CuratedName> => {
  const trie = emptyTrie<CuratedName>();
  const byId = new Map(entities.map((one) => [one.id, one] as const));
  for (const one of entities) {
    const target = (one.merge_into === undefined ? one : byId.get(one.merge_into)) ?? one;
    const kind = target.kind ?? one.kind;
    if (kind === undefined && !one.ignore) continue;
    for (const name of [...(one.name === undefined ? [] : [one.name]), ...one.aliases]) addName(trie, name, { entity: one.ignore || target.ignore ? null : target.id, kind: kind ?? "event" });
  }
  return trie;
};

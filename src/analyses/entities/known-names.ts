import { knownOrganisations } from "../../tables/name-evidence.ts";
import { knownPlaces } from "../../tables/gazetteer.ts";
import outlets from "../../tables/outlets.json";
import { addName, emptyTrie, type NameTrie } from "./trie.ts";
import type { EntityKind } from "./evidence.ts";

/** A name that the program ships. Names of one thing share `key`. */
export interface KnownName {
  readonly key: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Points for its kind: less where the name is also another thing's. */
  readonly weight: number;
}

let made: NameTrie<KnownName> | null = null;

/** Places, international bodies and news outlets by their names; read when first asked for. */
export const knownNames = (): NameTrie<KnownName> => (made ??= makeTrie());

const makeTrie = (): NameTrie<KnownName> => {
  const trie = emptyTrie<KnownName>();
  for (const [name = "", ...others] of knownOrganisations) add(trie, [name, ...others], { key: name, kind: "organisation", name, weight: 4 });
  for (const { kind, names } of knownPlaces()) {
    const name = names[0] ?? "";
    add(trie, names, { key: name, kind: "place", name, weight: kind === "country" || kind === "former" ? 4 : kind === "town" ? 2 : 3 });
  }
  for (const outlet of outlets) {
    const names = [outlet.name, ...(outlet.aliases ?? [])].map((name) => name.replace(/^The /, "")).filter((name) => / |^[A-Z]{2,}$/.test(name));
    add(trie, names, { key: outlet.name.replace(/^The /, ""), kind: "organisation", name: outlet.name, weight: 4 });
  }
  return trie;
};

const add = (trie: NameTrie<KnownName>, names: readonly string[], value: KnownName): void => {
  for (const name of names) addName(trie, name, value);
};

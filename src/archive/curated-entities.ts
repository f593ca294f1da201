import type { CuratedEntity } from "../model/entity.ts";
import { warning, type Problem } from "../model/problem.ts";
import { nearest } from "../lib/nearest.ts";
import { idTwice } from "./distinct-entries.ts";
import type { Curated, EntryList, ListedEntry } from "./entry-list.ts";
import type { Unsettled } from "./unsettled.ts";

export interface CuratedEntities extends Curated<CuratedEntity> {
  /** Ids that are kept apart from others. */
  readonly unsettled: readonly Unsettled[];
}

type Listed = ListedEntry<CuratedEntity>;

/** The entries with what they say of each other settled: each id once, merges followed to their end, each name one entity's. */
export const settledEntities = ({ entries, problems }: EntryList<CuratedEntity>): CuratedEntities => {
  const joined = joinedById(entries);
  const byId = new Map(joined.list.map((one) => [one.entry.id, one] as const));
  const merged = joined.list.map((one) => followed(one, byId));
  const list = merged.map(({ entry }) => entry);
  const said = [...joined.problems, ...merged.flatMap((one) => one.problems), ...joined.list.flatMap(contradictions), ...namesTwice(joined.list, new Map(list.map((one) => [one.id, one.merge_into ?? one.id] as const)))];
  const unsettled = joined.list.flatMap(({ entry, at }) => entry.never_merge.flatMap((other, index): readonly Unsettled[] => (byId.has(other) || other === entry.id ? [] : [{ entity: other, problem: warning({ code: "entity-unknown", ...at("never_merge", index), message: `\`never_merge\` has the id \`${other}\`, which neither an entry nor any article's entity has.`, fix: fixOf(other, byId) }) }])));
  return { list, problems: [...problems, ...said], unsettled };
};

const fixOf = (id: string, byId: ReadonlyMap<string, Listed>): string => {
  const meant = nearest(id, [...byId.keys()]);
  return meant === null ? "Write the id of another entry, or the one in the address of the entity's page." : `Perhaps \`${meant}\` was meant.`;
};

/** Entries of one id are read as one where only one of them says what the entity is, as answers of the review are pasted one after the other. */
const joinedById = (entries: readonly Listed[]): { readonly list: readonly Listed[]; readonly problems: readonly Problem[] } => {
  const byId = new Map<string, Listed>();
  const problems: Problem[] = [];
  for (const one of entries) {
    const { entry, at } = one;
    const known = byId.get(entry.id);
    const isSecond = known !== undefined && states(entry) && states(known.entry);
    if (isSecond) problems.push(idTwice(entry.id, known.at().line, at("id")));
    else byId.set(entry.id, known ? { entry: both(known.entry, entry), at: states(entry) ? at : known.at } : one);
  }
  return { list: [...byId.values()], problems };
};

const states = (one: CuratedEntity): boolean => one.kind !== undefined || one.name !== undefined || one.ignore || one.merge_into !== undefined;

const both = (one: CuratedEntity, other: CuratedEntity): CuratedEntity => ({
  ...(states(other) ? other : one),
  aliases: [...new Set([...one.aliases, ...other.aliases])],
  roles: [...one.roles, ...other.roles],
  same_as: [...new Set([...one.same_as, ...other.same_as])],
  never_merge: [...new Set([...one.never_merge, ...other.never_merge])],
  split: [...new Set([...one.split, ...other.split])],
});

/** An entry that is merged with the entity at the end of its chain; one whose chain leads nowhere, or back, stays itself. */
const followed = ({ entry, at }: Listed, byId: ReadonlyMap<string, Listed>): { readonly entry: CuratedEntity; readonly problems: readonly Problem[] } => {
  const { merge_into: _, ...alone } = entry;
  const chain = [entry.id];
  for (let next = entry.merge_into; next !== undefined; next = byId.get(next)?.entry.merge_into) {
    const isKnown = byId.has(next);
    if (!isKnown && chain.length > 1) break;
    if (!isKnown) return { entry: alone, problems: [warning({ code: "entity-unknown", ...at("merge_into"), message: `\`merge_into\` has \`${next}\`, which is the id of no entry. The two are not merged.`, fix: `${fixOf(next, byId)} What others are merged into needs an entry of its own, with \`kind\` and \`name\`.` })] };
    if (chain.includes(next)) return { entry: alone, problems: next === entry.id ? [warning({ code: "merge-cycle", ...at("merge_into"), message: `\`merge_into\` leads back here: ${[...chain, next].map((id) => `\`${id}\``).join(" → ")}. None of them is merged.`, fix: "Take `merge_into` out of the entry that the others belong to." })] : [] };
    chain.push(next);
  }
  const target = chain.at(-1);
  return { entry: target === undefined || target === entry.id ? alone : { ...entry, merge_into: target }, problems: [] };
};

const contradictions = ({ entry, at }: Listed): readonly Problem[] => [
  ...(entry.ignore && entry.name === undefined && entry.aliases.length === 0 ? [warning({ code: "data-invalid", ...at("ignore"), message: "`ignore` has no name to pass over.", fix: "Add `name:` or `aliases:` with the words that are no name." })] : []),
  ...(entry.never_merge.includes(entry.id) ? [warning({ code: "data-invalid", ...at("never_merge", entry.never_merge.indexOf(entry.id)), message: `\`never_merge\` has the entry's own id \`${entry.id}\`.`, fix: "Write the ids of others, or take it out." })] : []),
  ...(entry.merge_into !== undefined && entry.never_merge.includes(entry.merge_into) ? [warning({ code: "data-invalid", ...at("merge_into"), message: `\`${entry.merge_into}\` stands in \`merge_into\` and in \`never_merge\`. The two are merged.`, fix: "Take it out of one of them." })] : []),
  ...entry.split.flatMap((name, index) => (name === entry.name || entry.aliases.includes(name) ? [warning({ code: "data-invalid", ...at("split", index), message: `“${name}” stands in \`split\` and among the entity's own names.`, fix: "Take it out of one of them." })] : [])),
];

/** A name that two entities have: it is found as the first one's. */
const namesTwice = (entries: readonly Listed[], ends: ReadonlyMap<string, string>): readonly Problem[] => {
  const owners = new Map<string, { readonly id: string; readonly line: number }>();
  return entries.flatMap(({ entry, at }) => {
    const own = ends.get(entry.id) ?? entry.id;
    const names = [...(entry.name === undefined ? [] : [{ name: entry.name, place: at("name") }]), ...entry.aliases.map((name, index) => ({ name, place: at("aliases", index) }))];
    return names.flatMap(({ name, place }): readonly Problem[] => {
      const key = name.toLowerCase().replace(/\s+/g, " ").trim();
      const owner = owners.get(key);
      owners.set(key, owner ?? { id: own, line: place.line });
      return owner === undefined || owner.id === own ? [] : [warning({ code: "claimed-twice", ...place, message: `“${name}” is also a name of \`${owner.id}\` (line ${owner.line}), whose it stays.`, fix: "Take it out of one of the two; a surname that both bear is best left out of both." })];
    });
  });
};

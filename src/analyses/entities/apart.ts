import type { CuratedEntity } from "../../model/entity.ts";

/** Whether two groups of names, each by their keys, must not become one: two curated entities never do, nor what a curator keeps apart or split off. */
export const apartBy = (entities: readonly CuratedEntity[], ids: ReadonlyMap<string, string>, names: ReadonlyMap<string, string>): ((one: readonly string[], other: readonly string[]) => boolean) => {
  const split = new Set(entities.flatMap((one) => one.split.map((name) => name.toLowerCase())));
  const never = new Map<string, Set<string>>();
  const note = (one: string, other: string): void => void never.set(one, (never.get(one) ?? new Set<string>()).add(other));
  for (const { id, never_merge } of entities)
    for (const other of never_merge) {
      note(id, other);
      note(other, id);
    }
  const isCurated = (keys: readonly string[]): boolean => keys.some((key) => key.startsWith("curated "));
  const isSplit = (keys: readonly string[]): boolean => split.size > 0 && keys.some((key) => split.has((names.get(key) ?? "").toLowerCase()));
  return (one, other) =>
    (isCurated(one) && isCurated(other)) ||
    isSplit(one) ||
    isSplit(other) ||
    (never.size > 0 && one.some((key) => other.some((far) => never.get(ids.get(key) ?? "")?.has(ids.get(far) ?? "") === true)));
};

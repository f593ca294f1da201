import type { Archive } from "../../model/archive.ts";
import { once } from "../../lib/once.ts";
import { compareText } from "../../lib/text.ts";
import { besideOf, shownEntities, type ShownEntity } from "./shown-entities.ts";

/** Two that articles name together. */
export interface EntityPair {
  readonly one: ShownEntity;
  readonly other: ShownEntity;
  /** In so many articles, two at least: one article names many by chance. */
  readonly count: number;
}

const most = 50_000;

/** The most frequent first. */
export const entityPairs: (archive: Archive) => readonly EntityPair[] = once((archive) => {
  const shown = shownEntities(archive);
  const seen = new Set<string>();
  const pairs = [...besideOf(archive)].flatMap(([id, others]): readonly EntityPair[] => {
    const own = shown.get(id);
    return others.flatMap(({ entity, count }): readonly EntityPair[] => {
      const [one, other] = own && compareText(id, entity.id) < 0 ? [own, entity] : [entity, own];
      if (!one || !other || count < 2 || seen.has(`${one.id} ${other.id}`)) return [];
      seen.add(`${one.id} ${other.id}`);
      return [{ one, other, count }];
    });
  });
  return pairs.sort((a, b) => b.count - a.count || compareText(a.one.id, b.one.id) || compareText(a.other.id, b.other.id)).slice(0, most);
});

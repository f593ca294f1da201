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
  const pairs = [...besideOf(archive)].flatMap(([id, others]): readonly EntityPair[] => {
    const one = shown.get(id);
    return one ? others.filter(({ entity, count }) => count >= 2 && compareText(id, entity.id) < 0).map(({ entity, count }) => ({ one, other: entity, count })) : [];
  });
  return pairs.sort((a, b) => b.count - a.count || compareText(a.one.id, b.one.id) || compareText(a.other.id, b.other.id)).slice(0, most);
});

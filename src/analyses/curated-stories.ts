import type { Archive } from "../model/archive.ts";
import { once } from "../lib/once.ts";

/** What a curator says of stories, by the places of the articles; those that the archive does not have are passed over. */
export interface CuratedPlaces {
  readonly join: readonly (readonly number[])[];
  readonly split: readonly (readonly number[])[];
  readonly line: readonly (readonly number[])[];
  readonly unline: readonly (readonly number[])[];
}

export const curatedPlaces: (archive: Archive) => CuratedPlaces = once(({ articles, stories = [] }) => {
  const places = new Map(articles.map(({ id }, at) => [id, at] as const));
  const of = (key: keyof CuratedPlaces): readonly (readonly number[])[] =>
    stories.map((one) => [...new Set((one[key] ?? []).flatMap((id) => places.get(id) ?? []))]).filter((group) => group.length > 1);
  return { join: of("join"), split: of("split"), line: of("line"), unline: of("unline") };
});

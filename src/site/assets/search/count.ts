import type { Counts, Hit } from "./engine.ts";
import { facets } from "./state.ts";

/** So many articles may be opened only to count them. */
export const mostCounted = 60;

/** Where the engine cannot count, the articles themselves say what they are. */
export const countedHits = async (hits: readonly Hit[]): Promise<Counts> => {
  const fragments = await Promise.all(hits.map((hit) => hit.data()));
  const count = (values: readonly string[]): Readonly<Record<string, number>> => {
    const counts: Record<string, number> = {};
    for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  };
  return Object.fromEntries(facets.map((facet) => [facet, count(fragments.flatMap((fragment) => fragment.filters[facet] ?? []))]));
};

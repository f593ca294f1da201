import type { SearchShown } from "../../../model/search.ts";
import { periodOf, type Counts, type Engine, type Filters, type Fragment, type Hit } from "./engine.ts";
import { questionsOf } from "./query.ts";
import { isWithin, monthsOf, rangeOf } from "./range.ts";
import { facets, type Facet, type State } from "./state.ts";

export interface Found {
  readonly hits: readonly Hit[];
  /** How many would be left by each value of each facet; null when that is not known, or was not asked. */
  readonly counts: Counts | null;
}

export interface Place {
  /** The newest first, the undated last. */
  readonly periods: readonly string[];
  /** The archive's first and last month. */
  readonly bounds: readonly [string, string];
}

/** Loads these filters and leaves nothing out: no value is called so. */
const counting: readonly Filters[] = facets.map((facet) => ({ [facet]: ["\u0000"] }));

export const totals = async (engine: Engine): Promise<Counts> => (await engine.search(null, { filters: { none: counting } })).filters;

export const find = async (engine: Engine, state: State, place: Place, isCounted: boolean): Promise<Found> => {
  const questions = questionsOf(state.words, state.isExact);
  const range = rangeOf(state.from, state.to);
  const months = monthsOf(range, place.bounds);
  const sort: Readonly<Record<string, "asc" | "desc">> = state.order === "relevance" ? {} : { place: state.order === "newest" ? "asc" : "desc" };
  const filtersFor = (inMonths: readonly string[] | null, without: Facet | null = null): Filters => ({
    ...Object.fromEntries([...state.chosen].filter(([facet]) => facet !== without).map(([facet, any]) => [facet, { any }])),
    ...(inMonths === null ? {} : { month: { any: inMonths } }),
    ...(isCounted ? { none: counting } : {}),
  });
  if (months?.all.length === 0) return { hits: [], counts: null };
  const asked = async (inMonths: readonly string[] | null) => {
    const answers = await Promise.all(questions.map((words) => engine.search(words, { filters: filtersFor(inMonths), sort })));
    return { hits: inAll(answers.map((one) => one.results)), counts: answers.length === 1 ? (answers[0]?.filters ?? null) : null };
  };
  const { hits, counts } = await asked(months?.all ?? null);
  const ordered = state.order === "relevance" ? hits : byPeriod(hits, state.order === "newest" ? place.periods : oldestFirst(place.periods));
  if (months !== null && months.whole.length < months.all.length) {
    const sure = new Set(months.whole.length === 0 ? [] : (await asked(months.whole)).hits.map((hit) => hit.id));
    const fits = await Promise.all(ordered.map(async (hit) => sure.has(hit.id) || isWithin(shownOf(await hit.data()), range)));
    const kept = ordered.filter((_, index) => fits[index]);
    if (kept.length < ordered.length) return { hits: kept, counts: null };
  }
  return { hits: ordered, counts: isCounted && counts !== null ? await widened(engine, questions[0] ?? null, state, counts, (facet) => filtersFor(months?.all ?? null, facet)) : null };
};

/** What is in every list, in the order of the first. */
const inAll = ([first = [], ...others]: readonly (readonly Hit[])[]): readonly Hit[] => {
  const sets = others.map((list) => new Map(list.map((hit) => [hit.id, hit])));
  return first.filter((hit) => sets.every((set) => set.has(hit.id))).map((hit) => sets[0]?.get(hit.id) ?? hit);
};

/** Within a period the engine's order stands; between periods it would put the largest first. */
const byPeriod = (hits: readonly Hit[], periods: readonly string[]): readonly Hit[] => {
  const places = new Map(periods.map((period) => [period, [] as Hit[]]));
  for (const hit of hits) places.get(periodOf(hit))?.push(hit);
  return [...places.values()].flat();
};

const oldestFirst = (periods: readonly string[]): readonly string[] => [...periods.filter((one) => one !== "undated").reverse(), ...periods.filter((one) => one === "undated")];

/** Within a facet one value more is chosen beside the others: its counts are those without the facet's own choice. */
const widened = async (engine: Engine, words: string | null, state: State, counts: Counts, filtersWithout: (facet: Facet) => Filters): Promise<Counts> => {
  const entries = await Promise.all([...state.chosen.keys()].map(async (facet) => [facet, (await engine.search(words, { filters: filtersWithout(facet) })).filters[facet]] as const));
  return { ...counts, ...Object.fromEntries(entries) };
};

export const shownOf = (fragment: Fragment): SearchShown => JSON.parse(fragment.filters.shown?.[0] ?? "{}");

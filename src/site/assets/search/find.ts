import type { SearchShown } from "../../../model/search.ts";
import { countedHits, mostCounted } from "./count.ts";
import { periodOf, type Counts, type Engine, type Filters, type Fragment, type Hit } from "./engine.ts";
import { isWhole, questionsOf } from "./query.ts";
import { isWithin, monthsOf, rangeOf } from "./range.ts";
import { facets, type Facet, type State } from "./state.ts";

export interface Found {
  readonly hits: readonly Hit[];
  /** How many copies are left out, as the earliest article with their text is a hit. */
  readonly folded: number;
  /** How many would be left by each value of each facet; null when that is not known, or was not asked. */
  readonly counts: Counts | null;
}

export interface Place {
  /** The newest first, the undated last. */
  readonly periods: readonly string[];
  /** The archive's first and last month. */
  readonly bounds: readonly [string, string];
  /** Whether any text stands in the archive twice. */
  readonly hasCopies: boolean;
}

/** Loads these filters and leaves nothing out: no value is called so. */
const counting: readonly Filters[] = facets.map((facet) => ({ [facet]: ["\u0000"] }));

export const totals = async (engine: Engine): Promise<Counts> => (await engine.search(null, { filters: { none: counting } })).filters;

export const find = async (engine: Engine, state: State, place: Place, isCounted: boolean): Promise<Found> => {
  const questions = questionsOf(state.words, state.isExact);
  if (state.words !== "" && questions.length === 0) return nothing;
  const range = rangeOf(state.from, state.to);
  const months = monthsOf(range, place.bounds);
  if (months?.all.length === 0) return nothing;
  // The words that begin alike may go on in the next file of the index.
  await Promise.all(questions.filter((one) => !isWhole(one)).map((one) => engine.preload(`${one}\uffff`)));
  const sort: Readonly<Record<string, "asc" | "desc">> = state.order === "relevance" ? {} : { place: state.order === "newest" ? "asc" : "desc" };
  const filtersFor = (inMonths: readonly string[] | undefined, without: Facet | null = null): Filters => ({
    ...Object.fromEntries([...state.chosen].filter(([facet]) => facet !== without).map(([facet, any]) => [facet, { any }])),
    ...(inMonths === undefined ? {} : { month: { any: inMonths } }),
    ...(isCounted ? { none: counting } : {}),
  });
  const asked = (filters: Filters): Promise<Answered> => answered(engine, questions, { filters, sort });

  const { hits: every, counts } = await asked(filtersFor(months?.all));
  const hits = place.hasCopies && !state.withCopies ? await withoutCopies(every, (filters) => asked({ ...filtersFor(months?.all), ...filters })) : every;
  const folded = every.length - hits.length;
  const ordered = state.order === "relevance" ? hits : byPeriod(hits, state.order === "newest" ? place.periods : oldestFirst(place.periods));
  const kept = months === null || months.whole.length === months.all.length ? ordered : await trimmed(ordered, (months.whole.length === 0 ? nothing : await asked(filtersFor(months.whole))).hits, range);
  if (!isCounted) return { hits: kept, folded, counts: null };
  if (counts === null || kept.length < ordered.length) return { hits: kept, folded, counts: kept.length <= mostCounted && state.chosen.size === 0 ? await countedHits(kept) : null };
  // One value more of a facet is chosen beside the others: its counts are those without the facet's own choice.
  const own = await Promise.all([...state.chosen.keys()].map(async (facet) => [facet, (await asked(filtersFor(months?.all, facet))).counts?.[facet]] as const));
  return { hits: kept, folded, counts: { ...counts, ...Object.fromEntries(own) } };
};

const nothing: Found = { hits: [], folded: 0, counts: null };

type Answered = Pick<Found, "hits" | "counts">;

/** Without the copies whose earliest article is among the hits, too. Where it cannot be told which those are, nothing is left out. */
const withoutCopies = async (hits: readonly Hit[], asked: (filters: Filters) => Promise<Answered>): Promise<readonly Hit[]> => {
  const copies = await asked({ copy: { any: ["*"] } });
  const ofCopies = await valuesOf(copies);
  if (copies.hits.length === 0 || ofCopies === null) return hits;
  const ids = ofCopies.filter((value) => value !== "*");
  const found = await valuesOf(await asked({ copy: { any: ids.map((id) => `=${id}`) } }));
  if (found === null) return hits;
  const alone = ids.filter((id) => !found.includes(`=${id}`));
  const kept = new Set((alone.length > 0 ? (await asked({ copy: { any: alone } })).hits : []).map((hit) => hit.id));
  const left = new Set(copies.hits.flatMap((hit) => (kept.has(hit.id) ? [] : [hit.id])));
  return hits.filter((hit) => !left.has(hit.id));
};

/** The values of the filter `copy` that an answer has: counted by the engine, else read from the articles themselves. */
const valuesOf = async ({ hits, counts }: Answered): Promise<readonly string[] | null> => {
  const counted = counts?.["copy"];
  if (counted) return Object.keys(counted).filter((value) => (counted[value] ?? 0) > 0);
  if (hits.length > mostCounted) return null;
  const fragments = await Promise.all(hits.map((hit) => hit.data()));
  return [...new Set(fragments.flatMap((fragment) => fragment.filters.copy ?? []))];
};

type Options = Parameters<Engine["search"]>[1];

/** What is in the answer to every question. All words asked at once rank better and are counted; they stand where they find the same. */
const answered = async (engine: Engine, questions: readonly string[], options: Options): Promise<Answered> => {
  const answers = await Promise.all((questions.length === 0 ? [null] : questions).map((question) => engine.search(question, options)));
  const [first, ...others] = answers;
  if (first === undefined || others.length === 0) return { hits: first?.results ?? [], counts: first?.filters ?? null };
  const sets = others.map(({ results }) => new Map(results.map((hit) => [hit.id, hit])));
  const common = first.results.filter((hit) => sets.every((set) => set.has(hit.id)));
  if (!questions.some(isWhole)) {
    const together = await engine.search(questions.join(" "), options);
    const ids = new Set(common.map((hit) => hit.id));
    const hits = together.results.filter((hit) => ids.has(hit.id));
    return { hits, counts: hits.length === together.results.length ? together.filters : null };
  }
  // A phrase shows better than a word what was found.
  const phrased = new Map(answers.findLast((_, index) => isWhole(questions[index] ?? ""))?.results.map((hit) => [hit.id, hit]));
  const score = (hit: Hit): number => sets.reduce((sum, set) => sum + (set.get(hit.id)?.score ?? 0), hit.score);
  const hits = options.sort?.["place"] === undefined ? common.map((hit) => ({ hit, score: score(hit) })).sort((a, b) => b.score - a.score).map(({ hit }) => hit) : common;
  return { hits: hits.map((hit) => phrased.get(hit.id) ?? hit), counts: null };
};

/** Days at the edges of the range are not in the index: what may lie outside is looked at. */
const trimmed = async (hits: readonly Hit[], sure: readonly Hit[], range: Parameters<typeof isWithin>[1]): Promise<readonly Hit[]> => {
  const ids = new Set(sure.map((hit) => hit.id));
  const fits = await Promise.all(hits.map(async (hit) => ids.has(hit.id) || isWithin(shownOf(await hit.data()), range)));
  return hits.filter((_, index) => fits[index]);
};

/** Within a period the engine's order stands; between periods it would put the largest first. */
const byPeriod = (hits: readonly Hit[], periods: readonly string[]): readonly Hit[] => {
  const places = new Map(periods.map((period) => [period, [] as Hit[]]));
  for (const hit of hits) places.get(periodOf(hit))?.push(hit);
  return [...places.values()].flat();
};

const oldestFirst = (periods: readonly string[]): readonly string[] => [...periods.filter((one) => one !== "undated").reverse(), ...periods.filter((one) => one === "undated")];

export const shownOf = (fragment: Fragment): SearchShown => JSON.parse(fragment.filters.shown?.[0] ?? "{}");

import { join } from "node:path";
import { sha256 } from "./lib/hash.ts";
import type { SearchPeriod } from "./model/search.ts";
import type { LiveSite } from "./publish/live-site.ts";
import { openSearchStore } from "./publish/search-store.ts";
import { engineVersion, openEngine } from "./site/search-engine.ts";

/** What became of the search index. */
export interface SearchReport {
  readonly articles: number;
  readonly periods: number;
  /** Articles in periods that had changed. */
  readonly indexed: number;
  readonly seconds: number;
}

export interface SearchOrder {
  /** Absolute. */
  readonly root: string;
  /** Absolute: the indexes go to `search/` in it. */
  readonly staging: string;
  /** Whether an index stands in its place already. */
  readonly stays?: LiveSite["allStay"];
  /** The folder in `.cuttings/` where indexes stay; who builds only some must not have that of the whole. */
  readonly store?: string;
  /** Which of the periods, counted from 0; all when left out. */
  readonly only?: (period: number) => boolean;
  /** Called when the engine works on the first period on its own, or when nothing is left to do. */
  readonly onGiven?: () => void;
}

/** Indexes the periods that changed since the last build, and lays all into the staging folder. */
export const indexSearch = async (all: readonly SearchPeriod[], { onGiven = () => undefined, ...order }: SearchOrder): Promise<SearchReport> => {
  const began = performance.now();
  const store = openSearchStore(order.root, order.store);
  const periods = all.filter((_, index) => order.only?.(index) ?? true);
  const hashes = new Map(periods.map((period) => [period.name, nameOf(period, period === all[0])] as const));
  const changed = periods.filter(({ name }) => !store.has(name, hashes.get(name) ?? ""));
  if (changed.length > 0) {
    const engine = await openEngine();
    try {
      for (const period of changed) store.put(period.name, hashes.get(period.name) ?? "", await engine.index(period, period === all[0], onGiven));
    } finally {
      await engine.close();
    }
  }
  store.layInto(join(order.staging, "search"), hashes, (period, hash) => order.stays?.(`search/${period}`, hash) ?? false);
  return { articles: countOf(periods), periods: periods.length, indexed: countOf(changed), seconds: (performance.now() - began) / 1000 };
};

const countOf = (periods: readonly SearchPeriod[]): number => periods.reduce((sum, period) => sum + period.size, 0);

/** Names all that an index is made of. */
const nameOf = ({ name, bundle, digest }: SearchPeriod, isFirst: boolean): string => sha256(JSON.stringify([engineVersion, isFirst, name, bundle, digest])).slice(0, 32);

import type { SearchFilter } from "../../../model/search.ts";

/** What Pagefind keeps of an article. */
export interface Fragment {
  readonly url: string;
  /** With `<mark>` around what was found; `<` and `>` of the text itself are escaped, nothing else is. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Partial<Record<SearchFilter | "shown", readonly string[]>>>;
}

export interface Hit {
  /** `<period>_<hash>`. */
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<Fragment>;
}

export type Counts = Readonly<Partial<Record<string, Readonly<Record<string, number>>>>>;

export interface Answer {
  readonly results: readonly Hit[];
  readonly filters: Counts;
}

export interface Filters {
  readonly [filter: string]: { readonly any: readonly string[] } | readonly Filters[] | readonly string[];
}

/** https://pagefind.app/docs/api/ */
export interface Engine {
  readonly search: (words: string | null, options: { readonly filters?: Filters; readonly sort?: Readonly<Record<string, "asc" | "desc">> }) => Promise<Answer>;
  readonly preload: (words: string) => Promise<unknown>;
  readonly mergeIndex: (path: string, options: object) => Promise<unknown>;
}

/** The indexes of all periods as one. `tag` changes with them, so that caches may keep the rest. */
export const openEngine = async (base: string, periods: readonly string[], tag: string): Promise<Engine> => {
  const folder = (period: string): string => `${base}search/${period}/`;
  const [first = "", ...others] = periods;
  const library: { readonly createInstance: (options: object) => Engine } = await import(`${folder(first)}pagefind.js`);
  const options = { baseUrl: base, metaCacheTag: tag, excerptLength: 36, excerptEllipsis: "…" };
  const engine = library.createInstance({ ...options, basePath: folder(first), noWorker: true });
  // Fails when the first index does; a merge would wait for it without end.
  await engine.preload("");
  await Promise.all(others.map((period) => engine.mergeIndex(folder(period), options)));
  return engine;
};

export const periodOf = (hit: Hit): string => hit.id.slice(0, hit.id.lastIndexOf("_"));

import { createRequire } from "node:module";
import type { PagefindIndex } from "pagefind";
import { gunzipSync, gzipSync } from "node:zlib";
import { indexWords, otherWords, wordPattern } from "../lib/index-words.ts";
import { searchFilters, type SearchPeriod, type SearchRecord } from "../model/search.ts";

/** Part of an index's identity: another version gives other bytes. */
export const engineVersion = "pagefind 1.6.0, chunks of 2000, marked words, other names";

/**
 * Entries in a file of the word index. A query loads one such file from every period, and each period lists its files: with the
 * engine's own 20,000 twenty years of 500 articles cost a first query 550 kB for words alone, with this 120 kB.
 */
const chunkSize = "2000";
const chunkVariable = "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE";

/** What the browser needs besides the index; the first period brings it for all. */
const engineFiles: ReadonlySet<string> = new Set(["pagefind.js", "wasm.unknown.pagefind"]);

/** Whether the engine has a program for this computer. It comes as an optional package for each system. */
export const hasEngine = (): boolean => {
  try {
    const near = createRequire(import.meta.resolve("pagefind"));
    near.resolve(`@pagefind/${enginePlatform()}/package.json`);
    return true;
  } catch {
    return process.env["PAGEFIND_EXTENDED_BINARY_PATH"] !== undefined;
  }
};

export const enginePlatform = (): string => `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

export interface SearchEngine {
  /** The files of one period's index by their paths below its folder. The same period always gives the same bytes. `onGiven` is called when the engine has all that it needs, and works on its own. */
  readonly index: (period: SearchPeriod, withEngine: boolean, onGiven: () => void) => Promise<ReadonlyMap<string, Uint8Array>>;
  readonly close: () => Promise<unknown>;
}

/** Starts the engine's own process; `close` ends it. */
export const openEngine = async (): Promise<SearchEngine> => {
  const { createIndex, close } = await import("pagefind");
  process.env[chunkVariable] = chunkSize;
  const index: SearchEngine["index"] = async (period, withEngine, onGiven) => {
    const made = await createIndex({
      // Names no language, so that no word is cut to its stem, and goes in front of the name of every file and result.
      forceLanguage: period.name,
      ...(period.bundle > 1 ? { maxFragments: Math.ceil(period.size / period.bundle) } : {}),
    });
    if (!made.index) throw new Error(`Pagefind: ${made.errors.join("; ")}`);
    return filesOf(made.index, period, withEngine, onGiven);
  };
  return {
    index,
    close: () => {
      delete process.env[chunkVariable];
      return close();
    },
  };
};

const filesOf = async (index: PagefindIndex, { name, records: recordsOf }: SearchPeriod, withEngine: boolean, onGiven: () => void): Promise<ReadonlyMap<string, Uint8Array>> => {
  const records = recordsOf();
  const added = await Promise.all(records.map((record, place) => index.addCustomRecord(engineRecord(record, place))));
  const indexed = index.getFiles();
  onGiven();
  const { files, errors } = await indexed;
  await index.deleteIndex();
  const faults = [...added.flatMap((one) => one.errors), ...errors];
  if (faults.length > 0) throw new Error(`Pagefind, ${name}: ${faults.slice(0, 3).join("; ")}`);
  const isWanted = (path: string): boolean => /^(index|filter|fragment)\/|\.pf_meta$|^pagefind-entry\.json$/.test(path) || (withEngine && engineFiles.has(path));
  const entry = files.find(({ path }) => path === "pagefind-entry.json");
  const known: { readonly languages: Readonly<Record<string, { readonly page_count: number }>> } = JSON.parse(Buffer.from(entry?.content ?? []).toString("utf8"));
  if (known.languages[name]?.page_count !== records.length) throw new Error(`Pagefind holds ${known.languages[name]?.page_count ?? 0} of the ${records.length} articles of ${name}.`);
  const byUrl = new Map(records.map((record) => [record.url as string, record]));
  return new Map(files.filter(({ path }) => isWanted(path)).map(({ path, content }) => [path, path.startsWith("fragment/") ? asWritten(content, byUrl) : content]));
};

/** A record without a word of text would be left out. Metadata is searched like text, so what only is shown travels as the value of a filter that nobody asks for. */
const engineRecord = (record: SearchRecord, place: number) => ({
  url: record.url,
  content: indexWords([record.text, record.headline, record.url].find((text) => text.search(wordPattern) >= 0) ?? ""),
  language: "en",
  meta: { title: indexWords(record.headline), ...(record.names === "" ? {} : { names: indexWords(record.names) }), ...(record.otherNames === "" ? {} : { other: otherWords(record.otherNames) }) },
  filters: { ...Object.fromEntries(searchFilters.map((filter) => [filter, [...record.filters[filter]]] as const).filter(([, values]) => values.length > 0)), shown: [JSON.stringify(record.shown)] },
  sort: { place: String(place) },
});

interface Fragment {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
}

const signature = "pagefind_dcd";

/** A file of texts to show, alone or by their hashes: the words go back to how the article has them. */
const asWritten = (content: Uint8Array, records: ReadonlyMap<string, SearchRecord>): Uint8Array => {
  const read: Fragment | Readonly<Record<string, Fragment>> = JSON.parse(gunzipSync(content).toString("utf8").slice(signature.length));
  const shown = (fragment: Fragment) => {
    const record = records.get(fragment.url);
    if (!record) throw new Error(`Pagefind gave back ${fragment.url}, which it was not given.`);
    return { ...fragment, content: record.text, meta: { title: record.headline } };
  };
  const written = isFragment(read) ? shown(read) : Object.fromEntries(Object.entries(read).map(([hash, fragment]) => [hash, shown(fragment)]));
  return gzipSync(signature + JSON.stringify(written), { level: 9 });
};

const isFragment = (read: Fragment | Readonly<Record<string, Fragment>>): read is Fragment => typeof read["url"] === "string";

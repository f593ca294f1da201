import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Script } from "node:vm";
import type { Pace } from "./pace.ts";

export interface Program<Exports> {
  readonly exports: Exports;
  /** Keeps what V8 has compiled until now for the next run, unless that is kept already. */
  readonly remember: () => void;
}

/** Beside the compiled chunks; not there when the source is run itself. */
const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "programs");

/**
 * A program that `compile.js` put into one file, started from V8's code cache
 * (https://nodejs.org/docs/latest-v20.x/api/vm.html#scriptcreatecacheddata), which an earlier run left beside it: most of a short run
 * would go into compiling else. The program's name has a hash of its text and the cache's name the version of V8, as V8 itself
 * compares little more than lengths; a cache that it rejects is made anew. `pace` is the one that was set: each has a cache of its own.
 * Null where there is no such program.
 */
export const programOf = <Exports>(name: string, pace: Pace): Program<Exports> | null => {
  const file = readdirOf(folder).find((one) => one.startsWith(`${name}-`) && one.endsWith(".cjs"));
  if (file === undefined) return null;
  const path = join(folder, file);
  const source = contentsOf(path)?.toString("latin1");
  if (source === undefined) return null;
  const cache = `${path}.${pace}.${process.versions.v8}-${process.arch}.cache`;
  const cachedData = contentsOf(cache);
  const script = new Script(source, { filename: path, ...(cachedData === undefined ? {} : { cachedData }) });
  const isKept = cachedData !== undefined && script.cachedDataRejected !== true;
  const made: { readonly exports: Exports } = { exports: {} as Exports };
  const url = pathToFileURL(path).href;
  script.runInThisContext()(made.exports, createRequire(url), made, url, (name: string) => import(name.startsWith(".") ? new URL(name, url).href : name), import.meta.resolve);
  return { exports: made.exports, remember: () => (isKept ? undefined : keep(cache, () => script.createCachedData())) };
};

/** The folder of the package may be one that only others can write to: then there is no cache. */
const keep = (path: string, contents: () => Buffer): void => {
  const fresh = `${path}.${process.pid}.new`;
  try {
    writeFileSync(fresh, contents());
    renameSync(fresh, path);
  } catch {
    rmSync(fresh, { force: true });
  }
};

const readdirOf = (path: string): readonly string[] => {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
};

const contentsOf = (path: string): Buffer | undefined => {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
};

import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";

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
 * would go into compiling else. The program's name has a hash of its text and the cache's name V8's own tag of its version, its flags and
 * the processor, as V8 itself compares little more than lengths; a cache that it rejects is made anew. Null where there is no such program.
 * `home` is what it takes for its own address, where that is another than its file's.
 */
export const programOf = <Exports>(name: string, home?: string): Program<Exports> | null => {
  const file = readdirOf(folder).find((one) => one.startsWith(`${name}-`) && one.endsWith(".cjs"));
  if (file === undefined) return null;
  const path = join(folder, file);
  const source = contentsOf(path)?.toString("latin1");
  if (source === undefined) return null;
  const tag = cachedDataVersionTag();
  const cache = `${path}.${tag.toString(36)}.cache`;
  const cachedData = contentsOf(cache);
  const script = new Script(source, { filename: path, ...(cachedData === undefined ? {} : { cachedData }) });
  const isKept = cachedData !== undefined && script.cachedDataRejected !== true;
  const made: { readonly exports: Exports } = { exports: {} as Exports };
  const url = home ?? pathToFileURL(path).href;
  script.runInThisContext()(made.exports, createRequire(url), made, url, (name: string) => import(name.startsWith(".") ? new URL(name, url).href : name), import.meta.resolve);
  const remember = (): void => {
    if (!isKept && cachedDataVersionTag() === tag) keep(cache, () => script.createCachedData());
  };
  return { exports: made.exports, remember };
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

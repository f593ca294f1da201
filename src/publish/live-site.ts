import { lstatSync } from "node:fs";
import { join } from "node:path";
import { shortHash } from "../lib/hash.ts";
import type { ManifestEntry } from "./manifest.ts";
import { forgetPrivately, readPrivately, writePiecesPrivately } from "./private-folder.ts";

/**
 * What stands in an output folder since the last build, and what each file was made of. A file stays when it is made of the same
 * now and its mark (size, times, inode) says that nobody touched it: it needs not be made again, nor read.
 */
export interface LiveSite {
  /** Whether the file stays; else it has to be made. `key` names all that it is made of. */
  readonly stays: (path: string, key: string) => boolean;
  /** The same for all files below a folder, which were made together. */
  readonly allStay: (folder: string, key: string) => boolean;
  /** Whether every file that was remembered stands there as it was. */
  readonly isWhole: () => boolean;
  /** The paths asked for that neither stay nor are among those made now. */
  readonly lost: (made: { readonly has: (path: string) => boolean }) => readonly string[];
  /** Those that stay, in the order in which they were remembered. */
  readonly staying: () => readonly ManifestEntry[];
  /** Remembers what stands there now: these files, each made of what was last asked for. */
  readonly remember: (entries: readonly ManifestEntry[]) => void;
}

interface Standing {
  readonly entry: ManifestEntry;
  readonly key: string;
  readonly mark: string;
}

/** `version` names the program: what another one made does not stay. Null: nothing stays. */
export const openLiveSite = (root: string, out: string, version: string | null): LiveSite => {
  const header = `cuttings site 1 ${version ?? ""}`;
  const before = version === null ? new Map<string, Standing>() : standingIn(readPrivately(root, nameOf(out)), header);
  const staying = new Map<string, Standing>();
  const keys = new Map<string, string>();
  const folders = new Map<string, string>();
  const isStanding = (one: Standing | undefined, key: string): one is Standing => one?.key === key && one.mark !== "" && one.mark === markOf(join(out, one.entry.path));

  const stays = (path: string, key: string): boolean => {
    keys.set(path, key);
    const one = before.get(path);
    if (!isStanding(one, key)) return false;
    staying.set(path, one);
    return true;
  };
  const allStay = (folder: string, key: string): boolean => {
    folders.set(folder, key);
    const all = [...before.values()].filter(({ entry }) => entry.path.startsWith(`${folder}/`));
    if (all.length === 0 || !all.every((one) => isStanding(one, key))) return false;
    for (const one of all) staying.set(one.entry.path, one);
    return true;
  };
  const keyOf = (path: string): string => {
    const own = keys.get(path);
    if (own !== undefined) return own;
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      const shared = folders.get(path.slice(0, end));
      if (shared !== undefined) return shared;
    }
    return "";
  };
  const remember = (entries: readonly ManifestEntry[]): void => {
    const now = entries.map((entry) => staying.get(entry.path) ?? { entry, key: keyOf(entry.path), mark: markOf(join(out, entry.path)) });
    if (version === null || (now.length === before.size && now.every((one) => before.get(one.entry.path)?.mark === one.mark && one.key === before.get(one.entry.path)?.key))) return;
    writePiecesPrivately(root, nameOf(out), written(header, now));
  };
  const isWhole = (): boolean => before.size > 0 && [...before.values()].every((one) => isStanding(one, one.key));
  return { stays, allStay, isWhole, lost: (made) => [...keys.keys()].filter((path) => !staying.has(path) && !made.has(path)), staying: () => [...before].flatMap(([path, { entry }]) => (staying.has(path) ? [entry] : [])), remember };
};

/** The next build makes every page again, for every output folder. */
export const forgetLiveSites = (root: string): void => forgetPrivately(root, /^site-[0-9a-z]{10}\.tsv$/);

const nameOf = (out: string): string => `site-${shortHash(out)}.tsv`;

function* written(header: string, files: readonly Standing[]): Iterable<Uint8Array> {
  yield Buffer.from(`${header}\n`);
  for (const { entry, key, mark } of files) yield Buffer.from(`${[entry.path, key, entry.bytes, entry.sha256, mark].join("\t")}\n`);
}

/** A line that is not as it was written is passed over, and its file made again. */
const standingIn = (text: string | null, header: string): ReadonlyMap<string, Standing> => {
  const [first, ...lines] = (text ?? "").split("\n");
  if (first !== header) return new Map();
  return new Map(
    lines.slice(0, -1).flatMap((line): readonly (readonly [string, Standing])[] => {
      const [path = "", key = "", bytes = "", sha256 = "", mark = ""] = line.split("\t");
      if (!/^[0-9a-f]{64}$/.test(sha256) || !/^\d+$/.test(bytes)) return [];
      return [[path, { entry: { path, bytes: Number(bytes), sha256 }, key, mark }]];
    }),
  );
};

/** Empty when it is not there, or no regular file. */
const markOf = (file: string): string => {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino].join(" ") : "";
};

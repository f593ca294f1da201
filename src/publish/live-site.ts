import { lstatSync } from "node:fs";
import { groupedBy } from "../lib/grouped.ts";
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
  const text = version === null ? null : readPrivately(root, nameOf(out));
  const remembered = text?.startsWith(`${header}\n`) === true ? text.slice(header.length + 1) : "";
  const before = lazily(() => standingIn(remembered));
  const near = lazily(() => groupedBy(before().values(), ({ entry }) => neighbourhoodOf(entry.path)));
  const staying = new Map<string, Standing>();
  const keys = new Map<string, string>();
  const folders = new Map<string, string>();
  const isStanding = (one: Standing | undefined, key: string): one is Standing => one?.key === key && one.mark !== "" && one.mark === markOf(`${out}/${one.entry.path}`);

  const stays = (path: string, key: string): boolean => {
    keys.set(path, key);
    const one = before().get(path);
    if (!isStanding(one, key)) return false;
    staying.set(path, one);
    return true;
  };
  const allStay = (folder: string, key: string): boolean => {
    folders.set(folder, key);
    const all = (near().get(neighbourhoodOf(folder)) ?? []).filter(({ entry }) => entry.path.startsWith(`${folder}/`));
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
    const now = entries.map((entry) => staying.get(entry.path) ?? { entry, key: keyOf(entry.path), mark: markOf(`${out}/${entry.path}`) });
    const isAsBefore = (one: Standing): boolean => staying.get(one.entry.path) === one || (one.mark === before().get(one.entry.path)?.mark && one.key === before().get(one.entry.path)?.key);
    if (version === null || (now.length === before().size && now.every(isAsBefore))) return;
    writePiecesPrivately(root, nameOf(out), written(header, now));
  };
  // Most builds ask no more: a line's first and last field tell that.
  const isWhole = (): boolean => remembered !== "" && linesOf(remembered).every((line) => line.endsWith(`\t${markOf(`${out}/${line.slice(0, line.indexOf("\t"))}`)}`) && !line.endsWith("\t"));
  return { stays, allStay, isWhole, lost: (made) => [...keys.keys()].filter((path) => !staying.has(path) && !made.has(path)), staying: () => [...before()].flatMap(([path, { entry }]) => (staying.has(path) ? [entry] : [])), remember };
};

const lazily = <Value extends object>(make: () => Value): (() => Value) => {
  let made: Value | null = null;
  return () => (made ??= make());
};

/** The first two steps of a path: `search/2014`. */
const neighbourhoodOf = (path: string): string => path.split("/", 2).join("/");

/** The next build makes every page again, for every output folder. */
export const forgetLiveSites = (root: string): void => forgetPrivately(root, /^site-[0-9a-z]{10}\.tsv$/);

const nameOf = (out: string): string => `site-${shortHash(out)}.tsv`;

function* written(header: string, files: readonly Standing[]): Iterable<Uint8Array> {
  yield Buffer.from(`${header}\n`);
  for (const { entry, key, mark } of files) yield Buffer.from(`${[entry.path, key, entry.bytes, entry.sha256, mark].join("\t")}\n`);
}

const linesOf = (text: string): readonly string[] => text.split("\n").slice(0, -1);

/** A line that is not as it was written is passed over, and its file made again. */
const standingIn = (text: string): ReadonlyMap<string, Standing> => {
  const standing = new Map<string, Standing>();
  for (const line of linesOf(text)) {
    const [path = "", key = "", bytes = "", sha256 = "", mark = ""] = line.split("\t");
    if (/^[0-9a-f]{64}$/.test(sha256) && /^\d+$/.test(bytes)) standing.set(path, { entry: { path, bytes: Number(bytes), sha256 }, key, mark });
  }
  return standing;
};

/** Empty when it is not there, or no regular file. */
const markOf = (file: string): string => {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.ino}` : "";
};

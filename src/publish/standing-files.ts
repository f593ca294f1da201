import { lstatSync } from "node:fs";
import type { ManifestEntry } from "./manifest.ts";

/** A file as the last build left it. */
export interface Standing {
  readonly entry: ManifestEntry;
  /** Names all that it is made of. */
  readonly key: string;
  /** Its size, times and inode. */
  readonly mark: string;
}

/** Files that are made of the same things, as they are remembered: a line each (path, key, bytes, SHA-256 and mark between tabs). */
export interface StandingQuire {
  readonly name: string;
  /** Names all that its files are made of. */
  readonly key: string;
  readonly files: number;
  /** Of its files together. */
  readonly bytes: number;
  /** Each with its line end; part of the bytes of all, most of which are only written down again. */
  readonly lines: Buffer;
}

/**
 * The quires that bytes hold by their names. Each begins with a line of its own: nothing, its name, its key, the number of its files and
 * their bytes between tabs. A quire that stands there twice is nobody's.
 */
export const quiresIn = (bytes: Buffer): ReadonlyMap<string, StandingQuire> => {
  const quires = new Map<string, StandingQuire>();
  for (let at = bytes[0] === 9 ? 0 : -1; at >= 0; ) {
    const end = bytes.indexOf(10, at);
    const next = end < 0 ? -1 : bytes.indexOf("\n\t", end);
    const [, name = "", key = "", files = "", sum = ""] = bytes.toString("utf8", at, end < 0 ? bytes.length : end).split("\t");
    const lines = end < 0 ? bytes.subarray(0, 0) : bytes.subarray(end + 1, next < 0 ? bytes.lastIndexOf(10) + 1 : next + 1);
    quires.set(name, { name, key: quires.has(name) ? "" : key, files: Number(files), bytes: Number(sum), lines });
    at = next < 0 ? -1 : next + 1;
  }
  return quires;
};

/** A line that is not as it was written is passed over, and its file made again. */
export const standingIn = (lines: Buffer): ReadonlyMap<string, Standing> => {
  const standing = new Map<string, Standing>();
  for (const line of lines.toString("utf8").split("\n").slice(0, -1)) {
    const [path = "", key = "", bytes = "", sha256 = "", mark = ""] = line.split("\t");
    if (/^[0-9a-f]{64}$/.test(sha256) && /^\d+$/.test(bytes)) standing.set(path, { entry: { path, bytes: Number(bytes), sha256 }, key, mark });
  }
  return standing;
};

/** The quires that stay as they are, then the others. */
export function* written(staying: readonly StandingQuire[], anew: Iterable<{ readonly name: string; readonly key: string; readonly files: readonly Standing[] }>): Iterable<Uint8Array> {
  for (const { name, key, files, bytes, lines } of staying) {
    yield Buffer.from(`\t${name}\t${key}\t${files}\t${bytes}\n`);
    yield lines;
  }
  for (const { name, key, files } of anew) {
    const bytes = files.reduce((sum, { entry }) => sum + entry.bytes, 0);
    yield Buffer.from(`\t${name}\t${key}\t${files.length}\t${bytes}\n`);
    yield Buffer.from(files.map(({ entry, key, mark }) => `${[entry.path, key, entry.bytes, entry.sha256, mark].join("\t")}\n`).join(""));
  }
}

/** What tells the files of a folder from themselves after a change, without reading them. */
export interface Marks {
  /** Empty when it is not there, or no regular file. */
  readonly markOf: (path: string) => string;
  /** Whether every file of these lines stands there as it was. */
  readonly hold: (lines: Buffer) => boolean;
}

export const markIn = (folder: string): Marks => {
  const markOf = (path: string): string => {
    const stats = lstatSync(`${folder}/${path}`, { throwIfNoEntry: false });
    return stats?.isFile() ? `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.ino}` : "";
  };
  const hold = (bytes: Buffer): boolean => {
    const lines = bytes.toString("utf8");
    for (let at = 0, end = lines.indexOf("\n"); end >= 0; at = end + 1, end = lines.indexOf("\n", at)) {
      const mark = lines.slice(lines.lastIndexOf("\t", end) + 1, end);
      if (mark === "" || mark !== markOf(lines.slice(at, lines.indexOf("\t", at)))) return false;
    }
    return true;
  };
  return { markOf, hold };
};

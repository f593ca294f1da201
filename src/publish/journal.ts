import { shortHash } from "../lib/hash.ts";
import { pathFault } from "./safe-path.ts";
import { readPrivately, removePrivately, writePrivately } from "./private-folder.ts";

/**
 * What a publication is about to write and remove, written down before the first change and dropped after the last. A run that
 * finds one knows that these paths are the program's own, whatever the manifest says, and publishes over them.
 */
export interface Journal {
  readonly out: string;
  readonly paths: readonly string[];
}

export const beginJournal = (root: string, journal: Journal): void =>
  writePrivately(root, nameOf(journal.out), JSON.stringify({ out: journal.out, paths: journal.paths }) + "\n");

export const endJournal = (root: string, out: string): void => removePrivately(root, nameOf(out));

/** The paths of a publication to this folder that was broken off; null when there is none. */
export const journalOf = (root: string, out: string): readonly string[] | null => {
  const text = readPrivately(root, nameOf(out));
  if (text === null) return null;
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== "object" || read === null || !("out" in read) || read.out !== out || !("paths" in read)) return null;
    return Array.isArray(read.paths) && read.paths.every(isSafePath) ? read.paths : null;
  } catch {
    return null;
  }
};

const isSafePath = (path: unknown): path is string => typeof path === "string" && pathFault(path) === null;

const nameOf = (out: string): string => `publishing-${shortHash(out)}.json`;

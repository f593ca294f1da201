import { sha256 } from "../lib/hash.ts";
import type { SeenFile } from "./cache-lines.ts";
import { fileMark, type FolderMarks } from "./cache-marks.ts";
import { bytesOf } from "./read.ts";

/** A file that is as it was, with its mark of now; else null. */
export const seenAgain = (root: string, path: string, before: SeenFile | undefined, marks: FolderMarks["files"]): SeenFile | null => {
  if (before?.path !== path) return null;
  if (before.mark !== "" && before.mark === (marks.get(path) ?? fileMark(root, path))?.text) return before;
  const now = seenNow(root, path);
  return now?.hash === before.hash ? { path, mark: now.mark, hash: now.hash } : null;
};

export interface SeenNow extends SeenFile {
  /** Its mark just before it was read. */
  readonly read: string;
}

/** Null when the file cannot be read or is too large to be worth it. */
export const seenNow = (root: string, path: string): SeenNow | null => {
  const marked = markedNow(root, path);
  try {
    return marked && { ...marked, hash: sha256(bytesOf(root, path, largest)) };
  } catch {
    return null;
  }
};

export const markedNow = (root: string, path: string): Omit<SeenNow, "hash"> | null => {
  const mark = fileMark(root, path);
  return mark === null || mark.size > largest ? null : { path, mark: mark.isOld ? mark.text : "", read: mark.text };
};

/** Above every limit on what is read whole. */
const largest = 8 * 1024 * 1024;

import { lstatSync } from "node:fs";
import { sha256 } from "../lib/hash.ts";
import { filesBelow, placeOf } from "./read.ts";

/** What tells a file from itself after a change, without reading it: size, times (to a quarter of a microsecond), inode. */
export interface FileMark {
  readonly text: string;
  /** Bytes. */
  readonly size: number;
  /** False while the file is so young that it may change within one tick of its times. */
  readonly isOld: boolean;
}

/** Null when there is no regular file. */
export const fileMark = (root: string, path: string): FileMark | null => {
  const stats = lstatSync(placeOf(root, path), { throwIfNoEntry: false });
  if (!stats?.isFile()) return null;
  return { text: `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.ino}`, size: stats.size, isOld: Date.now() - Math.max(stats.mtimeMs, stats.ctimeMs) > 2000 };
};

/** The files below these folders, as they were at one moment. */
export interface FolderMarks {
  /** The same as long as nothing changes there; null when a file is too young to tell. */
  readonly name: string | null;
  readonly files: ReadonlyMap<string, FileMark | null>;
}

export const foldersMark = (root: string, folders: readonly string[]): FolderMarks => {
  const found = folders.flatMap((folder) => filesBelow(root, folder)).map(({ path, kind }) => ({ path, kind, mark: kind === "file" ? fileMark(root, path) : null }));
  const isYoung = found.some(({ mark }) => mark?.isOld === false);
  return { name: isYoung ? null : sha256(found.map(({ path, kind, mark }) => `${path}\t${kind}\t${mark?.text ?? ""}\n`).join("")), files: new Map(found.map(({ path, mark }) => [path, mark] as const)) };
};

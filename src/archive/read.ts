import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { compareText } from "../lib/text.ts";

/** Something that lies below `content/`. */
export interface FoundFile {
  /** Relative to the archive's root, with forward slashes. */
  readonly path: string;
  /** `link` is a symbolic link, never followed; `odd` a pipe, socket or device; `closed` a folder that may not be looked into. */
  readonly kind: "file" | "link" | "odd" | "closed";
}

/** Everything below a folder of the archive, sorted by path. Links are named, not followed. A missing folder holds nothing. */
export const filesBelow = (root: string, folder: string): readonly FoundFile[] => {
  const found: FoundFile[] = [];
  const waiting = [folder];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entries = entriesOf(join(root, at));
    if (entries === null) found.push({ path: at, kind: "closed" });
    for (const entry of entries ?? []) {
      const path = `${at}/${entry.name}`;
      if (entry.isDirectory()) waiting.push(path);
      else found.push({ path, kind: entry.isFile() ? "file" : entry.isSymbolicLink() ? "link" : "odd" });
    }
  }
  return found.sort((a, b) => compareText(a.path, b.path));
};

/** Null when the folder may not be read. */
const entriesOf = (folder: string) => {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return isMissing(error) ? [] : null;
  }
};

export const isMissing = (error: unknown): boolean => error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");

/** The bytes of a regular file (a path below the root, or an absolute one), at most one more than the limit, so that the reader can tell it is too large. Throws as `fs` does. */
export const bytesOf = (root: string, path: string, limit: number): Uint8Array => {
  const file = openSync(placeOf(root, path), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const size = fstatSync(file).size;
    if (size <= limit) return size === 0 ? readFileSync(file) : startOf(file, size);
    const start = Buffer.alloc(limit + 1);
    return start.subarray(0, readSync(file, start, 0, limit + 1, 0));
  } finally {
    closeSync(file);
  }
};

/** As many bytes as there are, up to `size`. */
const startOf = (file: number, size: number): Uint8Array => {
  const bytes = Buffer.allocUnsafeSlow(size);
  for (let done = 0; done < size; ) {
    const got = readSync(file, bytes, done, size - done, done);
    if (got === 0) return bytes.subarray(0, done);
    done += got;
  }
  return bytes;
};

/** What `resolve` gives, which looks at each character of each path. */
export const placeOf = (root: string, path: string): string => (isAbsolute(path) || path.includes("..") ? resolve(root, path) : `${root}/${path}`);

/** A file of `_data/`, or null when there is none. Throws as `fs` does. */
export const dataText = (root: string, name: string): string | null => {
  try {
    return readFileSync(join(root, "_data", name), "utf8").replace(/^\ufeff/, "");
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

export const isFolder = (path: string): boolean => {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
};

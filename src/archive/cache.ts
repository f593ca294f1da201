import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../lib/hash.ts";
import { fileMark } from "./cache-marks.ts";
import { bytesOf } from "./read.ts";

/** What reading made of files, by their content: the same files need not be read twice. Nothing in it is public. */
export interface ReadingCache {
  /** What was kept for exactly these files as they are now, or null. Values are JSON. */
  readonly find: (files: readonly string[]) => unknown;
  /** Keeps what was read from these files since they were sought in vain; the first of them names the reading. */
  readonly keep: (files: readonly string[], value: unknown) => void;
  /** What the next build shall find: everything found or kept since the opening. Null when that is what it would find already. */
  readonly changed: () => Iterable<Uint8Array> | null;
}

export const readingCacheName = "readings.tsv";

/**
 * The cache as the last build left it in `.cuttings/`. `version` names whatever else the readings depend on; a cache of another
 * version, a line that is not as it was written, and a file that cannot be read count as nothing.
 *
 * A line is the files' names, marks and hashes, the line's own hash, and the reading, as JSON between tabs. A file's mark (size, times,
 * inode) spares reading it; a file so young that it may change within one tick of its times is known by its hash only.
 */
export const openReadingCache = (root: string, version: string): ReadingCache => {
  const header = `cuttings readings 1 ${version}\n`;
  const before = linesOf(root, header);
  const now = new Map<string, Line>();
  let isChanged = false;
  const put = (line: Line): void => void now.set(line.files[0]?.path ?? "", line);

  let sought: readonly (SeenNow | null)[] = [];
  const find = (files: readonly string[]): unknown => {
    const name = files[0] ?? "";
    const line = before.get(name);
    const seen = line?.files.length === files.length ? files.map((path, index) => seenAgain(root, path, line.files[index])) : [];
    const current = seen.flatMap((file) => file ?? []);
    const value = line && current.length === files.length ? valueOf(line) : null;
    if (line === undefined || value === null) {
      sought = files.map((path) => seenNow(root, path));
      return null;
    }
    const isSame = current.every((file, index) => file.mark === line.files[index]?.mark);
    put(isSame ? line : { ...line, files: current });
    isChanged ||= !isSame;
    return value;
  };
  const keep = (files: readonly string[], value: unknown): void => {
    const isStill = files.every((path, index) => sought[index]?.path === path && sought[index].read === fileMark(root, path)?.text);
    if (!isStill) return;
    const json = Buffer.from(JSON.stringify(value));
    put({ files: sought.flatMap((file) => (file ? [{ path: file.path, mark: file.mark, hash: file.hash }] : [])), sum: sha256(json), json });
    isChanged = true;
  };
  return { find, keep, changed: () => (isChanged || now.size !== before.size ? written(header, [...now.values()]) : null) };
};

interface SeenFile {
  readonly path: string;
  /** Empty when the file was too young. */
  readonly mark: string;
  readonly hash: string;
}

interface Line {
  readonly files: readonly SeenFile[];
  readonly sum: string;
  readonly json: Uint8Array;
}

function* written(header: string, lines: readonly Line[]): Iterable<Uint8Array> {
  yield Buffer.from(header);
  for (const { files, sum, json } of lines) yield Buffer.concat([Buffer.from(`${JSON.stringify(files.map(({ path, mark, hash }) => [path, mark, hash]))}\t${sum}\t`), json, Buffer.from("\n")]);
}

const linesOf = (root: string, header: string): ReadonlyMap<string, Line> => {
  const bytes = cacheBytes(root, header);
  const lines = new Map<string, Line>();
  for (let start = header.length, end = bytes.indexOf(10, start); end > 0; start = end + 1, end = bytes.indexOf(10, start)) {
    const line = lineOf(bytes.subarray(start, end));
    if (line?.files[0]) lines.set(line.files[0].path, line);
  }
  return lines;
};

/** Empty when there is no cache of this version. */
const cacheBytes = (root: string, header: string): Buffer => {
  try {
    const file = openSync(join(root, ".cuttings", readingCacheName), "r");
    try {
      const bytes = readFileSync(file);
      return bytes.subarray(0, header.length).toString("latin1") === header ? bytes : Buffer.alloc(0);
    } finally {
      closeSync(file);
    }
  } catch {
    return Buffer.alloc(0);
  }
};

const lineOf = (bytes: Buffer): Line | null => {
  const first = bytes.indexOf(9);
  const second = bytes.indexOf(9, first + 1);
  if (first < 0 || second < 0) return null;
  const files = filesIn(bytes.subarray(0, first).toString("utf8"));
  return files && { files, sum: bytes.subarray(first + 1, second).toString("latin1"), json: bytes.subarray(second + 1) };
};

const filesIn = (json: string): readonly SeenFile[] | null => {
  try {
    const read: unknown = JSON.parse(json);
    return Array.isArray(read) ? read.map(([path, mark, hash]: readonly unknown[]) => ({ path: String(path), mark: String(mark), hash: String(hash) })) : null;
  } catch {
    return null;
  }
};

/** Null when the line is damaged. */
const valueOf = ({ json, sum }: Line): unknown => {
  try {
    return sha256(json) === sum ? JSON.parse(Buffer.from(json.buffer, json.byteOffset, json.byteLength).toString("utf8")) : null;
  } catch {
    return null;
  }
};

/** A file that is as it was, with its mark of now; else null. */
const seenAgain = (root: string, path: string, before: SeenFile | undefined): SeenFile | null => {
  if (before?.path !== path) return null;
  if (before.mark !== "" && before.mark === fileMark(root, path)?.text) return before;
  const now = seenNow(root, path);
  return now?.hash === before.hash ? { path, mark: now.mark, hash: now.hash } : null;
};

interface SeenNow extends SeenFile {
  /** Its mark just before it was read. */
  readonly read: string;
}

/** Null when the file cannot be read or is too large to be worth it. */
const seenNow = (root: string, path: string): SeenNow | null => {
  const mark = fileMark(root, path);
  if (mark === null || mark.size > largest) return null;
  try {
    return { path, mark: mark.isOld ? mark.text : "", hash: sha256(bytesOf(root, path, largest)), read: mark.text };
  } catch {
    return null;
  }
};

/** Above every limit on what is read whole. */
const largest = 8 * 1024 * 1024;

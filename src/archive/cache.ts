import { closeSync, lstatSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../lib/hash.ts";
import { late } from "../lib/late.ts";
import { headerOf, jsonOf, linesIn, lineWith, soundLabels, withFiles, written, type Line, type SeenFile } from "./cache-lines.ts";
import { fileMark, type FolderMarks } from "./cache-marks.ts";
import type { ArticleLabel } from "../model/kept-article.ts";
import { joined, partedReading, placesOf, textBytes, withPlace, type PartedReading, type Reading } from "./kept-reading.ts";
import { bytesOf } from "./read.ts";
import { DamagedStore, openTextStore, type TextStore } from "./text-store.ts";

/** What reading made of files, by their content: the same files need not be read twice. Nothing in it is public. */
export interface ReadingCache {
  /** What was kept for exactly these files as they are now, else what was looked for. The text of an article is read when somebody looks at it. */
  readonly find: (files: readonly string[]) => { readonly known: readonly Reading[] } | Sought;
  /**
   * Keeps what was read from files since they were sought in vain; the first of them names it, and `hash` is the SHA-256 of its bytes as
   * they were read, null where they could not be. Gives the same back, the texts out of memory.
   */
  readonly keep: <One extends Reading>(sought: Sought, readings: readonly One[], hash: string | null) => readonly One[];
  /** What `readings.tsv` shall be, so that the next opening finds all that was found or kept since this one; null when it is that already. */
  readonly changed: () => Iterable<Uint8Array> | null;
  /** Erases the texts that `readings.tsv` named before and names no more; to be called when the new one stands. Nothing can be found or kept after: only texts are still given. */
  readonly settle: () => void;
  /** No text can be asked for after. */
  readonly close: () => void;
}

export const readingCacheName = "readings.tsv";

/** The files that hold the texts; which one counts is said in the first line of the other. */
export const textFiles = /^texts-[0-9a-z]+\.json$/;

/**
 * The cache as the last build left it in `.cuttings/`. `version` names whatever else the readings depend on; a cache of another
 * version, a line that is not as it was written, and a file that cannot be read count as nothing. A text that is damaged is found out
 * when it is asked for (DamagedStore). Only who has the archive's lock may write.
 *
 * A line is the files' names, marks and hashes, the line's own hash, and the readings, as JSON between tabs. A file's mark (size, times,
 * inode) spares reading it; a file so young that it may change within one tick of its times is known by its hash only. `marks` are those
 * that somebody has seen a moment ago.
 */
export const openReadingCache = (root: string, version: string, canWrite: boolean, marks: FolderMarks["files"] = new Map()): ReadingCache => {
  const kept = keptBefore(root, version, canWrite);
  const before = kept.lines;
  const texts = kept.texts;
  const now = new Map<string, Line>();
  let doomed: readonly Line[] = [];
  let isChanged = false;
  const put = (line: Line): void => void now.set(line.files[0]?.path ?? "", line);

  const find = (files: readonly string[]): { readonly known: readonly Reading[] } | Sought => {
    const name = files[0] ?? "";
    const line = before.get(name);
    const seen = line?.files.length === files.length ? files.map((path, index) => seenAgain(root, path, line.files[index], marks)) : [];
    const current = seen.flatMap((file) => file ?? []);
    const known = line && texts && current.length === files.length ? readingsIn(root, line, texts) : null;
    if (line === undefined || known === null) return { first: markedNow(root, name), others: files.slice(1).map((path) => seenNow(root, path)) };
    const isSame = current.every((file, index) => file.mark === line.files[index]?.mark);
    put(isSame ? line : withFiles(line, current));
    isChanged ||= !isSame;
    return { known };
  };
  const keep = <One extends Reading>({ first, others }: Sought, readings: readonly One[], hash: string | null): readonly One[] => {
    const sought = [first !== null && hash !== null ? { ...first, hash } : null, ...others];
    const isStill = sought.every((file) => file !== null && file.read === fileMark(root, file.path)?.text);
    if (!isStill || texts === null || !canWrite) return readings;
    const parted = readings.map((one) => partedReading(one, texts));
    const short = parted.map(({ reading }) => reading);
    const labels = parted.map(({ label }) => label);
    const seen = sought.flatMap((file) => (file ? [{ path: file.path, mark: file.mark, hash: file.hash }] : []));
    put(lineWith(seen, textBytes(short), JSON.stringify(short), JSON.stringify(labels)));
    isChanged = true;
    return short.map((one, at) => joined(one, () => labels[at] as ArticleLabel, texts) as One);
  };
  const changed = (): Iterable<Uint8Array> | null => {
    if (texts === null || !canWrite || (!isChanged && now.size === before.size)) return null;
    const lines = [...now.values()];
    const used = lines.reduce((sum, { bytes }) => sum + bytes, 0);
    const dropped = [...before].filter(([name, line]) => now.get(name)?.sum !== line.sum).map(([, line]) => line);
    const erased = kept.erased + dropped.reduce((sum, { bytes }) => sum + bytes, 0);
    const isSparse = texts.size() > 2 * used + 1024 * 1024;
    // More is there than anybody knows of when a build was broken off.
    const isUnknown = texts.size() !== used + erased;
    const home = isSparse || isUnknown ? { ...moved(root, lines, texts), erased: 0 } : { lines, texts, file: kept.file, erased };
    home.texts.flush();
    if (home.file === kept.file) doomed = dropped;
    return written(headerOf(version, home.erased, home.file), home.lines);
  };
  const settle = (): void => {
    for (const line of doomed) for (const place of placesOf(partedIn(line))) texts?.erase(place);
    doomed = [];
    before.clear();
    now.clear();
  };
  return { find, keep, changed, settle, close: () => texts?.close() };
};

/** Files that are to be read, as they were when they were looked for; null where one is not there or too large to be worth it. The first is hashed by who reads it. */
export interface Sought {
  readonly first: Omit<SeenNow, "hash"> | null;
  readonly others: readonly (SeenNow | null)[];
}

/** The file of texts that `readings.tsv` names; all others are nobody's. */
export const textsInUse = (root: string): string => {
  const header = beginningOf(join(root, ".cuttings", readingCacheName), 300);
  return header.slice(0, Math.max(0, header.indexOf("\n"))).split(" ").at(-1) ?? "";
};

interface Kept {
  readonly lines: Map<string, Line>;
  /** The name of the file of texts. */
  readonly file: string;
  /** Bytes in it that are nobody's any more. */
  readonly erased: number;
  /** Null when it cannot be opened: then nothing is known, and nothing kept. */
  readonly texts: TextStore | null;
}

/** A new file of texts is begun where nothing is known. */
const keptBefore = (root: string, version: string, canWrite: boolean): Kept => {
  const bytes = cacheBytes(root);
  const header = bytes.subarray(0, Math.max(0, bytes.indexOf(10) + 1)).toString("latin1");
  const [, digits = "", file = ""] = / (\d+) (\S+)\n$/.exec(header) ?? [];
  const erased = Number(digits);
  const known = textFiles.test(file) && header === headerOf(version, erased, file) ? opened(root, file, canWrite) : null;
  if (known) return { lines: linesIn(bytes, header.length), file, erased, texts: known };
  const fresh = freshFile();
  return { lines: new Map(), file: fresh, erased: 0, texts: canWrite ? openTextStore(join(root, ".cuttings", fresh), true) : null };
};

const freshFile = (): string => `texts-${process.pid.toString(36)}${process.hrtime.bigint().toString(36)}.json`;

/** Null when there is no such file. */
const opened = (root: string, file: string, canWrite: boolean): TextStore | null => {
  const path = join(root, ".cuttings", file);
  try {
    return lstatSync(path).isFile() ? openTextStore(path, canWrite) : null;
  } catch {
    return null;
  }
};

/** The texts in use in a file of their own, as most of the old one is nobody's any more. */
const moved = (root: string, lines: readonly Line[], from: TextStore): { readonly lines: readonly Line[]; readonly texts: TextStore; readonly file: string } => {
  const file = freshFile();
  const texts = openTextStore(join(root, ".cuttings", file), true);
  const again = lines.map((line): Line => {
    const json = JSON.stringify(partedIn(line).map((one) => withPlace(one, (place) => texts.put(from.get(place)))));
    const labels = soundLabels(line);
    if (labels === null) throw new DamagedStore(join(root, ".cuttings", readingCacheName));
    return lineWith(line.files, line.bytes, json, labels);
  });
  return { lines: again, texts, file };
};

/** As Latin-1; empty when there is no such file. */
const beginningOf = (path: string, most: number): string => {
  try {
    const [file, bytes] = [openSync(path, "r"), Buffer.alloc(most)];
    try {
      return bytes.toString("latin1", 0, readSync(file, bytes, 0, most, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return "";
  }
};

/** Empty when there is no cache. */
const cacheBytes = (root: string): Buffer => {
  try {
    return readFileSync(join(root, ".cuttings", readingCacheName));
  } catch {
    return Buffer.alloc(0);
  }
};

/** Null when it is no JSON. */
const readingsIn = (root: string, line: Line, texts: TextStore): readonly Reading[] | null => {
  try {
    const labels = labelsIn(root, line);
    return partedIn(line).map((one, at) => joined(one, () => labels()[at] as ArticleLabel, texts));
  } catch {
    return null;
  }
};

const partedIn = (line: Line): readonly PartedReading[] => JSON.parse(jsonOf(line)) as readonly PartedReading[];

/** Read when somebody asks: most builds look at few. */
const labelsIn = (root: string, line: Line): (() => readonly (ArticleLabel | null)[]) =>
  late(() => {
    const labels = soundLabels(line);
    if (labels === null) throw new DamagedStore(join(root, ".cuttings", readingCacheName));
    return JSON.parse(labels) as readonly (ArticleLabel | null)[];
  });

/** A file that is as it was, with its mark of now; else null. */
const seenAgain = (root: string, path: string, before: SeenFile | undefined, marks: FolderMarks["files"]): SeenFile | null => {
  if (before?.path !== path) return null;
  if (before.mark !== "" && before.mark === (marks.get(path) ?? fileMark(root, path))?.text) return before;
  const now = seenNow(root, path);
  return now?.hash === before.hash ? { path, mark: now.mark, hash: now.hash } : null;
};

interface SeenNow extends SeenFile {
  /** Its mark just before it was read. */
  readonly read: string;
}

/** Null when the file cannot be read or is too large to be worth it. */
const seenNow = (root: string, path: string): SeenNow | null => {
  const marked = markedNow(root, path);
  try {
    return marked && { ...marked, hash: sha256(bytesOf(root, path, largest)) };
  } catch {
    return null;
  }
};

const markedNow = (root: string, path: string): Omit<SeenNow, "hash"> | null => {
  const mark = fileMark(root, path);
  return mark === null || mark.size > largest ? null : { path, mark: mark.isOld ? mark.text : "", read: mark.text };
};

/** Above every limit on what is read whole. */
const largest = 8 * 1024 * 1024;

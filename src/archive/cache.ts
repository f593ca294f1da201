import { join } from "node:path";
import { late } from "../lib/late.ts";
import type { ArticleLabel } from "../model/kept-article.ts";
import { headerOf, labelShelf, lineWith, withFiles, written, type LabelShelf, type Line } from "./cache-lines.ts";
import { fileMark, type FolderMarks } from "./cache-marks.ts";
import { markedNow, seenAgain, seenNow, type SeenNow } from "./cache-seen.ts";
import { checkedLabels, keptBefore, moved, partedIn, readingCacheName } from "./cache-store.ts";
import { joined, partedReading, placesOf, textBytes, type Reading } from "./kept-reading.ts";
import type { TextStore } from "./text-store.ts";
import { waitingLines, type WaitingLines } from "./waiting-lines.ts";

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

/** Files that are to be read, as they were when they were looked for; null where one is not there or too large to be worth it. The first is hashed by who reads it. */
export interface Sought {
  readonly first: Omit<SeenNow, "hash"> | null;
  readonly others: readonly (SeenNow | null)[];
}

/**
 * The cache as the last build left it in `.cuttings/`. `version` names whatever else the readings depend on; a cache of another
 * version, a line that is not as it was written, and a file that cannot be read count as nothing. A label or a text that is
 * damaged is found out when it is asked for (DamagedStore). Only who has the archive's lock may write.
 *
 * A line is the files' names, marks and hashes, the bytes of its texts, the sums of what follows, the readings, and their labels,
 * between tabs. A file's mark (size, times, inode) spares reading it; a file so young that it may change within one tick of its times is
 * known by its hash only. `marks` are those that somebody has seen a moment ago.
 */
export const openReadingCache = (root: string, version: string, canWrite: boolean, marks: FolderMarks["files"] = new Map()): ReadingCache => {
  const kept = keptBefore(root, version, canWrite);
  const before = kept.lines;
  const texts = kept.texts;
  const now = new Map<string, Line>();
  const fresh = waitingLines(join(root, ".cuttings", `${readingCacheName}.${process.pid}`));
  const shelf = late(() => labelShelf(before.values()));
  let doomed: readonly Line[] = [];
  let isChanged = false;
  const put = (line: Line): void => void now.set(line.files[0]?.path ?? "", line);

  const find = (files: readonly string[]): { readonly known: readonly Reading[] } | Sought => {
    const name = files[0] ?? "";
    const line = before.get(name);
    const seen = line?.files.length === files.length ? files.map((path, index) => seenAgain(root, path, line.files[index], marks)) : [];
    const current = seen.flatMap((file) => file ?? []);
    const known = line && texts && current.length === files.length ? readingsIn(root, line, shelf(), texts) : null;
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
    put(waitingIn(fresh, lineWith(seen, textBytes(short), JSON.stringify(short), JSON.stringify(labels))));
    isChanged = true;
    return short.map((one, at) => joined(one, () => labels, at, texts) as One);
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
    fresh.close();
  };
  const close = (): void => {
    fresh.close();
    texts?.close();
  };
  return { find, keep, changed, settle, close };
};

/** Its bytes on the disk until they are written. */
const waitingIn = (fresh: WaitingLines, line: Line): Line => {
  const place = fresh.add(line.text);
  return { ...line, get text() { return fresh.line(place); } };
};

/** Null when it is no JSON. */
const readingsIn = (root: string, line: Line, shelf: LabelShelf, texts: TextStore): readonly Reading[] | null => {
  try {
    const labels = labelsIn(root, shelf.add(line));
    return partedIn(line).map((one, at) => joined(one, labels, at, texts));
  } catch {
    return null;
  }
};

/** Read when somebody asks: most builds look at few. */
const labelsIn = (root: string, sound: () => string | null): (() => readonly (ArticleLabel | null)[]) => late(() => JSON.parse(checkedLabels(root, sound())) as readonly (ArticleLabel | null)[]);

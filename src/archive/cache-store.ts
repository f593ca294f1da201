import { closeSync, lstatSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { headerOf, jsonOf, linesIn, lineWith, soundLabels, type Line } from "./cache-lines.ts";
import { withPlace, type PartedReading } from "./kept-reading.ts";
import { DamagedStore, openTextStore, type TextStore } from "./text-store.ts";

export const readingCacheName = "readings.tsv";

/** The files that hold the texts; which one counts is said in the first line of the other. */
export const textFiles = /^texts-[0-9a-z]+\.json$/;

/** The file of texts that `readings.tsv` names; all others are nobody's. */
export const textsInUse = (root: string): string => {
  const header = beginningOf(join(root, ".cuttings", readingCacheName), 300);
  return header.slice(0, Math.max(0, header.indexOf("\n"))).split(" ").at(-1) ?? "";
};

/** The lines and texts of the last build. */
export interface Kept {
  readonly lines: Map<string, Line>;
  /** The name of the file of texts. */
  readonly file: string;
  /** Bytes in it that are nobody's any more. */
  readonly erased: number;
  /** Null when it cannot be opened: then nothing is known, and nothing kept. */
  readonly texts: TextStore | null;
}

/** `version` names whatever else the readings depend on. A new file of texts is begun where nothing is known. */
export const keptBefore = (root: string, version: string, canWrite: boolean): Kept => {
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
export const moved = (root: string, lines: readonly Line[], from: TextStore): { readonly lines: readonly Line[]; readonly texts: TextStore; readonly file: string } => {
  const file = freshFile();
  const texts = openTextStore(join(root, ".cuttings", file), true);
  const again = lines.map((line): Line => {
    const json = JSON.stringify(partedIn(line).map((one) => withPlace(one, (place) => texts.put(from.get(place)))));
    return lineWith(line.files, line.bytes, json, checkedLabels(root, soundLabels(line)));
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

export const partedIn = (line: Line): readonly PartedReading[] => JSON.parse(jsonOf(line)) as readonly PartedReading[];

/** The labels of a line's readings, a list as JSON. Throws DamagedStore when they are not as they were written. */
export const checkedLabels = (root: string, labels: string | null): string => {
  if (labels === null) throw new DamagedStore(join(root, ".cuttings", readingCacheName));
  return labels;
};

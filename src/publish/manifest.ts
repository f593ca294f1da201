import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "../lib/text.ts";
import { pathFault } from "./safe-path.ts";

export const manifestName = "manifest.json";

/** A published file. */
export interface ManifestEntry {
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Every published file but the manifest itself, by path, one a line: equal sites have equal manifests. */
export const manifestText = (entries: readonly ManifestEntry[]): string => {
  const lines = [...entries].sort((a, b) => compareText(a.path, b.path)).map(lineOf);
  return lines.length === 0 ? `${head}${foot}` : `${head}\n${lines.join(",\n")}\n  ${foot}`;
};

const head = '{\n  "cuttings_manifest": 1,\n  "files": [';
const foot = "]\n}\n";
const lineOf = ({ path, bytes, sha256 }: ManifestEntry): string => `    ${JSON.stringify({ path, bytes, sha256 })}`;

/** The bytes of a folder's manifest; null when there is none to be read. */
export const manifestBytes = (folder: string): Buffer | null => {
  try {
    return readFileSync(join(folder, manifestName));
  } catch {
    return null;
  }
};

/**
 * A manifest's bytes with few lines changed, as making a large one anew takes long: `gone` are the paths that it has and shall not
 * have, `come` what it shall have, and has not unless the path is among those gone. Null when it is not so, or no manifest of ours.
 */
export const manifestWith = (bytes: Buffer, gone: ReadonlySet<string>, come: readonly ManifestEntry[]): Buffer | null => {
  const [start, end] = [head.length + 1, bytes.length - foot.length - 3];
  if (bytes.toString("latin1", 0, start) !== `${head}\n` || bytes.toString("latin1", Math.max(end, start)) !== `\n  ${foot}`) return null;
  // Each line with its end, the last as well.
  const lines = Buffer.concat([bytes.subarray(start, end), Buffer.from(",\n")]);
  const changes = new Map<string, ManifestEntry | null>([...[...gone].map((path) => [path, null] as const), ...come.map((entry) => [entry.path, entry] as const)]);
  const pieces: Buffer[] = [];
  let from = 0;
  for (const [path, entry] of [...changes].sort(([a], [b]) => compareText(a, b))) {
    const at = lineFor(lines, path);
    const isThere = pathAt(lines, at) === path;
    if (isThere !== gone.has(path)) return null;
    pieces.push(lines.subarray(from, at), Buffer.from(entry === null ? "" : `${lineOf(entry)},\n`));
    from = isThere ? nextLine(lines, at) : at;
  }
  const anew = Buffer.concat([...pieces, lines.subarray(from)]);
  return anew.length === 0 ? Buffer.from(`${head}${foot}`) : Buffer.concat([Buffer.from(`${head}\n`), anew.subarray(0, -2), Buffer.from(`\n  ${foot}`)]);
};

const nextLine = (lines: Buffer, at: number): number => ((end) => (end < 0 ? lines.length : end + 1))(lines.indexOf(10, at));

/** Where the first line begins whose path is not below this one. */
const lineFor = (lines: Buffer, path: string): number => {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : lines.lastIndexOf(10, middle - 1) + 1;
    if (compareText(pathAt(lines, start) ?? "", path) < 0) low = nextLine(lines, start);
    else high = start;
  }
  return low;
};

/** Null at the end. */
const pathAt = (lines: Buffer, start: number): string | null => {
  const [, path] = /^ {4}\{"path":("(?:[^"\\]|\\.)*"),/.exec(lines.toString("utf8", start, nextLine(lines, start))) ?? [];
  return path === undefined ? null : String(JSON.parse(path));
};

/** What a folder's manifest says was published there; null when it has none that is ours, whole and safe to follow. */
export const manifestOf = (folder: string): readonly ManifestEntry[] | null => {
  const file = join(folder, manifestName);
  try {
    const stats = lstatSync(file);
    if (!stats.isFile()) return null;
    const mark = [file, stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino].join(" ");
    if (last?.mark !== mark) last = { mark, entries: entriesIn(file) };
    return last.entries;
  } catch {
    return null;
  }
};

/** The last one read, as a build asks twice. */
let last: { readonly mark: string; readonly entries: readonly ManifestEntry[] | null } | null = null;

const entriesIn = (file: string): readonly ManifestEntry[] | null => {
  try {
    const read: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof read !== "object" || read === null || !("cuttings_manifest" in read) || read.cuttings_manifest !== 1) return null;
    return "files" in read && Array.isArray(read.files) && read.files.every(isEntry) ? read.files : null;
  } catch {
    return null;
  }
};

const isEntry = (read: unknown): read is ManifestEntry =>
  typeof read === "object" &&
  read !== null &&
  "path" in read &&
  typeof read.path === "string" &&
  pathFault(read.path) === null &&
  read.path !== manifestName &&
  "bytes" in read &&
  Number.isSafeInteger(read.bytes) &&
  "sha256" in read &&
  typeof read.sha256 === "string" &&
  /^[0-9a-f]{64}$/.test(read.sha256);

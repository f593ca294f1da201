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
  const lines = [...entries]
    .sort((a, b) => compareText(a.path, b.path))
    .map(({ path, bytes, sha256 }) => `    ${JSON.stringify({ path, bytes, sha256 })}`);
  return `{\n  "cuttings_manifest": 1,\n  "files": [${lines.length === 0 ? "" : `\n${lines.join(",\n")}\n  `}]\n}\n`;
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

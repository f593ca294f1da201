import { lstatSync, readFileSync, type Stats } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../lib/hash.ts";
import { compareText } from "../lib/text.ts";
import { BuildError } from "../model/usage-error.ts";
import type { ManifestEntry } from "./manifest.ts";
import { checkPaths } from "./safe-path.ts";

/** What a file shall hold: a text, or a finished file that waits elsewhere and may be moved, with its size and hash where they are known; or what it holds. */
export type Content = string | { readonly staged: string; readonly entry?: ManifestEntry } | { readonly stays: ManifestEntry };

export interface FolderOrder {
  /** Absolute; exists, and is no link. */
  readonly folder: string;
  /** By path below the folder, with forward slashes. Nothing else of ours stays there. */
  readonly wanted: ReadonlyMap<string, Content>;
  /** The paths that are ours, there or not: only these are overwritten or removed. */
  readonly owned: ReadonlySet<string>;
  /** Where files are made before they get their place; absolute, best on the same file system. */
  readonly workshop: string;
  /** Holds staged files at their paths and nothing else, so that a folder of it may be moved as one; absolute. */
  readonly staging?: string;
}

export interface Write {
  readonly path: string;
  readonly content: Exclude<Content, { readonly stays: ManifestEntry }>;
  readonly isNew: boolean;
}

/** What has to happen to a folder, all of it known before any of it is done. */
export interface Plan {
  readonly folder: string;
  readonly workshop: string;
  readonly staging: string | null;
  /** In the order of writing. */
  readonly writes: readonly Write[];
  /** Ours, there, and wanted no more. */
  readonly removals: readonly string[];
  readonly unchanged: number;
  /** Of everything wanted, by path. */
  readonly entries: readonly ManifestEntry[];
}

/** Compares what is wanted with the bytes that are there. Throws BuildError where a file or link that is not ours is in the way. */
export const planOf = (order: FolderOrder): Plan => {
  checkPaths(order.wanted.keys());
  const isFolder = folderCheck(order.folder);
  const writes: Write[] = [];
  const entries: ManifestEntry[] = [];
  const open: (readonly [string, Write["content"]])[] = [];
  for (const [path, content] of order.wanted) {
    if (typeof content === "object" && "stays" in content) entries.push(content.stays);
    else open.push([path, content]);
  }
  for (const [path, content] of open.sort(([a], [b]) => inOrderOfWriting(a, b))) {
    const entry = entryOf(path, content);
    entries.push(entry);
    const found = isFolder(path) ? lstatSync(join(order.folder, path), { throwIfNoEntry: false }) : undefined;
    if (found && holds(join(order.folder, path), found, entry)) continue;
    if (found) refuseForeign(order, path, found);
    writes.push({ path, content, isNew: found === undefined });
  }
  entries.sort((a, b) => compareText(a.path, b.path));
  const removals = [...order.owned].filter((path) => !order.wanted.has(path) && isThere(order.folder, path, isFolder)).sort(compareText);
  return { folder: order.folder, workshop: order.workshop, staging: order.staging ?? null, writes, removals, unchanged: entries.length - writes.length, entries };
};

export const entryOf = (path: string, content: Write["content"]): ManifestEntry => {
  if (typeof content === "object" && content.entry) return content.entry;
  const bytes = typeof content === "string" ? Buffer.from(content) : readFileSync(content.staged);
  return { path, bytes: bytes.length, sha256: sha256(bytes) };
};

/** Assets first, then pages, the home page last: a reader of the live folder is not led to what is not there yet. */
const inOrderOfWriting = (a: string, b: string): number => rankOf(a) - rankOf(b) || compareText(a, b);

const rankOf = (path: string): number => (path.startsWith("assets/") ? 0 : path === "index.html" ? 2 : 1);

const holds = (file: string, found: Stats, entry: ManifestEntry): boolean =>
  found.isFile() && found.size === entry.bytes && sha256(readFileSync(file)) === entry.sha256;

const refuseForeign = ({ folder, owned }: FolderOrder, path: string, found: Stats): void => {
  if (owned.has(path) && !found.isDirectory()) return;
  throw new BuildError(
    `${join(folder, path)} is in the way: this program did not write it.`,
    "Move it away, or publish into another folder. Nothing was changed.",
  );
};

const isThere = (folder: string, path: string, isFolder: (path: string) => boolean): boolean => {
  if (!isFolder(path)) return false;
  const found = lstatSync(join(folder, path), { throwIfNoEntry: false });
  return found !== undefined && !found.isDirectory();
};

/** Whether the folder of a path exists, seen once each; throws where a file or a link stands in its place. */
const folderCheck = (root: string): ((path: string) => boolean) => {
  const seen = new Map<string, boolean>([["", true]]);
  const exists = (folder: string): boolean => {
    const known = seen.get(folder);
    if (known !== undefined) return known;
    const found = exists(parentOf(folder)) ? lstatSync(join(root, folder), { throwIfNoEntry: false }) : undefined;
    if (found && !found.isDirectory()) {
      throw new BuildError(
        `${join(root, folder)} is a ${found.isSymbolicLink() ? "link" : "file"} where a folder has to be.`,
        "Move it away, or publish into another folder. Nothing was changed.",
      );
    }
    seen.set(folder, found !== undefined);
    return found !== undefined;
  };
  return (path) => exists(parentOf(path));
};

export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

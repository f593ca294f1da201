import { closeSync, lstatSync, mkdirSync, openSync, readdirSync, readSync, rmSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../model/usage-error.ts";
import type { LiveSite } from "./live-site.ts";
import type { ManifestEntry } from "./manifest.ts";
import type { Content } from "./plan.ts";
import { privateFolder } from "./private-folder.ts";
import { sweepLeftovers } from "./running.ts";
import { writeFolder } from "./write-folder.ts";

/** A folder where records wait, in `.cuttings/`; what dead runs left there is cleared away. */
export const openRecords = (root: string): { readonly folder: string; readonly remove: () => void } => {
  const home = privateFolder(root);
  sweepLeftovers(home, prefix);
  const folder = join(home, prefix + process.pid);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

const prefix = "records-";

export const recordsFolder = (root: string): string => join(root, "_records");

/**
 * Makes `_records/` hold the records that wait in a folder, and those that stay there. A file there is ours when it calls itself a
 * record of this program; others are never touched, and one that has a record's name is refused.
 */
export const publishRecords = (root: string, waiting: { readonly folder: string; readonly written: readonly ManifestEntry[] }, live: LiveSite): void => {
  const folder = recordsFolder(root);
  mkdirSync(folder, { recursive: true });
  if (!lstatSync(folder).isDirectory()) throw new UsageError(`${folder} is a link to somewhere else.`, "Remove the link; the program makes a folder of that name itself.");
  const names = readdirSync(folder);
  const outcome = live.outcome();
  const isAllKnown = outcome !== null && outcome.files + outcome.others.length === names.length;
  const staying = isAllKnown ? [] : live.staying();
  const standing = new Set(staying.map(({ path }) => path));
  const owned = isAllKnown ? outcome.others.map(({ path }) => path) : names.filter((name) => standing.has(name) || isRecord(join(folder, name)));
  const made = waiting.written.map((entry) => [entry.path, { staged: join(waiting.folder, entry.path), entry }] as const);
  const wanted = new Map<string, Content>([...staying.map((entry) => [entry.path, { stays: entry }] as const), ...made]);
  writeFolder({ folder, wanted, owned: new Set(owned), workshop: privateFolder(root) });
  live.remember(waiting.written);
};

const mark = "---\ncuttings: 1\n";

const isRecord = (file: string): boolean => {
  if (!file.endsWith(".md") || !lstatSync(file).isFile()) return false;
  const head = Buffer.alloc(mark.length);
  const open = openSync(file, "r");
  try {
    return readSync(open, head, 0, mark.length, 0) === mark.length && head.toString("latin1") === mark;
  } finally {
    closeSync(open);
  }
};

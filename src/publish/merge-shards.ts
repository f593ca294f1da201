import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sha256 } from "../lib/hash.ts";
import type { Shard } from "../model/shard.ts";
import { UsageError } from "../model/usage-error.ts";
import { takeLock } from "./lock.ts";
import { manifestOf, type ManifestEntry } from "./manifest.ts";
import type { OutputOrder } from "./output.ts";
import { publish, type PublishReport } from "./publish.ts";
import { layFile } from "./search-store.ts";
import { openStaging } from "./staging.ts";

/** What a shard's folder says of itself; in no merged site. */
export const labelName = "shard.json";

export interface Label {
  readonly shard: Shard;
  /** The same for shards of one archive. */
  readonly archive: string;
}

export const labelText = (label: Label): string => `${JSON.stringify(label)}\n`;

/** Puts the parts of a site together: all of them, of one archive, and each file as it was built. Throws UsageError otherwise. */
export const mergeShards = (order: OutputOrder, folders: readonly string[]): PublishReport => {
  const parts = folders.map(partIn);
  const [first] = parts;
  if (!first) throw new UsageError("No folder is named.", "Name the folders of all parts behind --merge.");
  const numbers = parts.map(({ label }) => label.shard.number).sort((a, b) => a - b);
  const isWhole = parts.every(({ label }) => label.archive === first.label.archive && label.shard.of === first.label.shard.of) && numbers.length === first.label.shard.of && numbers.every((number, at) => number === at + 1);
  if (!isWhole) throw new UsageError(`These are not the ${first.label.shard.of} parts of one site: ${parts.map(({ folder, label }) => `${folder} is ${label.shard.number} of ${label.shard.of}${label.archive === first.label.archive ? "" : ", of another archive"}`).join("; ")}.`, "Build every part from the same files, and name each once.");
  const lock = takeLock(order.root);
  const staging = openStaging(order);
  try {
    const staged = new Map<string, ManifestEntry>();
    for (const { folder, entries } of parts)
      for (const entry of entries) {
        if (entry.path === labelName) continue;
        if (staged.has(entry.path)) throw new Error(`Two parts have ${entry.path}.`);
        if (sha256(readFileSync(join(folder, entry.path))) !== entry.sha256) throw new UsageError(`${join(folder, entry.path)} is not as it was built.`, "Build that part again.");
        mkdirSync(dirname(join(staging.folder, entry.path)), { recursive: true });
        layFile(join(folder, entry.path), join(staging.folder, entry.path));
        staged.set(entry.path, entry);
      }
    return publish({ ...order, staging: staging.folder, staged }).report;
  } finally {
    staging.remove();
    lock.release();
  }
};

const partIn = (folder: string): { readonly folder: string; readonly label: Label; readonly entries: readonly ManifestEntry[] } => {
  const entries = manifestOf(folder);
  const label = labelIn(folder);
  if (entries === null || label === null) throw new UsageError(`${folder} is no part of a site.`, "Name folders that `cuttings build --shard I/N --out FOLDER` wrote.");
  return { folder, label, entries };
};

const labelIn = (folder: string): Label | null => {
  try {
    return JSON.parse(readFileSync(join(folder, labelName), "utf8")) as Label;
  } catch {
    return null;
  }
};

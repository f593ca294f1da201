import { join } from "node:path";
import { compareText } from "../lib/text.ts";
import { beginJournal, endJournal, journalOf } from "./journal.ts";
import { manifestName, manifestOf, manifestText, type ManifestEntry } from "./manifest.ts";
import { ownedPaths, type OutputOrder } from "./output.ts";
import type { Content } from "./plan.ts";
import { stagedFiles } from "./staging.ts";
import { writeFolder } from "./write-folder.ts";

export interface PublishOrder extends OutputOrder {
  /** Absolute; its files are moved away from it. */
  readonly staging: string;
  /** What is known of its files already. */
  readonly staged?: ReadonlyMap<string, ManifestEntry>;
  /** Files of the output folder that stay as they are. */
  readonly staying?: readonly ManifestEntry[];
}

/** Counts of files, the manifest left out; `bytes` is the size of the whole site. */
export interface PublishReport {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly bytes: number;
}

export interface Published {
  readonly report: PublishReport;
  /** All that stands there now. */
  readonly entries: readonly ManifestEntry[];
}

/**
 * Makes the output folder hold the staged site. Files there that are not ours are never touched; a second run on the same site
 * changes nothing. The manifest comes last, so that it never promises what is not there.
 */
export const publish = (order: PublishOrder): Published => {
  const owned = ownedPaths(order);
  const paths = stagedFiles(order.staging);
  if (paths.includes(manifestName)) throw new Error("A page has the manifest's path.");
  const { staging, staged, staying = [] } = order;
  const wanted = new Map<string, Content>(inOrderOf(manifestOf(order.out) ?? [], staying).map((entry) => [entry.path, { stays: entry }]));
  for (const path of paths) {
    const entry = staged?.get(path);
    wanted.set(path, { staged: join(staging, path), ...(entry ? { entry } : {}) });
  }
  const pages = new Set([...owned].filter((path) => path !== manifestName));

  const { entries, ...report } = writeFolder({ folder: order.out, wanted, owned: pages, workshop: staging, staging }, (plan) => {
    const touched = [...pages, ...plan.writes.map(({ path }) => path)];
    beginJournal(order.root, { out: order.out, paths: [...new Set(touched)].sort(compareText) });
  });
  writeFolder({ folder: order.out, wanted: new Map([[manifestName, manifestText(entries)]]), owned: new Set([manifestName]), workshop: staging });
  if (journalOf(order.root, order.out) !== null) endJournal(order.root, order.out);
  return { report, entries };
};

/** As the manifest has them, which is sorted: most of a large site stays, and needs not be sorted again. */
const inOrderOf = (before: readonly ManifestEntry[], staying: readonly ManifestEntry[]): readonly ManifestEntry[] => {
  const known = new Map(staying.map((entry) => [entry.path, entry] as const));
  const sorted = before.flatMap(({ path }) => known.get(path) ?? []);
  return sorted.length === known.size ? sorted : staying;
};

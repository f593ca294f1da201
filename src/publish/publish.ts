import { join } from "node:path";
import { compareText } from "../lib/text.ts";
import { beginJournal, endJournal, journalOf } from "./journal.ts";
import { manifestName, manifestText } from "./manifest.ts";
import { ownedPaths, type OutputOrder } from "./output.ts";
import { stagedFiles } from "./staging.ts";
import { writeFolder } from "./write-folder.ts";

export interface PublishOrder extends OutputOrder {
  /** Absolute; its files are moved away from it. */
  readonly staging: string;
}

/** Counts of files, the manifest left out; `bytes` is the size of the whole site. */
export interface PublishReport {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly bytes: number;
}

/**
 * Makes the output folder hold the staged site. Files there that are not ours are never touched; a second run on the same site
 * changes nothing. The manifest comes last, so that it never promises what is not there.
 */
export const publish = (order: PublishOrder): PublishReport => {
  const owned = ownedPaths(order);
  const paths = stagedFiles(order.staging);
  if (paths.includes(manifestName)) throw new Error("A page has the manifest's path.");
  const wanted = new Map(paths.map((path) => [path, { staged: join(order.staging, path) }]));
  const pages = new Set([...owned].filter((path) => path !== manifestName));

  const { entries, ...report } = writeFolder({ folder: order.out, wanted, owned: pages, workshop: order.staging }, (plan) => {
    const touched = [...pages, ...plan.writes.map(({ path }) => path)];
    beginJournal(order.root, { out: order.out, paths: [...new Set(touched)].sort(compareText) });
  });
  writeFolder({ folder: order.out, wanted: new Map([[manifestName, manifestText(entries)]]), owned: new Set([manifestName]), workshop: order.staging });
  if (journalOf(order.root, order.out) !== null) endJournal(order.root, order.out);
  return report;
};

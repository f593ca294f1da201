import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../lib/hash.ts";
import { compareText } from "../lib/text.ts";
import { beginJournal, endJournal, journalOf } from "./journal.ts";
import type { LiveSite } from "./live-site.ts";
import { manifestBytes, manifestName, manifestOf, manifestText, manifestWith, type ManifestEntry } from "./manifest.ts";
import { ownedPaths, type OutputOrder } from "./output.ts";
import { entryOf, type Content } from "./plan.ts";
import { isPlain } from "./safe-path.ts";
import { stagedFiles } from "./staging.ts";
import { writeFolder, type FolderReport } from "./write-folder.ts";

export interface PublishOrder extends OutputOrder {
  /** Absolute; its files are moved away from it. */
  readonly staging: string;
  /** What is known of its files already. */
  readonly staged?: ReadonlyMap<string, ManifestEntry>;
  /** What stands in the output folder, all of it asked for; nothing of that stays when left out. */
  readonly live?: Pick<LiveSite, "outcome" | "staying">;
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
  /** All that was staged. */
  readonly made: readonly ManifestEntry[];
}

/**
 * Makes the output folder hold the staged site. Files there that are not ours are never touched; a second run on the same site
 * changes nothing. The manifest comes last, so that it never promises what is not there.
 */
export const publish = (order: PublishOrder): Published => {
  const paths = stagedFiles(order.staging);
  if (paths.includes(manifestName)) throw new Error("A page has the manifest's path.");
  return publishChanges(order, paths) ?? publishAll(order, paths);
};

/** Looks at nothing but what does not stay; null where more has to be looked at. */
const publishChanges = ({ root, out, staging, staged, live }: PublishOrder, paths: readonly string[]): Published | null => {
  const outcome = journalOf(root, out) === null ? (live?.outcome() ?? null) : null;
  const others = new Set(outcome?.others.map(({ path }) => path));
  const before = outcome === null || !paths.every((path) => others.has(path) || isPlain(path)) ? null : manifestBytes(out);
  if (outcome === null || before === null) return null;
  const wanted = new Map(paths.map((path) => [path, ((place) => ({ staged: place, entry: staged?.get(path) ?? entryOf(path, { staged: place }) }))(join(staging, path))] as const));
  const manifest = manifestWith(before, others, [...wanted.values()].map(({ entry }) => entry));
  if (manifest === null) return null;
  const { entries, ...report } = carriedOut({ root, out, staging }, wanted, others, () => manifest);
  return { report: { ...report, unchanged: report.unchanged + outcome.files, bytes: report.bytes + outcome.bytes }, made: entries };
};

const publishAll = (order: PublishOrder, paths: readonly string[]): Published => {
  const { root, out, staging, staged, live } = order;
  const owned = ownedPaths(order);
  const staying = live?.staying() ?? [];
  const wanted = new Map<string, Content>(inOrderOf(manifestOf(out) ?? [], staying).map((entry) => [entry.path, { stays: entry }]));
  for (const path of paths) {
    const entry = staged?.get(path);
    wanted.set(path, { staged: join(staging, path), ...(entry ? { entry } : {}) });
  }
  const pages = new Set([...owned].filter((path) => path !== manifestName));
  const { entries, ...report } = carriedOut({ root, out, staging }, wanted, pages, manifestText);
  const standing = new Set(staying);
  return { report, made: entries.filter((entry) => !standing.has(entry)) };
};

/** Writes and removes what is ours, then the manifest that follows from what stands there. */
const carriedOut = ({ root, out, staging }: Pick<PublishOrder, "root" | "out" | "staging">, wanted: ReadonlyMap<string, Content>, owned: ReadonlySet<string>, manifestOfAll: (entries: readonly ManifestEntry[]) => string | Buffer): FolderReport => {
  const report = writeFolder({ folder: out, wanted, owned, workshop: staging, staging }, (plan) => {
    beginJournal(root, { out, paths: [...new Set([...owned, ...plan.writes.map(({ path }) => path)])].sort(compareText) });
  });
  const manifest = join(staging, manifestName);
  const made = manifestOfAll(report.entries);
  const bytes = typeof made === "string" ? Buffer.from(made) : made;
  writeFileSync(manifest, bytes);
  writeFolder({ folder: out, wanted: new Map([[manifestName, { staged: manifest, entry: lateEntry(manifestName, bytes) }]]), owned: new Set([manifestName]), workshop: staging });
  if (journalOf(root, out) !== null) endJournal(root, out);
  return report;
};

/** It is long, and hashed only where one of its size stands there already. */
const lateEntry = (path: string, bytes: Uint8Array): ManifestEntry => ({ path, bytes: bytes.length, get sha256() { return sha256(bytes); } });

/** As the manifest has them, which is sorted: most of a large site stays, and needs not be sorted again. */
const inOrderOf = (before: readonly ManifestEntry[], staying: readonly ManifestEntry[]): readonly ManifestEntry[] => {
  const known = new Map(staying.map((entry) => [entry.path, entry] as const));
  const sorted = before.flatMap(({ path }) => known.get(path) ?? []);
  return sorted.length === known.size ? sorted : staying;
};

import { openDossier } from "./archive/dossier.ts";
import { filesBelow } from "./archive/read.ts";
import { isOriginal } from "./formats/all.ts";
import { writeRecord } from "./formats/record.ts";
import { sha256 } from "./lib/hash.ts";
import type { Archive } from "./model/archive.ts";
import type { Problem } from "./model/problem.ts";
import { fileOf } from "./model/url.ts";
import { SettingsError } from "./model/usage-error.ts";
import { gather, readArchive, type ArchiveOrder, type Counted } from "./gather.ts";
import { listed } from "./lib/listed.ts";
import { archiveAids, readOriginals } from "./originals.ts";
import { pageTypes } from "./pages/all.ts";
import { refuseLeaks } from "./publish/leaks.ts";
import { takeLock } from "./publish/lock.ts";
import { publish, type PublishReport } from "./publish/publish.ts";
import { publishRecords } from "./publish/records.ts";
import { writeRowHashes } from "./publish/row-hashes.ts";
import { openStaging, stagedFiles } from "./publish/staging.ts";
import { notesOn } from "./reports/notes.ts";
import { renderSite, type Rows } from "./site/eleventy.ts";

export interface BuildOrder extends ArchiveOrder {
  /** Absolute. */
  readonly out: string;
  /** Publish into a folder that holds other files. */
  readonly force: boolean;
}

export interface BuildReport {
  readonly problems: readonly Problem[];
  readonly found: number;
  readonly counted: Counted;
  readonly undated: number;
  readonly pages: number;
  readonly published: PublishReport;
  /** Remarks for the summary, a line each. */
  readonly notes: readonly string[];
  readonly out: string;
}

/** Files someone saved become records that show their evidence, become an archive, become pages; Eleventy writes them. */
export const build = async (order: BuildOrder): Promise<BuildReport> => {
  const lock = takeLock(order.root);
  try {
    const staging = openStaging(order);
    return await buildInto(staging.folder, order).finally(staging.remove);
  } finally {
    lock.release();
  }
};

const buildInto = async (staging: string, order: BuildOrder): Promise<BuildReport> => {
  const { gathered, dossier, problems, counted } = await readArchive(order);
  const rows = rowsOf(gathered.archive);
  const pages = [...rows.values()].reduce((sum, list) => sum + list.length, 0);
  order.onStage?.({ name: "Rendering", count: pages });
  await renderSite(rows, staging);
  refuseLeaks(order.root, staging, stagedFiles(staging), gathered.guarded);
  order.onStage?.({ name: "Publishing" });
  publishRecords(order.root, new Map(gathered.records.map((article) => [article.id, writeRecord(article)])));
  const published = publish({ ...order, staging });
  writeRowHashes(order.root, rowHashes(rows));
  const undated = gathered.archive.articles.filter((article) => article.published.kind === "undated").length;
  return { problems, found: dossier.found, counted, undated, pages, published, notes: notesOn(gathered, dossier.settings), out: order.out };
};

/** What each page shows, by page type. */
export const rowsOf = (archive: Archive): Rows => new Map(pageTypes.map((page) => [page.name, page.rows(archive)]));

const rowHashes = (rows: Rows): ReadonlyMap<string, string> =>
  new Map(pageTypes.flatMap((page) => (rows.get(page.name) ?? []).map((row) => [fileOf(page.address(row as never)), sha256(JSON.stringify(row))] as const)));

/** The rows of the last build, from its records: what `npx eleventy` renders. */
export const recordedRows = async (root: string): Promise<Rows> => {
  const dossier = openDossier({ root }, isOriginal);
  if (dossier.settings === null) throw new SettingsError(dossier.problems);
  const records = filesBelow(root, "_records").filter((file) => file.kind === "file" && file.path.endsWith(".md"));
  const read = await listed(readOriginals(root, archiveAids(dossier), records.map(({ path }) => ({ path, sidecar: null, defaults: [] }))));
  const articles = read.flatMap(({ article }) => article ?? []);
  return rowsOf(gather(articles, dossier, true).archive);
};

import { join } from "node:path";
import { readingCacheName } from "./archive/cache.ts";
import { foldersMark } from "./archive/cache-marks.ts";
import { recordTextsName } from "./archive/cache-texts.ts";
import { openDossier } from "./archive/dossier.ts";
import { filesBelow } from "./archive/read.ts";
import { isOriginal } from "./formats/all.ts";
import { sha256 } from "./lib/hash.ts";
import type { Archive } from "./model/archive.ts";
import type { Problem } from "./model/problem.ts";
import { fileOf } from "./model/url.ts";
import { SettingsError } from "./model/usage-error.ts";
import { gather, readArchive, type ArchiveOrder, type Counted } from "./gather.ts";
import { listed } from "./lib/listed.ts";
import { archiveAids, readOriginals } from "./originals.ts";
import { pageTypes } from "./pages/all.ts";
import { refuseLeaks, type FinishedFile } from "./publish/leaks.ts";
import { openLiveSite, type LiveSite } from "./publish/live-site.ts";
import { searchPeriods } from "./pages/search-records.ts";
import { lastReport, rememberReport } from "./publish/last-build.ts";
import { takeLock } from "./publish/lock.ts";
import type { ManifestEntry } from "./publish/manifest.ts";
import { writePiecesPrivately } from "./publish/private-folder.ts";
import { shownPictures } from "./pictures.ts";
import { storedPictures, storePictures } from "./publish/picture-store.ts";
import { publish, type PublishReport } from "./publish/publish.ts";
import { publishRecords } from "./publish/records.ts";
import { forgetSearchIndexes, storedIndexes } from "./publish/search-store.ts";
import { openStaging, stagedFiles, type Staging } from "./publish/staging.ts";
import { notesOn } from "./reports/notes.ts";
import { indexSearch, type SearchOrder, type SearchReport } from "./search-index.ts";
import { hasEngine } from "./site/search-engine.ts";
import { codeVersion } from "./site/code-version.ts";
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
  /** Null when the site has no search. */
  readonly search: SearchReport | null;
  readonly published: PublishReport;
  /** Remarks for the summary, a line each. */
  readonly notes: readonly string[];
  readonly out: string;
}

/** Files someone saved become records that show their evidence, become an archive, become pages; Eleventy writes them. */
export const build = async (order: BuildOrder): Promise<BuildReport> => {
  const lock = takeLock(order.root);
  try {
    const live = openLiveSite(order.root, order.out, codeVersion());
    const inputs = inputsOf(order);
    const last = inputs !== null && live.isWhole() ? lastReport(order, withRecords(order.root, inputs)) : null;
    if (last !== null) return again(last as BuildReport);
    const staging = openStaging(order);
    const report = await buildInto(staging, live, order).finally(staging.remove);
    rememberReport(order, inputs && withRecords(order.root, inputs), report);
    return report;
  } finally {
    lock.release();
  }
};

/** Names all that a build is made of; null when it cannot be told yet whether that changes. */
const inputsOf = ({ root, base, siteUrl, search, analyses, withSample }: BuildOrder): string | null => {
  const [code, folders] = [codeVersion(), foldersMark(root, ["content", "_data"])];
  return code === null || folders === null ? null : sha256(JSON.stringify([code, folders, base ?? null, siteUrl ?? null, search ?? null, analyses ?? null, withSample, hasEngine()]));
};

/** With the records as they stand, which is what a build leaves besides its pages. */
const withRecords = (root: string, inputs: string): string => sha256(`${inputs} ${foldersMark(root, ["_records"], true) ?? ""}`);

/** What is reported when everything is as the last build left it. */
const again = (report: BuildReport): BuildReport => {
  const { added, changed, unchanged, bytes } = report.published;
  return { ...report, search: report.search && { ...report.search, indexed: 0, seconds: 0 }, published: { added: 0, changed: 0, removed: 0, unchanged: added + changed + unchanged, bytes } };
};

const buildInto = async (staging: Staging, live: LiveSite, order: BuildOrder): Promise<BuildReport> => {
  const { gathered, dossier, problems, counted, pictures, recordText, recordTexts } = await readArchive({ ...order, onReadings: (lines) => writePiecesPrivately(order.root, readingCacheName, lines) });
  const rows = rowsOf({ ...gathered.archive, pictures: storePictures(order.root, staging.folder, shownPictures(order.root, gathered.archive, pictures)) });
  const fresh = freshRows(rows, live);
  order.onStage?.({ name: "Rendering", count: countOf(fresh) });
  const [search] = await together(searched(gathered.archive, { root: order.root, staging: staging.folder, stays: live.allStay }), renderSite(fresh, staging.write));
  const staying = live.staying();
  refuseLeaks(order.root, finishedFiles(staging, staying, order.out), gathered.guarded);
  order.onStage?.({ name: "Publishing" });
  publishRecords(order.root, new Map(gathered.records.map((article) => [article.id, recordText(article)])));
  const texts = recordTexts();
  if (texts) writePiecesPrivately(order.root, recordTextsName, texts);
  const { report: published, entries } = publish({ ...order, staging: staging.folder, staged: staging.written, staying });
  live.remember(entries);
  const undated = gathered.archive.articles.filter((article) => article.published.kind === "undated").length;
  return { problems, found: dossier.found, counted, undated, pages: countOf(rows), search, published, notes: notesOn(gathered, dossier.settings), out: order.out };
};

const finishedFiles = ({ folder, written }: Staging, staying: readonly ManifestEntry[], out: string): readonly FinishedFile[] => [
  ...stagedFiles(folder).map((path) => ({ path, place: join(folder, path), hash: written.get(path)?.sha256 })),
  ...staying.map(({ path, sha256: hash }) => ({ path, place: join(out, path), hash })),
];

const searched = async (archive: Archive, order: SearchOrder): Promise<SearchReport | null> => {
  if (archive.searchScript !== undefined) return indexSearch(searchPeriods(archive), order);
  forgetSearchIndexes(order.root);
  return null;
};

/** Both, in whatever order they end; a failure counts when the other is done, too, so that nothing writes behind it. */
const together = async <One, Other>(one: Promise<One>, other: Promise<Other>): Promise<readonly [One, Other]> => {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
};

/** What each page shows, by page type. */
export const rowsOf = (archive: Archive): Rows => new Map(pageTypes.map((page) => [page.name, page.rows(archive)]));

/** A page is made of its row, and stays while that is the same. */
const freshRows = (rows: Rows, live: LiveSite): Rows =>
  new Map(pageTypes.map((page) => [page.name, (rows.get(page.name) ?? []).filter((row) => !live.stays(fileOf(page.address(row)), sha256(`${page.name} ${JSON.stringify(row)}`).slice(0, 32)))]));

const countOf = (rows: Rows): number => [...rows.values()].reduce((sum, list) => sum + list.length, 0);

/** The search indexes of the last build by their folders: `npx eleventy` copies them. */
export const recordedIndexes = storedIndexes;

/** The folder of its pictures, or null. */
export const recordedPictures = (root: string): string | null => (storedPictures(root).names.size > 0 ? storedPictures(root).folder : null);

/** The rows of the last build, from its records: what `npx eleventy` renders. */
export const recordedRows = async (root: string): Promise<Rows> => {
  const dossier = openDossier({ root }, isOriginal);
  if (dossier.settings === null) throw new SettingsError(dossier.problems);
  const records = filesBelow(root, "_records").filter((file) => file.kind === "file" && file.path.endsWith(".md"));
  const read = await listed(readOriginals(root, archiveAids(dossier), records.map(({ path }) => ({ path, sidecar: null, defaults: [] }))));
  const articles = read.flatMap(({ article }) => article ?? []);
  return rowsOf({ ...gather(articles, dossier, true).archive, pictures: storedPictures(root).names });
};

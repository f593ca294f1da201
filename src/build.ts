import { join } from "node:path";
import { readingCacheName, textFiles, textsInUse } from "./archive/cache.ts";
import { DamagedStore } from "./archive/text-store.ts";
import { openDossier } from "./archive/dossier.ts";
import { filesBelow } from "./archive/read.ts";
import { isOriginal } from "./formats/all.ts";
import type { Archive } from "./model/archive.ts";
import { SettingsError } from "./model/usage-error.ts";
import type { BuildOrder, BuildReport } from "./build-report.ts";
import { freshRows } from "./fresh-rows.ts";
import { gather, readArchive, type ArchiveRead } from "./gather.ts";
import { writeRecord } from "./formats/record.ts";
import { again, inputsOf, withRecords } from "./last-time.ts";
import { listed } from "./lib/listed.ts";
import { archiveAids, readOriginals } from "./originals.ts";
import { pageTypes } from "./pages/all.ts";
import { refuseLeaks, type FinishedFile } from "./publish/leaks.ts";
import { openLiveSite, type LiveSite } from "./publish/live-site.ts";
import { searchPeriods } from "./pages/search-records.ts";
import { lastReport, rememberReport } from "./publish/last-build.ts";
import { takeLock } from "./publish/lock.ts";
import type { ManifestEntry } from "./publish/manifest.ts";
import { forgetPrivately, removePrivately, writePiecesPrivately } from "./publish/private-folder.ts";
import { shownPictures } from "./pictures.ts";
import { storedPictures, storePictures } from "./publish/picture-store.ts";
import { publish } from "./publish/publish.ts";
import { publishRecords } from "./publish/records.ts";
import { forgetSearchIndexes, storedIndexes } from "./publish/search-store.ts";
import { openStaging, stagedFiles, type Staging } from "./publish/staging.ts";
import { notesOn } from "./reports/notes.ts";
import { indexSearch, type SearchOrder, type SearchReport } from "./search-index.ts";
import { codeVersion } from "./site/code-version.ts";
import { renderSite, type Rows } from "./site/eleventy.ts";

export type { BuildOrder, BuildReport };

/** Files someone saved become records that show their evidence, become an archive, become pages; Eleventy writes them. */
export const build = async (order: BuildOrder): Promise<BuildReport> => {
  const lock = takeLock(order.root);
  try {
    const live = openLiveSite(order.root, order.out, codeVersion());
    const inputs = inputsOf(order);
    const last = inputs !== null && live.isWhole() ? lastReport(order, withRecords(order.root, inputs)) : null;
    if (last !== null) return again(last as BuildReport);
    const report = await built(order, live).catch(async (error: unknown) => {
      if (!(error instanceof DamagedStore)) throw error;
      removePrivately(order.root, readingCacheName);
      return built(order, openLiveSite(order.root, order.out, codeVersion()));
    });
    rememberReport(order, inputs && withRecords(order.root, inputs), report);
    return report;
  } finally {
    lock.release();
  }
};

const built = async (order: BuildOrder, live: LiveSite): Promise<BuildReport> => {
  const staging = openStaging(order);
  try {
    const read = await readArchive({ ...order, onReadings: (lines) => writePiecesPrivately(order.root, readingCacheName, lines) });
    return await buildInto(staging, live, order, read).finally(read.close);
  } finally {
    staging.remove();
    forgetPrivately(order.root, textFiles, textsInUse(order.root));
  }
};

const buildInto = async (staging: Staging, live: LiveSite, order: BuildOrder, { gathered, dossier, problems, counted, pictures, answers }: ArchiveRead): Promise<BuildReport> => {
  order.onStage?.({ name: "Rendering" });
  const fresh = freshRows({ ...gathered.archive, pictures: storePictures(order.root, staging.folder, shownPictures(order.root, gathered.archive, pictures)) }, live);
  const [search] = await together(searched(gathered.archive, { root: order.root, staging: staging.folder, stays: live.allStay }), renderSite(fresh.rows(), staging.write));
  const staying = live.staying();
  refuseLeaks(order.root, finishedFiles(staging, staying, order.out), gathered.guarded);
  order.onStage?.({ name: "Publishing" });
  publishRecords({ root: order.root, version: codeVersion(), write: writeRecord }, gathered.records);
  const { report: published, entries } = publish({ ...order, staging: staging.folder, staged: staging.written, staying });
  live.remember(entries);
  for (const [name, lines] of answers()) writePiecesPrivately(order.root, name, lines);
  const undated = gathered.archive.articles.filter((article) => article.published.kind === "undated").length;
  return { problems, found: dossier.found, counted, undated, pages: fresh.pages(), search, published, notes: notesOn(gathered, dossier.settings), out: order.out };
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

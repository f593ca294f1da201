import { join } from "node:path";
import { readingCacheName, textFiles, textsInUse } from "./archive/cache-store.ts";
import { DamagedStore } from "./archive/text-store.ts";
import { openDossier } from "./archive/dossier.ts";
import { filesBelow } from "./archive/read.ts";
import { isOriginal } from "./formats/all.ts";
import type { Archive } from "./model/archive.ts";
import { SettingsError } from "./model/usage-error.ts";
import type { BuildOrder, BuildReport } from "./build-report.ts";
import { openCrew, workersFor, type Crew } from "./crew.ts";
import { gather, readArchive, type ArchiveRead } from "./gather.ts";
import { again, inputsOf, type Inputs } from "./last-time.ts";
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
import { openRecords, publishRecords, recordsFolder } from "./publish/records.ts";
import { forgetSearchIndexes, storedIndexes } from "./publish/search-store.ts";
import { openStaging, stagedFiles, writerInto, type Staging } from "./publish/staging.ts";
import { reportOf } from "./report-of.ts";
import { indexSearch, type SearchOrder, type SearchReport } from "./search-index.ts";
import { codeVersion } from "./site/code-version.ts";
import { renderShare, writeRecords } from "./share.ts";
import { writeAssets, type Rows } from "./site/eleventy.ts";

export type { BuildOrder, BuildReport };
export { mergeShards } from "./publish/merge-shards.ts";
export { buildShard } from "./shards.ts";

type SeenOrder = BuildOrder & { readonly marks: Inputs["files"] };

/** Files someone saved become records that show their evidence, become an archive, become pages; Eleventy writes them. */
export const build = async (order: BuildOrder): Promise<BuildReport> => {
  const lock = takeLock(order.root);
  try {
    const before = sitesBefore(order);
    if (workersFor(order.workers) > 1) for (const site of [before.live, before.records]) site.lookAhead();
    const { name: inputs, files } = inputsOf(order);
    const isWhole = order.indexOnly !== true;
    const last = isWhole && inputs !== null ? lastReport(order, inputs, before.records.name) : null;
    if (last !== null && before.records.isWhole() && before.live.isWhole()) return again(last as BuildReport);
    const seen = { ...order, marks: files };
    const report = await built(seen, before).catch(async (error: unknown) => {
      if (!(error instanceof DamagedStore)) throw error;
      removePrivately(order.root, readingCacheName);
      return built(seen, sitesBefore(order));
    });
    if (isWhole) rememberReport(order, inputs === null ? null : { inputs, records: openRecordsSite(order.root).name() }, report);
    return report;
  } finally {
    lock.release();
  }
};

const openRecordsSite = (root: string): LiveSite => openLiveSite(root, recordsFolder(root), codeVersion());

/** What the last build left in the output folder, and in `_records/`. */
interface StandingSites {
  readonly live: LiveSite;
  readonly records: LiveSite;
}

const sitesBefore = ({ root, out }: BuildOrder): StandingSites => ({ live: openLiveSite(root, out, codeVersion()), records: openRecordsSite(root) });

const built = async (order: SeenOrder, before: StandingSites): Promise<BuildReport> => {
  const staging = openStaging(order, before.live.isKnown());
  const crew = openCrew(order, workersFor(order.workers));
  try {
    const read = await readArchive({ ...order, together: crew.together, onReadings: (lines) => writePiecesPrivately(order.root, readingCacheName, lines) });
    if (order.indexOnly === true) return indexed(order, read);
    return await buildInto(staging, before, order, read, crew).finally(read.close);
  } finally {
    await crew.end();
    staging.remove();
    forgetPrivately(order.root, textFiles, textsInUse(order.root));
  }
};

const buildInto = async (staging: Staging, { live, records }: StandingSites, order: SeenOrder, read: ArchiveRead, crew: Crew): Promise<BuildReport> => {
  const { gathered, answers } = read;
  order.onStage?.({ name: "Rendering" });
  const pictures = storePictures(order.root, staging.folder, shownPictures(order.root, gathered.archive, read.pictures));
  rememberAnswers(order.root, answers(false));
  const archive: Archive = { ...gathered.archive, pictures };
  const waiting = openRecords(order.root);
  try {
    const recordWriter = writerInto(waiting.folder);
    writeAssets(staging.write);
    const others = { colleagues: crew.colleagues, pageFolder: staging.folder, recordFolder: waiting.folder };
    // Records first: others make them while we look for what links the articles. Then the search engine's own process gets its work, then pages are made beside it.
    const given = signal();
    const rendered = renderShare({ archive, articles: gathered.records, live, records, pageWriter: staging, recordWriter, others, before: given.promise });
    const indexed = searched(archive, { root: order.root, staging: staging.folder, stays: live.allStay, onGiven: given.resolve }).finally(given.resolve);
    const [{ pages, theirs }, search] = await together(rendered, indexed);
    const staged = new Map([...staging.written.values(), ...theirs.pages].map((entry) => [entry.path, entry] as const));
    const recorded = [...recordWriter.written.values(), ...theirs.records];
    refuseLost([...live.lost(staged), ...records.lost(new Set(recorded.map(({ path }) => path)))]);
    refuseLeaks(order.root, finishedFiles(staging.folder, staged, live, order.out), gathered.guarded);
    order.onStage?.({ name: "Publishing" });
    publishRecords(order.root, { folder: waiting.folder, written: recorded }, records);
    const { report: published, made } = publish({ ...order, staging: staging.folder, staged, live });
    live.remember(made);
    rememberAnswers(order.root, answers());
    for (const name of read.unasked()) removePrivately(order.root, name);
    return reportOf(order, read, { pages, search, published });
  } finally {
    waiting.remove();
  }
};

/** Whoever shares the work asks for the same pages in the same order; should a page ever be nobody's, it must not vanish from the site. */
const refuseLost = (paths: readonly string[]): void => {
  if (paths.length > 0) throw new Error(`${paths.length} files were left to somebody else by everybody, ${paths[0]} first.`);
};

/** Everything but the pages; their rows are made only so that what they ask of each article is remembered. */
const indexed = (order: BuildOrder, read: ArchiveRead): BuildReport => {
  const { gathered } = read;
  rowsOf(gathered.archive);
  rememberAnswers(order.root, read.answers());
  const waiting = openRecords(order.root);
  try {
    const records = openRecordsSite(order.root);
    const { write, written } = writerInto(waiting.folder);
    writeRecords(gathered.records, records, write);
    publishRecords(order.root, { folder: waiting.folder, written: [...written.values()] }, records);
  } finally {
    waiting.remove();
    read.close();
  }
  return reportOf(order, read, { pages: 0, search: null, published: { added: 0, changed: 0, removed: 0, unchanged: 0, bytes: 0 } });
};

const rememberAnswers = (root: string, answers: ReturnType<ArchiveRead["answers"]>): void => {
  for (const [name, lines] of answers) writePiecesPrivately(root, name, lines);
};

/** Looked for when somebody asks. */
function* finishedFiles(folder: string, staged: ReadonlyMap<string, ManifestEntry>, live: LiveSite, out: string): Iterable<FinishedFile> {
  for (const path of stagedFiles(folder)) yield { path, place: join(folder, path), hash: staged.get(path)?.sha256 };
  for (const { path, sha256: hash } of live.staying()) yield { path, place: join(out, path), hash };
}

const searched = async (archive: Archive, order: SearchOrder): Promise<SearchReport | null> => {
  if (archive.searchScript !== undefined) return indexSearch(searchPeriods(archive), order);
  forgetSearchIndexes(order.root);
  return null;
};

const signal = (): { readonly promise: Promise<void>; readonly resolve: () => void } => {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
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
  const read = await readOriginals(root, archiveAids(dossier), records.map(({ path }) => ({ path, sidecar: null, defaults: [] })));
  const articles = read.flatMap(({ article }) => article ?? []);
  return rowsOf({ ...gather(articles, dossier, true).archive, pictures: storedPictures(root).names });
};

import { join } from "node:path";
import type { BuildOrder, BuildReport } from "./build-report.ts";
import type { Archive } from "./model/archive.ts";
import type { Article } from "./model/article.ts";
import type { Shard } from "./model/shard.ts";
import { readArchive } from "./gather.ts";
import { sha256, shortHash } from "./lib/hash.ts";
import { searchPeriods } from "./pages/search-records.ts";
import { shownPictures } from "./pictures.ts";
import { refuseLeaks } from "./publish/leaks.ts";
import { openLiveSite } from "./publish/live-site.ts";
import { takeLock } from "./publish/lock.ts";
import { labelName, labelText } from "./publish/merge-shards.ts";
import { storePictures } from "./publish/picture-store.ts";
import { publish } from "./publish/publish.ts";
import { openStaging, stagedFiles } from "./publish/staging.ts";
import { reportOf } from "./report-of.ts";
import { indexSearch } from "./search-index.ts";
import { renderShare } from "./share.ts";
import { writeAssets } from "./site/eleventy.ts";

/**
 * Builds one of several parts of a site, from what `build --index-only` left in `.cuttings/`, on whatever machine: every page belongs to
 * one part. Nothing is remembered, so that several may work at once in one folder, each with an output of its own.
 */
export const buildShard = async (order: BuildOrder, shard: Shard): Promise<BuildReport> => {
  const lock = takeLock(order.root, `lock-${shortHash(order.out)}`);
  const staging = openStaging(order);
  try {
    const read = await readArchive(order);
    const { gathered } = read;
    order.onStage?.({ name: "Rendering" });
    const isOurs = (piece: number): boolean => piece % shard.of === shard.number - 1;
    const shown = shownPictures(order.root, gathered.archive, read.pictures);
    const pictures = shard.number === 1 ? storePictures(order.root, staging.folder, shown) : new Set([...shown].flatMap(([name, bytes]) => (bytes() === null ? [] : [name])));
    const archive = { ...gathered.archive, pictures };
    if (shard.number === 1) writeAssets(staging.write);
    const live = openLiveSite(order.root, order.out, null);
    const { pages } = await renderShare({ archive, articles: gathered.records, live, records: { allStay: () => true, stays: () => true }, claims: isOurs, pageWriter: staging, recordWriter: staging });
    const search = archive.searchScript === undefined ? null : await indexSearch(searchPeriods(archive), { root: order.root, staging: staging.folder, store: `search-${shortHash(order.out)}`, only: isOurs });
    staging.write(labelName, labelText({ shard, archive: archiveName(gathered.archive, gathered.records) }));
    refuseLeaks(order.root, stagedFiles(staging.folder).map((path) => ({ path, place: join(staging.folder, path) })), gathered.guarded);
    order.onStage?.({ name: "Publishing" });
    const { report: published } = publish({ ...order, staging: staging.folder, staged: staging.written });
    read.close();
    return reportOf(order, read, { pages, search, published });
  } finally {
    staging.remove();
    lock.release();
  }
};

/** The same for two who read the same archive. */
const archiveName = (archive: Archive, records: readonly Article[]): string => {
  const { byId: _byId, records: _offered, ...rest } = archive;
  return sha256(JSON.stringify([rest, records]));
};

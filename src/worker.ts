import { parentPort, workerData } from "node:worker_threads";
import { openDossier } from "./archive/dossier.ts";
import { isOriginal } from "./formats/all.ts";
import { aidsOf, readArchive, type ArchiveOrder } from "./gather.ts";
import { SettingsError } from "./model/usage-error.ts";
import { originalsReader, type ArchiveAids } from "./originals.ts";
import { openLiveSite } from "./publish/live-site.ts";
import { recordsFolder } from "./publish/records.ts";
import { writerInto } from "./publish/staging.ts";
import { archiveName, claimsOf, renderShare } from "./share.ts";
import { codeVersion } from "./site/code-version.ts";
import type { ReadTask, RenderTask, Task, TaskDone } from "./task.ts";

const order = workerData as ArchiveOrder;
let reader: ReturnType<typeof originalsReader> | null = null;

/** What was read of each, as JSON. */
const readAll = async ({ places }: ReadTask): Promise<TaskDone<ReadTask>> => {
  reader ??= originalsReader(order.root, ownAids());
  const readings: string[] = [];
  for (const place of places) readings.push(JSON.stringify(await reader(place)));
  return { readings };
};

const ownAids = (): ArchiveAids => {
  const dossier = openDossier(order, isOriginal);
  if (dossier.settings === null) throw new SettingsError(dossier.problems);
  return aidsOf(dossier);
};

/** Null when the archive is another than the one asked for. */
const render = async (task: RenderTask): Promise<TaskDone<RenderTask>> => {
  const read = await readArchive(order);
  if (archiveName(read.gathered.archive, read.gathered.records) !== task.name) return { staged: null };
  const [pageWriter, recordWriter] = [writerInto(task.pageFolder), writerInto(task.recordFolder)];
  const version = codeVersion();
  const [live, records] = [openLiveSite(order.root, task.out, version), openLiveSite(order.root, recordsFolder(order.root), version)];
  await renderShare({ archive: { ...read.gathered.archive, pictures: new Set(task.pictures) }, articles: read.gathered.records, live, records, claims: claimsOf(task.claimed), pageWriter, recordWriter });
  read.close();
  return { staged: { pages: [...pageWriter.written.values()], records: [...recordWriter.written.values()] } };
};

parentPort?.on("message", (task: Task) => {
  const done: Promise<unknown> = task.kind === "read" ? readAll(task) : render(task);
  void done.then((answer) => parentPort?.postMessage(answer));
});

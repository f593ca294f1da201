import { parentPort, workerData } from "node:worker_threads";
import { openDossier } from "./archive/dossier.ts";
import { isOriginal } from "./formats/all.ts";
import { writeRecord } from "./formats/record.ts";
import { aidsOf, readArchive, type ArchiveOrder, type ArchiveRead } from "./gather.ts";
import { digestOf } from "./lib/digest.ts";
import type { Article } from "./model/article.ts";
import { SettingsError } from "./model/usage-error.ts";
import { originalsReader, type ArchiveAids } from "./originals.ts";
import { templates } from "./pages/all.ts";
import { writerInto, type FolderWriter } from "./publish/staging.ts";
import { rowsIn } from "./row-text.ts";
import { renderRun } from "./site/eleventy.ts";
import type { PagesTask, ReadTask, RecordsTask, Task, TaskDone } from "./task.ts";

const order = workerData as ArchiveOrder;
let reader: ReturnType<typeof originalsReader> | null = null;
let read: Promise<ArchiveRead> | null = null;
let records: ReadonlyMap<string, Article> | null = null;
const writers = new Map<string, FolderWriter>();

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

/** The archive as whoever asks has it: what was read of it is remembered by now. */
const archiveRead = (): Promise<ArchiveRead> => (read ??= readArchive(order));

const makePages = async ({ rows, folder }: PagesTask): Promise<TaskDone<PagesTask>> => {
  const known = rowsIn(rows, (await archiveRead()).gathered.archive);
  if (known === null) return { made: null };
  return { made: await writtenInto(folder, (write) => renderRun(known, templates, write)) };
};

const makeRecords = async ({ names, folder }: RecordsTask): Promise<TaskDone<RecordsTask>> => {
  records ??= new Map((await archiveRead()).gathered.records.flatMap((article) => [[digestOf(article) ?? "", article] as const]));
  const articles = names.flatMap((name) => records?.get(name) ?? []);
  if (articles.length < names.length) return { made: null };
  return { made: await writtenInto(folder, (write) => articles.forEach((article) => write(`${article.id}.md`, writeRecord(article)))) };
};

/** The files that `make` writes. */
const writtenInto = async (folder: string, make: (write: FolderWriter["write"]) => Promise<void> | void): Promise<TaskDone<PagesTask>["made"]> => {
  const writer = writers.get(folder) ?? writerInto(folder);
  writers.set(folder, writer);
  const paths: string[] = [];
  await make((path, text) => {
    writer.write(path, text);
    paths.push(path);
  });
  return paths.flatMap((path) => writer.written.get(path) ?? []);
};

const done = (task: Task): Promise<TaskDone<Task>> => (task.kind === "read" ? readAll(task) : task.kind === "pages" ? makePages(task) : makeRecords(task));

/** One after the other: two runs of Eleventy would show each other's rows. */
let last: Promise<unknown> = Promise.resolve();
parentPort?.on("message", (task: Task) => {
  last = last.then(() => done(task)).then((answer) => parentPort?.postMessage(answer));
});

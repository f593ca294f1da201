import { closeSync, lstatSync, mkdirSync, openSync, readdirSync, readSync, rmSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../lib/digest.ts";
import { sha256 } from "../lib/hash.ts";
import type { Article } from "../model/article.ts";
import { UsageError } from "../model/usage-error.ts";
import { openLiveSite } from "./live-site.ts";
import type { Content } from "./plan.ts";
import { privateFolder } from "./private-folder.ts";
import { sweepLeftovers } from "./running.ts";
import { writerInto } from "./staging.ts";
import { writeFolder } from "./write-folder.ts";

export interface RecordsOrder {
  /** Absolute. */
  readonly root: string;
  /** Names the program; null: every record is made anew. */
  readonly version: string | null;
  readonly write: (article: Article) => string;
}

/**
 * Makes `_records/` hold the records of these articles, by id. A file there is ours when it calls itself a record of this program;
 * others are never touched, and one that has a record's name is refused. What nobody touched since it was made of the same is left alone.
 */
export const publishRecords = ({ root, version, write }: RecordsOrder, articles: readonly Article[]): void => {
  const folder = join(root, "_records");
  mkdirSync(folder, { recursive: true });
  if (!lstatSync(folder).isDirectory()) throw new UsageError(`${folder} is a link to somewhere else.`, "Remove the link; the program makes a folder of that name itself.");
  const live = openLiveSite(root, folder, version);
  const fresh = articles.filter((article) => !live.stays(`${article.id}.md`, digestOf(article) ?? sha256(JSON.stringify(article)).slice(0, 32)));
  const staying = live.staying();
  const standing = new Set(staying.map(({ path }) => path));
  const owned = new Set(readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (standing.has(entry.name) || (entry.isFile() && isRecord(join(folder, entry.name))) ? [entry.name] : [])));
  const home = privateFolder(root);
  sweepLeftovers(home, prefix);
  const staging = join(home, prefix + process.pid);
  mkdirSync(staging);
  try {
    const { write: stage, written } = writerInto(staging);
    for (const article of fresh) stage(`${article.id}.md`, write(article));
    const wanted = new Map<string, Content>([...staying.map((entry) => [entry.path, { stays: entry }] as const), ...[...written].map(([path, entry]) => [path, { staged: join(staging, path), entry }] as const)]);
    live.remember(writeFolder({ folder, wanted, owned, workshop: home }).entries);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
};

const prefix = "records-";

const mark = "---\ncuttings: 1\n";

const isRecord = (file: string): boolean => {
  if (!file.endsWith(".md")) return false;
  const head = Buffer.alloc(mark.length);
  const open = openSync(file, "r");
  try {
    return readSync(open, head, 0, mark.length, 0) === mark.length && head.toString("latin1") === mark;
  } finally {
    closeSync(open);
  }
};

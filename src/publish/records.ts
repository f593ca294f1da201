import { closeSync, lstatSync, mkdirSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../model/usage-error.ts";
import { privateFolder } from "./private-folder.ts";
import { writeFolder } from "./write-folder.ts";

/**
 * Makes `_records/` hold these records, by id. A file there is ours when it calls itself a record of this program; others are
 * never touched, and one that has a record's name is refused.
 */
export const publishRecords = (root: string, records: ReadonlyMap<string, string>): void => {
  const folder = join(root, "_records");
  mkdirSync(folder, { recursive: true });
  if (!lstatSync(folder).isDirectory()) throw new UsageError(`${folder} is a link to somewhere else.`, "Remove the link; the program makes a folder of that name itself.");
  const wanted = new Map([...records].map(([id, text]) => [`${id}.md`, text]));
  const owned = new Set(readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() && isRecord(join(folder, entry.name)) ? [entry.name] : [])));
  writeFolder({ folder, wanted, owned, workshop: privateFolder(root) });
};

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

import { lstatSync } from "node:fs";
import { join } from "node:path";
import { sha256, shortHash } from "../lib/hash.ts";
import { journalOf } from "./journal.ts";
import { manifestName } from "./manifest.ts";
import { forgetPrivately, readPrivately, writePrivately } from "./private-folder.ts";

export interface BuildPlace {
  /** Absolute. */
  readonly root: string;
  /** Absolute. */
  readonly out: string;
}

/** What a build is made of, and what it left besides its pages, each by a name that is dear to find out. */
export interface BuildMarks {
  readonly inputs: string;
  readonly records: string;
}

/** What the last build into this folder reported, when it was made of the same and no publication was broken off since; it is JSON. `records` is asked only when all else is the same. */
export const lastReport = ({ root, out }: BuildPlace, inputs: string, records: () => string): unknown => {
  try {
    const [begin = "", first = "", text = ""] = (readPrivately(root, nameOf(out)) ?? "").split("\n");
    if (begin !== inputs || journalOf(root, out) !== null) return null;
    return first === firstLine({ inputs, records: records() }, manifestMark(out), text) ? JSON.parse(text) : null;
  } catch {
    return null;
  }
};

/** `marks` is null when nothing can name what the site was made of. */
export const rememberReport = ({ root, out }: BuildPlace, marks: BuildMarks | null, report: unknown): void => {
  const text = JSON.stringify(report);
  if (marks === null) forgetPrivately(root, new RegExp(`^${nameOf(out).replaceAll(".", "\\.")}$`));
  else writePrivately(root, nameOf(out), `${marks.inputs}\n${firstLine(marks, manifestMark(out), text)}\n${text}\n`);
};

export const forgetReports = (root: string): void => forgetPrivately(root, /^report-[0-9a-z]{10}\.json$/);

const nameOf = (out: string): string => `report-${shortHash(out)}.json`;

const firstLine = ({ inputs, records }: BuildMarks, manifest: string, text: string): string => sha256(JSON.stringify([3, inputs, records, manifest, text]));

const manifestMark = (out: string): string => {
  const stats = lstatSync(join(out, manifestName), { throwIfNoEntry: false });
  return stats?.isFile() ? [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino].join(" ") : "none";
};

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

/** What the last build into this folder reported, when it was made of the same and no publication was broken off since; it is JSON. */
export const lastReport = ({ root, out }: BuildPlace, inputs: string): unknown => {
  try {
    const [first = "", text = ""] = (readPrivately(root, nameOf(out)) ?? "").split("\n");
    const isSame = first === firstLine(inputs, manifestMark(out), text) && journalOf(root, out) === null;
    return isSame ? JSON.parse(text) : null;
  } catch {
    return null;
  }
};

/** `inputs` names everything the site was made of; null when nothing can. */
export const rememberReport = ({ root, out }: BuildPlace, inputs: string | null, report: unknown): void => {
  const text = JSON.stringify(report);
  if (inputs === null) forgetPrivately(root, new RegExp(`^${nameOf(out).replaceAll(".", "\\.")}$`));
  else writePrivately(root, nameOf(out), `${firstLine(inputs, manifestMark(out), text)}\n${text}\n`);
};

export const forgetReports = (root: string): void => forgetPrivately(root, /^report-[0-9a-z]{10}\.json$/);

const nameOf = (out: string): string => `report-${shortHash(out)}.json`;

const firstLine = (inputs: string, manifest: string, text: string): string => sha256(JSON.stringify([1, inputs, manifest, text]));

const manifestMark = (out: string): string => {
  const stats = lstatSync(join(out, manifestName), { throwIfNoEntry: false });
  return stats?.isFile() ? [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino].join(" ") : "none";
};

import { foldersMark, type FolderMarks } from "./archive/cache-marks.ts";
import type { BuildOrder, BuildReport } from "./build-report.ts";
import { sha256 } from "./lib/hash.ts";
import { codeVersion } from "./site/code-version.ts";
import { hasEngine } from "./site/search-engine.ts";

export interface Inputs {
  /** Names all that a build is made of; null when it cannot be told yet whether that changes. */
  readonly name: string | null;
  /** The archive's files as they were when it was named. */
  readonly files: FolderMarks["files"];
}

export const inputsOf = ({ root, base, siteUrl, search, analyses, withSample }: BuildOrder): Inputs => {
  const code = codeVersion();
  const { name, files } = foldersMark(root, ["content", "_data"]);
  return { name: code === null || name === null ? null : sha256(JSON.stringify([code, name, base ?? null, siteUrl ?? null, search ?? null, analyses ?? null, withSample, hasEngine()])), files };
};

/** What is reported when everything is as the last build left it. */
export const again = (report: BuildReport): BuildReport => {
  const { added, changed, unchanged, bytes } = report.published;
  return { ...report, search: report.search && { ...report.search, indexed: 0, seconds: 0 }, published: { added: 0, changed: 0, removed: 0, unchanged: added + changed + unchanged, bytes } };
};

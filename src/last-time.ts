import { foldersMark } from "./archive/cache-marks.ts";
import type { BuildOrder, BuildReport } from "./build-report.ts";
import { sha256 } from "./lib/hash.ts";
import { codeVersion } from "./site/code-version.ts";
import { hasEngine } from "./site/search-engine.ts";

/** Names all that a build is made of; null when it cannot be told yet whether that changes. */
export const inputsOf = ({ root, base, siteUrl, search, analyses, withSample }: BuildOrder): string | null => {
  const [code, folders] = [codeVersion(), foldersMark(root, ["content", "_data"])];
  return code === null || folders === null ? null : sha256(JSON.stringify([code, folders, base ?? null, siteUrl ?? null, search ?? null, analyses ?? null, withSample, hasEngine()]));
};

/** Names the records as they stand, which is what a build leaves besides its pages. */
export const recordsMark = (root: string): string => foldersMark(root, ["_records"], true) ?? "";

/** What is reported when everything is as the last build left it. */
export const again = (report: BuildReport): BuildReport => {
  const { added, changed, unchanged, bytes } = report.published;
  return { ...report, search: report.search && { ...report.search, indexed: 0, seconds: 0 }, published: { added: 0, changed: 0, removed: 0, unchanged: added + changed + unchanged, bytes } };
};

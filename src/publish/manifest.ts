import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { compareText } from "../lib/text.ts";
import { pathFault } from "./safe-path.ts";

export const manifestName = "manifest.json";

const entrySchema = z.strictObject({
  path: z.string().refine((path) => pathFault(path) === null && path !== manifestName),
  bytes: z.int().min(0),
  /** Hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
const manifestSchema = z.object({ cuttings_manifest: z.literal(1), files: z.array(entrySchema) });

/** A published file. */
export type ManifestEntry = Readonly<z.output<typeof entrySchema>>;

/** Every published file but the manifest itself, by path, one a line: equal sites have equal manifests. */
export const manifestText = (entries: readonly ManifestEntry[]): string => {
  const lines = [...entries]
    .sort((a, b) => compareText(a.path, b.path))
    .map(({ path, bytes, sha256 }) => `    ${JSON.stringify({ path, bytes, sha256 })}`);
  return `{\n  "cuttings_manifest": 1,\n  "files": [${lines.length === 0 ? "" : `\n${lines.join(",\n")}\n  `}]\n}\n`;
};

/** What a folder's manifest says was published there; null when it has none that is ours, whole and safe to follow. */
export const manifestOf = (folder: string): readonly ManifestEntry[] | null => {
  const file = join(folder, manifestName);
  try {
    if (!lstatSync(file).isFile()) return null;
    return manifestSchema.parse(JSON.parse(readFileSync(file, "utf8"))).files;
  } catch {
    return null;
  }
};

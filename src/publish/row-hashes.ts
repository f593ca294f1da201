import { compareText } from "../lib/text.ts";
import { removePrivately, writePrivately } from "./private-folder.ts";

/** Keeps the hash of each page's row, by the page's path, for the next build. */
export const writeRowHashes = (root: string, hashes: ReadonlyMap<string, string>): void => {
  const sorted = [...hashes].sort(([a], [b]) => compareText(a, b));
  writePrivately(root, "rows.json", JSON.stringify(Object.fromEntries(sorted)) + "\n");
};

/** The next build takes every page for new. */
export const forgetRowHashes = (root: string): void => removePrivately(root, "rows.json");

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "./package-folder.ts";

/** Compiled assets; each name carries a hash of its content. */
export const assetsFolder = (): string => join(packageFolder(), "dist", "assets");

export const stylesheetName = (): string => assetName(/^style\..*\.css$/);

export const searchScriptName = (): string => assetName(/^search\..*\.js$/);

export const citeScriptName = (): string => assetName(/^cite\..*\.js$/);

const assetName = (pattern: RegExp): string => {
  const found = readdirSync(assetsFolder()).find((file) => pattern.test(file));
  if (found === undefined) throw new Error(`dist/assets holds nothing like ${pattern}: compile first.`);
  return found;
};

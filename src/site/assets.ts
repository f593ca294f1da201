import { readdirSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "./package-folder.ts";

/** Compiled assets; each name carries a hash of its content. */
export const assetsFolder = (): string => join(packageFolder(), "dist", "assets");

export const stylesheetName = (): string => {
  const found = readdirSync(assetsFolder()).find((file) => /^style\..*\.css$/.test(file));
  if (found === undefined) throw new Error("dist/assets holds no stylesheet: compile first.");
  return found;
};

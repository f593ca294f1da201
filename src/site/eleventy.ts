import { join } from "node:path";
import Eleventy from "@11ty/eleventy";
import { assetsFolder } from "./assets.ts";
import { packageFolder } from "./package-folder.ts";
import { useRows } from "./template.ts";

interface UserConfig {
  readonly ignores: { delete(pattern: string): unknown };
  setUseGitIgnore(use: boolean): void;
  setTemplateFormats(formats: readonly string[]): void;
  addPassthroughCopy(paths: Readonly<Record<string, string>>): unknown;
  setDataFileSuffixes(suffixes: readonly string[]): void;
  setDataFileBaseName(name: string): void;
}

export type Rows = ReadonlyMap<string, readonly unknown[]>;

const pagesFolder = (): string => join(packageFolder(), "dist", "pages");
/**
 * What Eleventy is told, here and in `.eleventy.js`. Compiled templates are git-ignored and, installed, lie below
 * `node_modules`: Eleventy would skip them in both places.
 */
export const configure = (config: UserConfig, rows: Rows, indexes: ReadonlyMap<string, string> = new Map()) => {
  useRows(rows);
  config.setUseGitIgnore(false);
  config.ignores.delete("**/node_modules/**");
  config.setTemplateFormats(["11ty.js"]);
  config.setDataFileSuffixes([]);
  config.addPassthroughCopy({ [assetsFolder()]: "assets" });
  if (indexes.size > 0) config.addPassthroughCopy(Object.fromEntries([...indexes].map(([period, folder]) => [folder, `search/${period}`])));
  return { dir: { input: pagesFolder(), includes: "_none", layouts: "_none", data: "_none" } };
};

/** Renders every row into the folder, an absolute path. Fewer files than rows is an error of ours. */
export const renderSite = async (rows: Rows, folder: string): Promise<void> => {
  const eleventy = new Eleventy(pagesFolder(), folder, {
    configPath: false,
    loader: "esm",
    quietMode: true,
    config: (config: UserConfig): void => {
      configure(config, rows);
    },
  });
  eleventy.logger.isVerbose = false;
  eleventy.logger.overrideLogger(false);
  const [, written] = await eleventy.write();
  const wanted = [...rows.values()].reduce((sum, list) => sum + list.length, 0);
  if (written.length !== wanted) throw new Error(`Eleventy wrote ${written.length} of ${wanted} pages.`);
};

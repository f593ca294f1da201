import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { assetsFolder } from "./assets.ts";
import { packageFolder } from "./package-folder.ts";
import { useRows } from "./template.ts";

interface UserConfig {
  readonly benchmarks: { readonly config: { setIsVerbose(is: boolean): void } };
  readonly ignores: { add(pattern: string): unknown; delete(pattern: string): unknown };
  setUseGitIgnore(use: boolean): void;
  setTemplateFormats(formats: readonly string[]): void;
  addPassthroughCopy(paths: Readonly<Record<string, string>>): unknown;
  setDataFileSuffixes(suffixes: readonly string[]): void;
  setDataFileBaseName(name: string): void;
  addTransform(name: string, transform: (this: { readonly page: { readonly outputPath: string } }, content: string) => string): void;
}

export type Rows = ReadonlyMap<string, readonly unknown[]>;

const pagesFolder = (): string => join(packageFolder(), "dist", "pages");
/**
 * What Eleventy is told, here and in `.eleventy.js`. Compiled templates are git-ignored and, installed, lie below
 * `node_modules`: Eleventy would skip them in both places.
 */
export const configure = (config: UserConfig, rows: Rows, indexes: ReadonlyMap<string, string> = new Map(), pictures: string | null = null) => {
  useRows(rows);
  config.setUseGitIgnore(false);
  config.ignores.delete("**/node_modules/**");
  config.setTemplateFormats(["11ty.js"]);
  config.setDataFileSuffixes([]);
  config.addPassthroughCopy({ [assetsFolder()]: "assets" });
  if (indexes.size > 0) config.addPassthroughCopy(Object.fromEntries([...indexes].map(([period, folder]) => [folder, `search/${period}`])));
  if (pictures !== null) config.addPassthroughCopy({ [pictures]: "pictures" });
  return { dir: { input: pagesFolder(), includes: "_none", layouts: "_none", data: "_none" } };
};

/** Gives each finished file away: its path with forward slashes, and its text. */
export type WriteFile = (path: string, text: string) => void;

/** So many rows at most are rendered in one run of Eleventy, which keeps something of each until its end. */
const mostRows = 1200;

export const writeAssets = (write: WriteFile): void => {
  for (const name of readdirSync(assetsFolder())) write(`assets/${name}`, readFileSync(join(assetsFolder(), name), "utf8"));
};

/** Renders these rows. Fewer files than rows is an error of ours. */
export const renderRun = async (rows: Rows, write: WriteFile): Promise<void> => {
  // It loads changed templates anew through a thread of its own, which every import then waits for; ours never change while we run.
  process.env.ELEVENTY_SKIP_ESM_RESOLVER = "1";
  const { default: Eleventy } = await import("@11ty/eleventy");
  const folder = resolve("/", "site");
  let count = 0;
  const eleventy = new Eleventy(pagesFolder(), folder, {
    configPath: false,
    loader: "esm",
    quietMode: true,
    dryRun: true,
    config: (config: UserConfig): void => {
      configure(config, rows);
      for (const template of templatesWithout(rows)) config.ignores.add(template);
      config.benchmarks.config.setIsVerbose(false);
      // A dry run writes nothing itself, and keeps what a transform gives back.
      config.addTransform("write", function (content) {
        count += 1;
        write(relative(folder, resolve(this.page.outputPath)).replaceAll("\\", "/"), content);
        return "";
      });
    },
  });
  eleventy.logger.isVerbose = false;
  eleventy.logger.overrideLogger(false);
  await eleventy.write();
  const wanted = [...rows.values()].reduce((sum, list) => sum + list.length, 0);
  if (count !== wanted) throw new Error(`Eleventy rendered ${count} of ${wanted} pages.`);
};

/** A template is read and compiled anew in each run, even when it has nothing to show. */
const templatesWithout = (rows: Rows): readonly string[] => templates().filter((file) => !rows.has(basename(file, ending)));

const ending = ".11ty.js";

const templates = (): readonly string[] => readdirSync(pagesFolder()).filter((name) => name.endsWith(ending)).map((name) => join(pagesFolder(), name));

/** The rows of one run after the other, in order; those of each page type are asked for at their turn. */
export function* runsOf(rows: Iterable<readonly [string, readonly unknown[]]>): Iterable<Rows> {
  let run = new Map<string, unknown[]>();
  let room = mostRows;
  for (const [name, list] of rows)
    for (let at = 0; at < list.length; ) {
      const part = list.slice(at, at + room);
      const own = run.get(name) ?? [];
      run.set(name, own);
      own.push(...part);
      [at, room] = [at + part.length, room - part.length];
      if (room > 0) continue;
      yield run;
      [run, room] = [new Map(), mostRows];
    }
  if (run.size > 0) yield run;
}

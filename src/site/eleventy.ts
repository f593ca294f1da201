import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { assetsFolder } from "./assets.ts";
import { programOf, type Program } from "./cached-program.ts";
import { packageFolder } from "./package-folder.ts";
import { useRows } from "./template.ts";

interface UserConfig {
  readonly benchmarks: { readonly config: { setIsVerbose(is: boolean): void } };
  readonly ignores: { delete(pattern: string): unknown };
  addTemplate(path: string, template: object): void;
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

/** A page type's template. */
export interface Template {
  readonly data: object;
  readonly render: (data: never) => string;
}

/** Renders these rows with the templates of their names. Fewer files than rows is an error of ours. */
export const renderRun = async (rows: Rows, templates: ReadonlyMap<string, Template>, write: WriteFile): Promise<void> => {
  // Else it sends each import of ours through a thread of its own, for the sake of files that change while it runs.
  process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "1";
  const { Eleventy, remember } = await library();
  const folder = resolve("/", "site");
  let count = 0;
  const writeFile: WriteFile = (path, text) => {
    count += 1;
    write(relative(folder, resolve(path)).replaceAll("\\", "/"), text);
  };
  // It looks there for templates, besides those that it is given.
  const eleventy = new Eleventy(assetsFolder(), folder, {
    configPath: false,
    loader: "esm",
    quietMode: true,
    dryRun: true,
    config: (config: UserConfig): void => {
      configure(config, rows);
      for (const name of rows.keys()) config.addTemplate(`${name}.11ty.js`, writingTemplate(templates.get(name), writeFile));
      config.benchmarks.config.setIsVerbose(false);
    },
  });
  eleventy.logger.isVerbose = false;
  eleventy.logger.overrideLogger(false);
  await eleventy.write();
  const wanted = [...rows.values()].reduce((sum, list) => sum + list.length, 0);
  remember();
  if (count !== wanted) throw new Error(`Eleventy rendered ${count} of ${wanted} pages.`);
};

interface Rendered {
  readonly page: { readonly outputPath: string };
}

interface Library {
  readonly Eleventy: typeof import("@11ty/eleventy").default;
  readonly remember: () => void;
}

/** Eleventy from one file where there is one, else from its package. It looks for its package's own files beside the module that it takes itself for. */
const library = async (): Promise<Library> => {
  known ??= programOf("eleventy-program", new URL("Util/program.js", import.meta.resolve("@11ty/eleventy")).href);
  return known === null ? { Eleventy: (await import("@11ty/eleventy")).default, remember: () => undefined } : { Eleventy: known.exports.default, remember: known.remember };
};

let known: Program<typeof import("./eleventy-program.ts")> | null = null;

/**
 * As Eleventy is given it in place of its file, which it would import anew in each run with all that belongs to it. It writes each page
 * itself and gives nothing back: Eleventy would keep the pages of a run in memory until the last is rendered.
 */
const writingTemplate = (template: Template | undefined, write: WriteFile): Template => {
  if (template === undefined) throw new Error("There are rows of no page type.");
  const render = template.render as (data: Rendered) => string;
  const written = (given: Rendered): string => {
    write(given.page.outputPath, render(given));
    return "";
  };
  return { data: template.data, render: written };
};

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

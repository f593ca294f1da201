import { join, relative, resolve } from "node:path";
import type { BuildOrder, BuildReport } from "../build-report.ts";
import { isError } from "../model/problem.ts";
import type { Shard } from "../model/shard.ts";
import { problemJson, sortedProblems } from "../reports/problems.ts";
import { summaryText } from "../reports/summary.ts";
import { visibleJson } from "../reports/visible.ts";
import { buildArchive } from "./build-archive.ts";
import type { CommandFile } from "./command.ts";
import { basePath, shardOf, siteAddress, workerCount } from "./option-values.ts";
import { progressOf } from "./progress.ts";
import { sayProblems } from "./say-problems.ts";
import { requireContent } from "./require-content.ts";
import { print, programName, say } from "./terminal.ts";

export const command: CommandFile = {
  examples: [
    "cuttings build",
    "cuttings build --root ~/press-archive --out ~/public_html/press",
    "cuttings build --site-url https://archive.example.org/press --strict",
  ],
  declare: (command) =>
    command
      .option("--out <dir>", "where the site goes (default: _site in the archive's folder)")
      .option("--base <path>", "the path below the host, above _data/site.yaml", basePath)
      .option("--site-url <url>", "where the site will stand, above _data/site.yaml", siteAddress)
      .option("--strict", "exit with 1 when there is an error or a warning")
      .option("--clean", "forget what earlier builds remember")
      .option("--force", "publish into a folder that holds other files; none of them is changed")
      .option("--no-search", "leave out the full-text search")
      .option("--no-analyses", "leave out what links the articles: topics by their words, related articles")
      .option("--with-sample", "keep the invented sample beside your own articles")
      .option("--workers <n>", "threads that read and render (default: one a core, two at most)", workerCount)
      .option("--index-only", "read, remember and write the records; the pages are left to --shard")
      .option("--shard <i/n>", "build one of several parts of the pages, into a folder of its own", shardOf)
      .option("--merge <dir...>", "put the parts that --shard built together")
      .option("--json", "print the report as JSON")
      .option("--quiet", "say only what stops the build"),
  run: async ({ root, rootOption, options }) => {
    const isQuiet = options["quiet"] === true;
    const out: string = options["out"] === undefined ? join(root, "_site") : resolve(options["out"]);
    requireContent(root, rootOption);
    if (options["merge"] !== undefined) return merge({ root, out, force: options["force"] === true }, options["merge"], isQuiet);
    const progress = progressOf(`Building ${root} …`, isQuiet);
    if (options["clean"] === true) await forget(root);
    const order = {
      root,
      out,
      base: options["base"],
      siteUrl: options["siteUrl"],
      search: options["search"] === false ? false : undefined,
      analyses: options["analyses"] === false ? false : undefined,
      withSample: options["withSample"] === true,
      force: options["force"] === true,
      workers: options["workers"],
      indexOnly: options["indexOnly"] === true,
      onStage: progress.onStage,
    };
    const report = await (options["shard"] === undefined ? buildArchive(order) : shard(order, options["shard"])).finally(progress.end);
    const way = { program: programName(), options: rootOption, seconds: progress.seconds() };
    if (!isQuiet) {
      sayProblems(root, report.problems, 30, `${way.program} check${rootOption}`);
      say(summaryText({ ...report, out: shortPath(report.out) }, way));
    }
    if (options["json"] === true) print(visibleJson({ ...report, problems: sortedProblems(report.problems).map(problemJson) }) + "\n");
    const isFlawed = report.problems.some((one) => isError(one) || one.severity === "warning");
    if (options["strict"] !== true || !isFlawed) return 0;
    say("error: there are errors or warnings, and --strict was given.\n");
    return 1;
  },
};

const shard = async (order: BuildOrder, part: Shard): Promise<BuildReport> => (await import("../build.ts")).buildShard(order, part);

const merge = async (order: Pick<BuildOrder, "root" | "out" | "force">, folders: readonly string[], isQuiet: boolean): Promise<number> => {
  const { mergeShards } = await import("../build.ts");
  const { added, changed, removed, unchanged } = mergeShards(order, folders.map((folder) => resolve(folder)));
  if (!isQuiet) say(`${folders.length} parts in ${shortPath(order.out)}; files: ${added} new, ${changed} changed, ${removed} removed, ${unchanged} as before.\n`);
  return 0;
};

const forget = async (root: string): Promise<void> => {
  const [{ readingCacheName, textFiles }, { answerFiles }, { forgetPrivately, removePrivately }, { forgetReports }, { forgetLiveSites }, { forgetSearchIndexes }] = await Promise.all([import("../archive/cache-store.ts"), import("../archive/answer-store.ts"), import("../publish/private-folder.ts"), import("../publish/last-build.ts"), import("../publish/live-site.ts"), import("../publish/search-store.ts")]);
  removePrivately(root, readingCacheName);
  for (const names of [textFiles, answerFiles]) forgetPrivately(root, names);
  forgetReports(root);
  forgetLiveSites(root);
  forgetSearchIndexes(root);
};

const shortPath = (path: string): string => {
  const way = relative(process.cwd(), path);
  return way !== "" && way.length < path.length ? way : path;
};

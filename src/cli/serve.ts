import { join, resolve } from "node:path";
import type { BuildReport } from "../build.ts";
import type { Problem } from "../model/problem.ts";
import { buildArchive } from "./build-archive.ts";
import { LockedError } from "../model/usage-error.ts";
import type { CommandFile, Invocation } from "./command.ts";
import { exitCodeOf } from "./failure.ts";
import { basePath, portNumber } from "./option-values.ts";
import { progressOf } from "./progress.ts";
import { rebuilder } from "./rebuilder.ts";
import { requireContent } from "./require-content.ts";
import { sayProblems } from "./say-problems.ts";
import { programName, say } from "./terminal.ts";

export const command: CommandFile = {
  examples: ["cuttings serve", "cuttings serve --port 3000", "cuttings serve --host    # for other devices in the network"],
  declare: (command) =>
    command
      .option("--port <number>", "the first port to try (default: 8080)", portNumber)
      .option("--host [address]", "let other computers look, too")
      .option("--out <dir>", "where the site goes (default: _site in the archive's folder)")
      .option("--base <path>", "the path below the host, above _data/site.yaml", basePath)
      .option("--force", "publish into a folder that holds other files; none of them is changed")
      .option("--with-sample", "keep the invented sample beside your own articles"),
  run: async (invocation) => {
    requireContent(invocation.root, invocation.rootOption);
    const { watchArchive } = await import("./watch.ts");
    const changes = await watchArchive(invocation.root);
    try {
      changes.tell(await shownSite(invocation));
      return await new Promise(() => {});
    } catch (error) {
      await changes.close();
      throw error;
    }
  },
};

/** Builds the site and shows it; gives what has to be called when something changed. */
const shownSite = async ({ root, rootOption, options }: Invocation): Promise<() => void> => {
  const out: string = options["out"] === undefined ? join(root, "_site") : resolve(options["out"]);
  const order = { root, out, base: options["base"], withSample: options["withSample"] === true, force: options["force"] === true };
  const progress = progressOf(`Building ${root} …`, false);
  const tell = newsTeller(root, `${programName()} check${rootOption}`);
  tell(await buildArchive({ ...order, onStage: progress.onStage }).finally(progress.end), progress.seconds());
  const base = await baseOf(root, options["base"]);
  const reload = await openPreview(out, base, options);

  const rebuild = async (): Promise<void> => {
    try {
      const began = performance.now();
      const report = await buildArchive(order);
      tell(report, (performance.now() - began) / 1000);
      if ((await baseOf(root, options["base"])) !== base) say("The base of the site has changed: end and start again to see it.\n");
      const { added, changed, removed } = report.published;
      if (added + changed + removed > 0) reload();
    } catch (error) {
      exitCodeOf(error, false);
      say("The site stays as it was.\n");
      if (error instanceof LockedError) setTimeout(again.changed, 1000);
    }
  };
  const again = rebuilder(rebuild, 80);
  return again.changed;
};

/** Opens the finished site to browsers, and says where; gives what makes them load it again. */
const openPreview = async (out: string, base: string, options: Invocation["options"]): Promise<() => void> => {
  const { previewServer } = await import("./preview-server.ts");
  const { addressesAt, listenFrom } = await import("./listen.ts");
  const host: string = options["host"] === undefined ? "127.0.0.1" : options["host"] === true ? "0.0.0.0" : options["host"];
  const isLocal = ["127.0.0.1", "localhost", "::1"].includes(host);
  const preview = previewServer({ out, base, isLocal });
  const port = await listenFrom(preview.server, options["port"] ?? 8080, host);
  say(`\n  ${addressesAt(host, port, base).join("\n  ")}\n\n`);
  if (!isLocal) say("  Every computer that reaches this one can look. Without --host only this one can.\n");
  say("  Changes in content/ and _data/ show at once. Ctrl-C ends.\n\n");
  return preview.reload;
};

/** Tells of each build, and of the problems that the one before did not have. */
const newsTeller = (root: string, showAll: string): ((report: BuildReport, seconds: number) => void) => {
  let known = new Set<string>();
  const key = (one: Problem): string => JSON.stringify(one);
  return ({ problems, pages, published: { added, changed, removed } }, seconds) => {
    sayProblems(root, problems.filter((one) => !known.has(key(one))), 10, showAll);
    known = new Set(problems.map(key));
    say(`${pages.toLocaleString("en")} pages in ${seconds.toFixed(2)} s: ${added} new, ${changed} changed, ${removed} removed.\n`);
  };
};

/** The path below the host, as the build that just went well has it. */
const baseOf = async (root: string, given: string | undefined): Promise<string> => {
  const { dataText } = await import("../archive/read.ts");
  const { settingsOf } = await import("../archive/settings.ts");
  return settingsOf(dataText(root, "site.yaml"), { base: given }).settings?.base ?? "/";
};

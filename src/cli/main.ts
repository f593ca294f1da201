import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command, CommanderError } from "commander";
import { packageFolder } from "../site/package-folder.ts";
import { UsageError } from "../model/usage-error.ts";
import type { CommandFile } from "./command.ts";
import { exitCodeOf } from "./failure.ts";
import { endQuietly } from "./signals.ts";

const commands: readonly { readonly name: string; readonly usage: string; readonly summary: string; readonly load: () => Promise<{ readonly command: CommandFile }> }[] = [
  { name: "build", usage: "", summary: "make the site and the records from content/", load: () => import("./build.ts") },
  { name: "serve", usage: "", summary: "build, show the site on this computer, rebuild when something changes", load: () => import("./serve.ts") },
  { name: "add", usage: "<file...>", summary: "copy files, folders or the standard input into content/", load: () => import("./add.ts") },
  { name: "parse", usage: "<file...>", summary: "print the records of single files", load: () => import("./parse.ts") },
  { name: "check", usage: "", summary: "list problems, and articles that a person should look at", load: () => import("./check.ts") },
  { name: "analyse", usage: "", summary: "print what links the articles, one finding a line", load: () => import("./analyse.ts") },
];

const examples = ["cuttings add ~/Downloads/article.html", "cuttings serve", "cuttings build --strict", "cuttings parse content/*.txt --format ndjson"];

/** Runs the command line's words; gives the exit code. */
export const main = async (args: readonly string[]): Promise<number> => {
  endQuietly();
  let exitCode = 0;
  const program = new Command("cuttings")
    .description("Messy saved news articles in, a trustworthy public archive out.")
    .option("--root <dir>", "the folder that holds content/ and _data/", ".")
    .version(version(), "--version", "print the version")
    .helpOption("-h, --help", "print this help")
    .configureHelp({ showGlobalOptions: true })
    .addHelpText("before", exampleText(examples))
    .showHelpAfterError("  fix: see what there is with --help.")
    .exitOverride();
  for (const { name, usage, summary, load } of commands) {
    const command = program.command(`${name} ${usage}`.trim()).summary(summary).description(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`);
    if (!args.includes(name)) continue;
    const file = (await load()).command;
    command.addHelpText("before", exampleText(file.examples));
    file.declare(command);
    command.action(async () => {
      const { root, ...options } = command.optsWithGlobals();
      const rootOption = program.getOptionValueSource("root") === "default" ? "" : ` --root ${shellWord(root)}`;
      requireFolder(resolve(root));
      exitCode = await file.run({ root: resolve(root), rootOption, args: command.args, options });
    });
  }
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return exitCodeOf(error, args.includes("--json"));
  }
};

const requireFolder = (root: string): void => {
  if (existsSync(join(root, ".")) && statSync(root).isDirectory()) return;
  throw new UsageError(`There is no folder ${root}.`, "Make it, or give the archive's folder with --root.");
};

const exampleText = (lines: readonly string[]): string => `Examples:\n${lines.map((line) => `  ${line}\n`).join("")}`;

/** As a shell reads it back. */
const shellWord = (text: string): string => (/^[\w./~+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

const version = (): string => {
  const read: unknown = JSON.parse(readFileSync(join(packageFolder(), "package.json"), "utf8"));
  return typeof read === "object" && read !== null && "version" in read ? String(read.version) : "unknown";
};

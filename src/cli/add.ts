import { listed } from "../lib/listed.ts";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { InvalidArgumentError } from "commander";
import { isCalendarDate } from "../model/edtf.ts";
import { UsageError } from "../model/usage-error.ts";
import { counted } from "../reports/counted.ts";
import { problemsText } from "../reports/problems.ts";
import { visible } from "../reports/visible.ts";
import { noteArrivals, today } from "./arrivals-file.ts";
import type { CommandFile } from "./command.ts";
import { copyIn, type Copied } from "./copy-in.ts";
import { incomingOf, incomingText, type Incoming } from "./incoming.ts";
import { hasColour, print, programName, say } from "./terminal.ts";

export const command: CommandFile = {
  examples: ["cuttings add ~/Downloads/article.html", "cuttings add ~/saved-articles --dry-run", "pbpaste | cuttings add - --name interview.txt"],
  declare: (command) =>
    command
      .option("--name <name>", "the name of what comes from the standard input")
      .option("--date <day>", "the day of arrival (default: today)", day)
      .option("--dry-run", "say what would be done, and do nothing"),
  run: async ({ root, rootOption, args, options }) => {
    const isDry = options["dryRun"] === true;
    const date: string = options["date"] ?? today();
    const given = args.flatMap((one) => (one === "-" ? [fromStandardInput(options["name"], date)] : incomingOf(root, one)));
    const accepted = await chosen(given);
    const copied = copyIn(root, accepted, isDry);
    for (const { path, state } of copied) print(`${state}\t${visible(path)}\n`);
    for (const one of copied) sayNewName(one);
    const noted = isDry ? 0 : await noteAll(root, copied, date);
    const added = copied.filter(({ state }) => state === "added").length;
    const next = isDry ? "Nothing was written. Next: the same without --dry-run" : `Next: ${programName()} build${rootOption}`;
    say(`${added} added, ${copied.length - added} there already, ${given.length - copied.length} left out, ${counted(noted, "arrival")} noted.\n${next}\n`);
    return 0;
  },
};

const fromStandardInput = (name: string | undefined, date: string): Incoming => {
  if (process.stdin.isTTY) say("Paste the article, then press Ctrl-D on an empty line.\n");
  const bytes = readFileSync(0);
  if (bytes.length === 0) throw new UsageError("The standard input is empty.", "Pipe an article into the command: `pbpaste | cuttings add - --name interview.txt`.");
  const isPage = /^\s*<(!doctype|html)/i.test(bytes.subarray(0, 200).toString("latin1"));
  return incomingText(name ?? `pasted-${date}.${isPage ? "html" : "txt"}`, bytes);
};

/** What the build would read; the rest is told, not copied. */
const chosen = async (given: readonly Incoming[]): Promise<readonly Incoming[]> => {
  const { rolesOf } = await import("../archive/roles.ts");
  const { isOriginal } = await import("../formats/all.ts");
  const nameOf = (one: Incoming): string => (one.from === "-" ? one.to : one.from);
  const roles = rolesOf(given.map((one) => ({ path: nameOf(one), kind: one.kind })), isOriginal);
  const leftOut = roles.heldBack.filter(({ file }) => !/\.ya?ml$/i.test(file));
  const told = leftOut.filter(({ severity }) => severity !== "note").map((one) => ({ ...one, fix: wayOut.get(one.code) ?? one.fix }));
  if (told.length > 0) say(`${problemsText(told, hasColour(process.stderr))}\n`);
  const isLeftOut = new Set(leftOut.map(({ file }) => file));
  return given.filter((one) => !isLeftOut.has(nameOf(one))).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
};

/** What to do before it is in `content/`. */
const wayOut: ReadonlyMap<string, string> = new Map([
  ["symlink-not-followed", "Add the file itself."],
  ["not-a-file", "Leave it out."],
  ["unknown-format", "Save the article as text, Markdown or HTML, and add that."],
]);

const sayNewName = ({ from, path, isRenamed }: Copied): void => {
  if (isRenamed) say(`${visible(path)}: a new name, as another file has the one it asked for.\n`);
  else if (from !== "-" && basename(from) !== basename(path)) say(`${visible(path)}: a safe name for ${visible(basename(from))}.\n`);
};

const noteAll = async (root: string, copied: readonly Copied[], date: string): Promise<number> => {
  const { parseFiles } = await import("../parse-files.ts");
  const files = copied.filter(({ path }) => !/\.ya?ml$/i.test(path)).map(({ path }) => join(root, path));
  const arrivals = (await listed(parseFiles({ root, files }))).flatMap(({ article, path }) => (article ? [{ id: article.id, path, date, number: article.original.part?.number }] : []));
  return noteArrivals(root, arrivals).length;
};

const day = (given: string): string => {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(given) ?? [];
  if (year !== undefined && isCalendarDate(year, month, date)) return given;
  throw new InvalidArgumentError("Write a day as YYYY-MM-DD.");
};

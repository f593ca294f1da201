import type { Problem } from "../model/problem.ts";
import { sortedProblems } from "./problems.ts";

/**
 * Problems as GitHub Actions shows them beside the files; `folder` is the archive's path in the repository, `""` or ending in a slash.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export const annotations = (problems: readonly Problem[], folder: string): string =>
  sortedProblems(problems)
    .map((one) => `::${commands[one.severity]} ${places(one, folder)}::${messageValue(`${one.message} Fix: ${one.fix}`)}\n`)
    .join("");

const commands = { error: "error", warning: "warning", note: "notice" } as const;

const places = (one: Problem, folder: string): string =>
  [
    `file=${propertyValue(folder + one.file)}`,
    ...(one.line === undefined ? [] : [`line=${one.line}`]),
    ...(one.line === undefined || one.column === undefined ? [] : [`col=${one.column}`]),
    `title=${propertyValue(one.code)}`,
  ].join(",");

const messageValue = (text: string): string => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
const propertyValue = (text: string): string => messageValue(text).replace(/:/g, "%3A").replace(/,/g, "%2C");

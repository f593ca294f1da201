import { relative } from "node:path";
import type { Problem } from "../model/problem.ts";
import { annotations } from "../reports/annotations.ts";
import { problemsText, sortedProblems } from "../reports/problems.ts";
import { hasColour, say } from "./terminal.ts";

/**
 * Shows the errors and warnings of a build, at most `limit` of them, the errors first to be chosen; under GitHub Actions also
 * beside the files. `more` is the command that shows all.
 */
export const sayProblems = (root: string, problems: readonly Problem[], limit: number, more: string): void => {
  const ofWeight = ["error", "warning"].flatMap((severity) => sortedProblems(problems.filter((one) => one.severity === severity)));
  const shown = ofWeight.slice(0, limit);
  if (shown.length > 0) say(`${problemsText(shown, hasColour(process.stderr))}\n`);
  if (ofWeight.length > limit) say(`… and ${(ofWeight.length - limit).toLocaleString("en")} more: ${more}\n\n`);
  annotate(root, shown);
};

export const annotate = (root: string, problems: readonly Problem[]): void => {
  if (process.env["GITHUB_ACTIONS"] !== "true" || problems.length === 0) return;
  const way = relative(process.env["GITHUB_WORKSPACE"] ?? process.cwd(), root).replaceAll("\\", "/");
  say(annotations(problems, way === "" ? "" : `${way}/`));
};

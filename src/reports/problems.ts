import { compareText } from "../lib/text.ts";
import { severities, type Problem, type Severity } from "../model/problem.ts";
import { counted } from "./counted.ts";
import { visible, widthOf } from "./visible.ts";

/** By file, line and code. */
export const sortedProblems = (problems: readonly Problem[]): readonly Problem[] =>
  [...problems].sort(
    (a, b) => compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compareText(a.code, b.code) || (a.column ?? 0) - (b.column ?? 0) || compareText(a.message, b.message),
  );

/** A problem for other programs; stable. */
export const problemJson = ({ code, severity, file, line, column, message, fix }: Problem) => ({ code, severity, file, line: line ?? null, column: column ?? null, message, fix });

/** Problems for a reader, in order, with an empty line between. */
export const problemsText = (problems: readonly Problem[], colour: boolean): string =>
  sortedProblems(problems)
    .map((one) => problemText(one, colour ? painted : plain))
    .join("\n");

/** `3 errors, 1 warning`; the empty text when there is none. */
export const countedProblems = (problems: readonly Problem[]): string =>
  severities
    .map((severity) => [problems.filter((one) => one.severity === severity).length, severity] as const)
    .flatMap(([count, severity]) => (count === 0 ? [] : [counted(count, severity)]))
    .join(", ");

interface Paint {
  readonly severity: (severity: Severity) => string;
  readonly code: (text: string) => string;
  readonly mark: (text: string) => string;
}

const plain: Paint = { severity: (severity) => severity, code: (text) => text, mark: (text) => text };
const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, note: 36 };
const painted: Paint = {
  severity: (severity) => `\u001b[1;${colours[severity]}m${severity}\u001b[0m`,
  code: (text) => `\u001b[1m${text}\u001b[0m`,
  mark: (text) => `\u001b[31m${text}\u001b[0m`,
};

const problemText = (one: Problem, paint: Paint): string => {
  const place = [visible(one.file), one.line, one.line === undefined ? undefined : one.column].filter((part) => part !== undefined).join(":");
  return [`${paint.severity(one.severity)} ${paint.code(one.code)}  ${place}`, ...middle(one, paint), `  fix: ${visible(one.fix)}`, ""].join("\n");
};

/** The line of the file with the message below the place in it; the message alone where there is no line to show. */
const middle = (one: Problem, paint: Paint): readonly string[] => {
  const message = visible(one.message);
  if (one.excerpt === undefined || one.line === undefined) return [`  ${message}`];
  const number = String(one.line).padStart(4);
  const edge = `${" ".repeat(number.length)} | `;
  if (one.column === undefined) return [`${number} | ${visible(one.excerpt.slice(0, longest))}`, `${edge}${message}`];
  const { before, meant, after } = cut(one.excerpt, one.column - 1, one.length ?? 1);
  const marks = "^".repeat(Math.max(widthOf(visible(meant)), 1));
  return [`${number} | ${visible(before)}${visible(meant)}${visible(after)}`, `${edge}${" ".repeat(widthOf(visible(before)))}${paint.mark(marks)} ${message}`];
};

/** Characters of a line that are shown. */
const longest = 120;

/** The line around the place that is meant; what is left out of a long line becomes `…`. */
const cut = (line: string, start: number, length: number): { readonly before: string; readonly meant: string; readonly after: string } => {
  const from = start > longest / 2 ? start - 40 : 0;
  const end = Math.min(start + length, from + longest);
  return {
    before: (from > 0 ? "…" : "") + line.slice(from, start),
    meant: line.slice(start, end),
    after: line.slice(end, from + longest) + (line.length > from + longest ? "…" : ""),
  };
};

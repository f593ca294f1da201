import { BuildError, LeakError, SettingsError, StoppedError } from "../model/usage-error.ts";
import { problemJson, problemsText } from "../reports/problems.ts";
import { visible, visibleJson } from "../reports/visible.ts";
import { hasColour, print, say } from "./terminal.ts";

/** Says why a command could not be done, and gives the exit code. A fault of ours comes with what is needed to report it. */
export const exitCodeOf = (error: unknown, asJson: boolean): number => {
  const refusal = systemRefusal(error);
  if (refusal !== null) return exitCodeOf(refusal, asJson);
  if (!(error instanceof StoppedError)) {
    say(`error: this is a fault in cuttings itself, not in your files.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  }
  const problems = error instanceof SettingsError || error instanceof LeakError ? error.problems : [];
  if (asJson) print(visibleJson({ error: { message: error.message, fix: error.fix }, problems: problems.map(problemJson) }) + "\n");
  if (problems.length > 0) say(`${problemsText(problems, hasColour(process.stderr))}\n`);
  say(failureText(error));
  return error.exitCode;
};

/** What the system refused, in words; null for any other error. Eleventy wraps the errors of what it runs. */
const systemRefusal = (error: unknown): BuildError | null => {
  if (!(error instanceof Error)) return null;
  if (!("code" in error) || !("syscall" in error)) return systemRefusal("originalError" in error ? error.originalError : error.cause);
  const reasons: Readonly<Record<string, string>> = { EACCES: "permission denied", EPERM: "permission denied", EROFS: "it can only be read", ENOSPC: "the disk is full", EDQUOT: "the disk is full", EIO: "the disk fails" };
  const reason = reasons[String(error.code)];
  return reason === undefined ? null : new BuildError(`${"path" in error ? String(error.path) : "A file"} cannot be ${"path" in error ? "used" : "written"}: ${reason}.`, "Mend that, and run the same command again.");
};

export const failureText = (error: StoppedError): string => `error: ${visible(error.message)}\n  fix: ${visible(error.fix)}\n`;

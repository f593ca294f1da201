// Prints each failed test with its error, a line for each file that passed, and last `N passed, N failed`.
import { relative } from "node:path";
import { inspect } from "node:util";

export default async function* reporter(source) {
  let [passed, failed] = [0, 0];
  const files = new Map();
  for await (const { type, data } of source) {
    if (type === "test:stderr" || type === "test:stdout") yield data.message;
    if (type !== "test:pass" && type !== "test:fail") continue;
    const isFile = data.nesting === 0 && data.file !== undefined && /\.test\.(ts|mjs)$/.test(data.name);
    const isSuite = data.details?.type === "suite";
    const isOk = type === "test:pass" && data.skip === undefined && data.todo === undefined;
    if (!isFile && !isSuite) {
      if (isOk) passed++;
      else failed++;
      const name = data.file ? relative(process.cwd(), data.file) : "";
      files.set(name, (files.get(name) ?? 0) + 1);
    }
    if (isOk) continue;
    if (isFile && data.details?.error?.failureType === "subtestsFailed") continue;
    if (isFile) failed++;
    if (isSuite && data.details?.error?.failureType === "subtestsFailed") continue;
    yield `\nfailed: ${data.name}\n  ${data.file ?? ""}\n${errorText(data)}\n`;
  }
  for (const [file, count] of [...files].sort()) yield `${String(count).padStart(5)}  ${file}\n`;
  yield `\n${passed} passed, ${failed} failed\n`;
}

const errorText = (data) => {
  if (data.skip !== undefined || data.todo !== undefined) return "  A skipped test counts as failed.";
  const error = data.details?.error;
  const cause = error?.cause ?? error;
  return (typeof cause?.stack === "string" ? cause.stack : inspect(cause)).split("\n").slice(0, 40).map((line) => `  ${line}`).join("\n");
};

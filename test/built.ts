import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

const bin = join(process.cwd(), "src", "cli", "cuttings.js");

// Each archive is removed when the process ends, and a test may need many.
process.setMaxListeners(0);

/** An archive in a folder of its own: files by path, text or bytes. It is removed when the process ends. */
export const archiveOf = (files: Readonly<Record<string, string | Uint8Array>> = {}): string => {
  const root = mkdtempSync(join(tmpdir(), "cuttings-"));
  process.once("exit", () => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, "content"));
  addFiles(root, files);
  return root;
};

export const addFiles = (root: string, files: Readonly<Record<string, string | Uint8Array>>): void => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
};

/** A copy of the folder's `content` and `_data`. */
export const archiveLike = (folder: string): string => {
  const root = archiveOf();
  for (const name of ["content", "_data"]) cpSync(join(folder, name), join(root, name), { recursive: true, force: true, errorOnExist: false, filter: () => true });
  return root;
};

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real command line. */
export const cuttings = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran =>
  spawnSync(process.execPath, [bin, ...args], { encoding: "utf8", env: { ...process.env, ...env }, maxBuffer: 256 * 1024 * 1024 });

/** The same, beside others. */
export const cuttingsBeside = async (args: readonly string[]): Promise<Pick<Ran, "status" | "stderr">> => {
  const child = spawn(process.execPath, [bin, ...args], { stdio: ["ignore", "ignore", "pipe"] });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const [status]: readonly (number | null)[] = await once(child, "close");
  return { status: status ?? null, stderr };
};

export interface JsonProblem {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly line?: number | null;
}

/** Builds, and gives the report of `--json`. Throws with what it said when the build did not end well. */
export const built = (root: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): { readonly problems: readonly JsonProblem[]; readonly counted: Readonly<Record<string, number>>; readonly found: number; readonly published: Readonly<Record<"added" | "changed" | "removed" | "unchanged" | "bytes", number>> } => {
  const run = cuttings(["build", "--root", root, "--json", ...args], env);
  if (run.status !== 0) throw new Error(`build ended with ${run.status}:\n${run.stderr}\n${run.stdout.slice(0, 2000)}`);
  return JSON.parse(run.stdout);
};

/** Every file below a folder by its path, as text in which each byte is one character. */
export const filesOf = (folder: string): ReadonlyMap<string, string> => {
  const files = new Map<string, string>();
  const walk = (below: string): void => {
    for (const entry of readdirSync(below, { withFileTypes: true })) {
      const path = join(below, entry.name);
      if (entry.isDirectory()) walk(path);
      else files.set(relative(folder, path).replaceAll("\\", "/"), readFileSync(path, "latin1"));
    }
  };
  walk(folder);
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
};

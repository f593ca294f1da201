import { existsSync, linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shortHash } from "../lib/hash.ts";
import { LockedError } from "../model/usage-error.ts";
import { freshName, privateFolder } from "./private-folder.ts";
import { bornAt, isRunning } from "./running.ts";

export interface Lock {
  readonly release: () => void;
}

/** Who holds the lock. `born` is when the process began, as the system counts it, for a number that was given out again. */
interface Holder {
  readonly pid: number;
  readonly born: string | null;
  readonly since: string;
}

let taken = 0;

/**
 * Takes the archive's one lock, or throws LockedError when a living process has it.
 *
 * `lock` names its first holder. When that one is dead, whoever first makes `lock.after-<hash of its text>` is the next holder,
 * and so on: the holder is the end of the chain, and no two can follow the same one. A holder that is done removes `lock` first
 * and then the rest that stood there before, so a follower who still finds `lock` unchanged knows that its place in the chain is real.
 */
export const takeLock = (root: string, name = "lock"): Lock => {
  const folder = privateFolder(root);
  const first = join(folder, name);
  const afterOf = (text: string): string => join(folder, `${name}.after-${shortHash(text)}`);
  const me = JSON.stringify({ pid: process.pid, born: bornAt(process.pid), since: new Date().toISOString(), number: ++taken }) + "\n";

  const release = (): void => {
    process.removeListener("exit", release);
    const chain = existsSync(folder) ? readdirSync(folder).filter((one) => one.startsWith(`${name}.after-`) && /^[0-9a-z]{10}$/.test(one.slice(name.length + 7))) : [];
    rmSync(first, { force: true });
    for (const one of chain) rmSync(join(folder, one), { force: true });
  };
  for (;;) {
    const start = textOf(first);
    if (start === null) {
      if (made(folder, first, me)) break;
      continue;
    }
    let last = start;
    for (let next = textOf(afterOf(last)); next !== null; next = textOf(afterOf(last))) last = next;
    refuseWhenAlive(last);
    if (!made(folder, afterOf(last), me)) continue;
    if (textOf(first) === start) break;
    rmSync(afterOf(last), { force: true });
  }
  process.once("exit", release);
  return { release };
};

const textOf = (file: string): string | null => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
};

/** Makes the file with its whole text at once; false when it is there already. */
const made = (folder: string, file: string, text: string): boolean => {
  const fresh = join(folder, freshName());
  try {
    writeFileSync(fresh, text);
    linkSync(fresh, file);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    return madeWithoutLinks(file, text, error);
  } finally {
    rmSync(fresh, { force: true });
  }
};

const madeWithoutLinks = (file: string, text: string, reason: unknown): boolean => {
  if (!["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"].includes(codeOf(reason))) throw reason;
  try {
    writeFileSync(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
};

const refuseWhenAlive = (text: string): void => {
  const holder = holderOf(text);
  if (holder === null || !isAlive(holder)) return;
  throw new LockedError(
    `Another build of this archive is running (process ${holder.pid}, since ${holder.since.slice(11, 19)} UTC).`,
    "Wait until it is done, or stop it, and run again.",
  );
};

const holderOf = (text: string): Holder | null => {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== "object" || read === null || !("pid" in read) || !("born" in read) || !("since" in read)) return null;
    const { pid, born, since } = read;
    if (!Number.isSafeInteger(pid) || typeof pid !== "number" || pid < 1 || typeof since !== "string") return null;
    return { pid, born: typeof born === "string" ? born : null, since };
  } catch {
    return null;
  }
};

const isAlive = (holder: Holder): boolean => {
  if (!isRunning(holder.pid)) return false;
  const born = bornAt(holder.pid);
  return holder.born === null || born === null || born === holder.born;
};

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");

import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Whether a process of this number lives; one that belongs to someone else counts, one that only waits to be buried does not. */
export const isRunning = (pid: number): boolean => {
  if (!Number.isSafeInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ESRCH") return false;
  }
  return !/^[ZX]$/.test(statusOf(pid)?.[0] ?? "");
};

/** When a process began, where the system says so (Linux: boot and clock ticks since it); else null. */
export const bornAt = (pid: number): string | null => {
  const ticks = statusOf(pid)?.[19];
  const boot = textOf("/proc/sys/kernel/random/boot_id");
  return ticks === undefined || boot === null ? null : `${boot.trim()} ${ticks}`;
};

/** Removes what dead runs left in a folder under the prefix and their process number. */
export const sweepLeftovers = (folder: string, prefix: string): void => {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(prefix) || isRunning(Number(name.slice(prefix.length)))) continue;
    rmSync(join(folder, name), { recursive: true, force: true });
  }
};

/** The fields of `/proc/<pid>/stat` after the program's name, which may hold anything: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
const statusOf = (pid: number): readonly string[] | null => {
  const text = textOf(`/proc/${pid}/stat`);
  return text === null ? null : text.slice(text.lastIndexOf(")") + 2).split(" ");
};

const textOf = (file: string): string | null => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
};

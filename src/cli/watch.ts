import { relative, sep } from "node:path";
import { watch } from "chokidar";
import { say } from "./terminal.ts";

/**
 * Calls `changed` when something in `content/` or `_data/` does; ready when the promise is. The root itself is watched, so that
 * a folder may come and go. Links are not followed.
 */
export const watchArchive = async (root: string, changed: () => void): Promise<void> => {
  const isRead = (path: string): boolean => ["", "content", "_data"].includes(relative(root, path).split(sep)[0] ?? "");
  const watcher = watch(root, { ignored: (path) => !isRead(path), ignoreInitial: true, followSymlinks: false, ignorePermissionErrors: true });
  watcher.on("all", changed);
  watcher.on("error", (error) => say(`error: changes cannot be seen any more: ${String(error)}\n  fix: end and start again.\n`));
  return new Promise((resolve) => watcher.once("ready", () => resolve()));
};

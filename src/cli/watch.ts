import { relative, sep } from "node:path";
import { watch } from "chokidar";
import { say } from "./terminal.ts";

export interface Changes {
  /** Calls the listener at each change from now on, and at once when there was one before. */
  readonly tell: (listener: () => void) => void;
  readonly close: () => Promise<void>;
}

/**
 * Watches `content/` and `_data/`. The root itself is looked at, so that a folder may come and go. Links are not followed.
 */
export const watchArchive = async (root: string): Promise<Changes> => {
  const isRead = (path: string): boolean => ["", "content", "_data"].includes(relative(root, path).split(sep)[0] ?? "");
  const watcher = watch(root, { ignored: (path) => !isRead(path), ignoreInitial: true, followSymlinks: false, ignorePermissionErrors: true });
  let isEarly = false;
  let listener = (): void => {
    isEarly = true;
  };
  watcher.on("all", () => listener());
  watcher.on("error", (error) => say(`error: changes cannot be seen any more: ${String(error)}\n  fix: end and start again.\n`));
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return {
    tell: (given) => {
      listener = given;
      if (isEarly) given();
    },
    close: () => watcher.close(),
  };
};

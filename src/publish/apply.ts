import { copyFileSync, lstatSync, mkdirSync, renameSync, rmdirSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BuildError } from "../model/usage-error.ts";
import { freshName } from "./private-folder.ts";
import { parentOf, type Plan, type Write } from "./plan.ts";

/** Carries a plan out: writes first, each by a rename, then removals and the folders they leave empty. May be repeated. */
export const applyPlan = (plan: Plan): void => {
  try {
    const made = new Set<string>([""]);
    const isMovedWhole = folderMover(plan);
    for (const { path, content } of plan.writes) {
      if (isMovedWhole(path)) continue;
      makeOnce(plan.folder, parentOf(path), made);
      place(content, join(plan.folder, path), join(plan.workshop, freshName()));
    }
    const left = new Set<string>();
    for (const path of plan.removals) {
      unlinkSync(join(plan.folder, path));
      left.add(parentOf(path));
    }
    for (const folder of left) removeEmpty(plan.folder, folder);
  } catch (error) {
    throw inWords(error, plan.folder);
  }
};

/**
 * Moves the widest folder of a staged file that the place has not got, with all that is in it: what is not there yet needs no care
 * file by file. True when the file has its place by that.
 */
const folderMover = ({ folder, staging }: Plan): ((path: string) => boolean) => {
  const moved = new Map<string, boolean>([["", false]]);
  const isMovedFolder = (one: string): boolean => {
    const known = moved.get(one);
    if (known !== undefined) return known;
    const isNow = isMovedFolder(parentOf(one)) || (!lstatSync(join(folder, one), { throwIfNoEntry: false }) && isMoved(join(staging ?? "", one), join(folder, one)));
    moved.set(one, isNow);
    return isNow;
  };
  return (path) => staging !== null && isMovedFolder(parentOf(path));
};

const makeOnce = (root: string, folder: string, made: Set<string>): void => {
  if (made.has(folder)) return;
  mkdirSync(join(root, folder), { recursive: true });
  made.add(folder);
};

/** Whole or not at all: the file gets its name when it has all its bytes. */
const place = (content: Write["content"], file: string, fresh: string): void => {
  if (typeof content === "string") writeFileSync(fresh, content);
  const made = typeof content === "string" ? fresh : content.staged;
  if (isMoved(made, file)) return;
  const near = `${file}.${freshName()}`;
  try {
    copyFileSync(made, near);
    renameSync(near, file);
  } finally {
    rmSync(near, { force: true });
  }
};

/** False when the two lie on different file systems. */
const isMoved = (from: string, to: string): boolean => {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EXDEV") return false;
    throw error;
  }
};

const removeEmpty = (root: string, folder: string): void => {
  for (let one = folder; one !== ""; one = parentOf(one)) {
    try {
      rmdirSync(join(root, one));
    } catch {
      return;
    }
  }
};

const inWords = (error: unknown, folder: string): unknown => {
  const code = error instanceof Error && "code" in error ? error.code : "";
  const again = "Every file there is whole; run the same command again and it finishes the work.";
  if (code === "ENOSPC" || code === "EDQUOT") return new BuildError(`The disk of ${folder} is full.`, `Make room. ${again}`);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return new BuildError(`${fileOf(error as NodeJS.ErrnoException) ?? folder} cannot be written: ${code === "EROFS" ? "it can only be read" : "permission denied"}.`, `Give the right to write there. ${again}`);
  return error;
};

/** The one that was to be written. */
const fileOf = (error: NodeJS.ErrnoException & { readonly dest?: string }): string | undefined => error.dest?.replace(/\.new-\d+$/, "") ?? error.path;

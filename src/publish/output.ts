import { accessSync, constants, lstatSync, mkdirSync, readdirSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { UsageError } from "../model/usage-error.ts";
import { journalOf } from "./journal.ts";
import { manifestName, manifestOf } from "./manifest.ts";

export interface OutputOrder {
  /** Absolute. */
  readonly root: string;
  /** Absolute. */
  readonly out: string;
  /** Publish into a folder that holds other people's files. */
  readonly force: boolean;
}

/** Throws as `ownedPaths` does. `isKnown`: its manifest was followed before and is as it was. */
export const checkOutput = (order: OutputOrder, isKnown: boolean): void => {
  if (!isKnown) return void ownedPaths(order);
  refusePlace(order);
  makeFolder(order.out);
};

/**
 * Makes the output folder when missing, and gives the paths in it that are ours: those of its manifest, and those of a
 * publication that was broken off. Throws UsageError when nothing may be published there; nothing in it has changed then.
 */
export const ownedPaths = (order: OutputOrder): ReadonlySet<string> => {
  refusePlace(order);
  makeFolder(order.out);
  const before = manifestOf(order.out);
  const interrupted = journalOf(order.root, order.out);
  const owned = new Set([...(before ?? []).map(({ path }) => path), ...(interrupted ?? [])]);
  if (before !== null || interrupted !== null) return owned.add(manifestName);
  if (lstatSync(join(order.out, manifestName), { throwIfNoEntry: false })) {
    throw new UsageError(
      `${join(order.out, manifestName)} is not a manifest that this program can follow.`,
      "Give an empty folder with --out; or move that file away, and what an earlier build of yours left beside it.",
    );
  }
  if (!order.force && holdsFiles(order.out)) {
    throw new UsageError(
      `${order.out} holds files that this program did not write.`,
      "Give an empty folder with --out, or --force to publish beside them: none of them is changed or deleted.",
    );
  }
  return owned;
};

/** The output must not be, hold or lie in what the program reads. */
const refusePlace = ({ root, out }: OutputOrder): void => {
  const [home, place] = [realPlace(root), realPlace(out)];
  if (isWithin(home, place)) {
    throw new UsageError(`The output folder ${out} holds the archive itself.`, "Give a folder of its own with --out, for example `--out _site`.");
  }
  for (const name of ["content", "_data", "_records", ".cuttings", ".git"]) {
    if (!isWithin(place, join(home, name))) continue;
    throw new UsageError(`The output folder ${out} lies in the archive's ${name}/.`, "Give a folder of its own with --out, for example `--out _site`.");
  }
};

const isWithin = (place: string, folder: string): boolean => {
  const way = relative(folder, place);
  return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || /^[a-z]:/i.test(way));
};

/** With links in the way to it resolved, as far as it exists. */
const realPlace = (place: string): string => {
  try {
    return realpathSync(place);
  } catch {
    return dirname(place) === place ? place : join(realPlace(dirname(place)), basename(place));
  }
};

const makeFolder = (out: string): void => {
  try {
    mkdirSync(out, { recursive: true });
    accessSync(out, constants.W_OK | constants.X_OK);
  } catch {
    if (isFile(out)) throw new UsageError(`The output ${out} is a file.`, "Give a folder with --out, or move the file away.");
    throw new UsageError(`The output folder ${out} cannot be written.`, "Give the right to write there, or another folder with --out.");
  }
  if (lstatSync(out).isSymbolicLink()) throw new UsageError(`The output folder ${out} is a link.`, "Give the folder that it leads to with --out.");
};

const isFile = (path: string): boolean => {
  try {
    return lstatSync(path).isFile();
  } catch {
    return false;
  }
};

/** Staging folders of ours do not count. */
const holdsFiles = (out: string): boolean => readdirSync(out).some((name) => !name.startsWith(`.${basename(out)}.staging-`));

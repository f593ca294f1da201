import { closeSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../model/usage-error.ts";

/** `.cuttings/`, made when missing: what the program remembers between builds. Nothing of it is published. */
export const privateFolder = (root: string): string => {
  const folder = join(root, ".cuttings");
  try {
    mkdirSync(folder);
  } catch {
    if (!lstatSync(folder, { throwIfNoEntry: false }))
      throw new UsageError(`${folder} cannot be made.`, "Give the right to write into the archive's folder, or name another with --root.");
  }
  if (!lstatSync(folder).isDirectory()) {
    throw new UsageError(`${folder} is a link to somewhere else.`, "Remove the link; the program makes a folder of that name itself.");
  }
  return folder;
};

/** Writes a file of `.cuttings/` whole or not at all. */
export const writePrivately = (root: string, name: string, text: string): void => {
  const folder = privateFolder(root);
  const fresh = join(folder, freshName());
  writeFileSync(fresh, text);
  renameSync(fresh, join(folder, name));
};

/** The same, piece by piece: for what is too large for one text. */
export const writePiecesPrivately = (root: string, name: string, pieces: Iterable<Uint8Array>): void => {
  const folder = privateFolder(root);
  const fresh = join(folder, freshName());
  const file = openSync(fresh, "w");
  try {
    let waiting: Uint8Array[] = [];
    let bytes = 0;
    const flush = (): void => {
      const all = Buffer.concat(waiting);
      for (let done = 0; done < all.length; ) done += writeSync(file, all, done);
      [waiting, bytes] = [[], 0];
    };
    for (const piece of pieces) {
      waiting.push(piece);
      bytes += piece.length;
      if (bytes > 1024 * 1024) flush();
    }
    flush();
  } finally {
    closeSync(file);
  }
  renameSync(fresh, join(folder, name));
};

/** For a file in the making; one at a time. */
export const freshName = (): string => `${freshPrefix}${process.pid}`;

export const freshPrefix = "new-";

/** The text of a file of `.cuttings/`, or null when there is none. */
export const readPrivately = (root: string, name: string): string | null => bytesPrivately(root, name)?.toString("utf8") ?? null;

/** The same as it lies there. */
export const bytesPrivately = (root: string, name: string): Buffer | null => {
  try {
    return readFileSync(join(root, ".cuttings", name));
  } catch {
    return null;
  }
};

/** Removes the files of `.cuttings/` with such names, but for one. */
export const forgetPrivately = (root: string, names: RegExp, but = ""): void => {
  const folder = join(root, ".cuttings");
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) for (const name of readdirSync(folder)) if (names.test(name) && name !== but) rmSync(join(folder, name), { force: true });
};

export const removePrivately = (root: string, name: string): void => rmSync(join(root, ".cuttings", name), { force: true });

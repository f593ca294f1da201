import { lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { UsageError } from "../model/usage-error.ts";
import type { FoundFile } from "../archive/read.ts";
import { safeName } from "./safe-name.ts";

/** A file that shall come to the archive. */
export interface Incoming {
  /** As a reader would name it: a path with forward slashes, or `-`. */
  readonly from: string;
  readonly kind: FoundFile["kind"];
  /** The place it asks for, below the root: `content/…`. */
  readonly to: string;
  /** It lies at its place already. */
  readonly isThere: boolean;
  readonly read: () => Uint8Array;
}

/** What an argument of `add` names: one file, or all below a folder. Hidden folders and links to folders are not entered. */
export const incomingOf = (root: string, given: string): readonly Incoming[] => {
  const found = lstatSync(given, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`There is no file or folder ${given}.`, "Mend the name; quote it if it holds spaces.");
  const place = resolve(given);
  if (!found.isDirectory()) return [incoming(root, place, kindOf(found), `content/${safeName(basename(place))}`)];
  if (isWithin(join(root, "content"), place)) throw new UsageError(`${given} holds the archive's own content/.`, "Name the files or folders to add.");
  const files: Incoming[] = [];
  const walk = (folder: string, to: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (!entry.isDirectory()) files.push(incoming(root, path, kindOf(entry), `${to}/${safeName(entry.name)}`));
      else if (!entry.name.startsWith(".")) walk(path, `${to}/${safeName(entry.name)}`);
    }
  };
  walk(place, `content/${safeName(basename(place))}`);
  return files;
};

/** What stands on the standard input. */
export const incomingText = (name: string, bytes: Uint8Array): Incoming => ({
  from: "-",
  kind: "file",
  to: `content/${safeName(name)}`,
  isThere: false,
  read: () => bytes,
});

const incoming = (root: string, path: string, kind: FoundFile["kind"], to: string): Incoming => {
  const isThere = isWithin(path, join(root, "content"));
  const own = relative(realPlace(root), realPlace(path)).split(sep).join("/");
  return { from: path.split(sep).join("/"), kind, to: isThere ? own : to, isThere, read: () => readFileSync(path) };
};

const kindOf = (entry: { isFile(): boolean; isSymbolicLink(): boolean }): FoundFile["kind"] => (entry.isFile() ? "file" : entry.isSymbolicLink() ? "link" : "odd");

const isWithin = (path: string, folder: string): boolean => {
  const way = relative(realPlace(folder), realPlace(path));
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && resolve(way) !== way);
};

/** With links in the way to it resolved, not the last name itself. */
const realPlace = (path: string): string => {
  try {
    return join(realpathSync(join(path, "..")), basename(path));
  } catch {
    return path;
  }
};

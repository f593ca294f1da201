import { lstatSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Incoming } from "./incoming.ts";
import { numberedName } from "./safe-name.ts";

export interface Copied {
  readonly from: string;
  /** Below the root, with forward slashes. */
  readonly path: string;
  /** `there`: the same bytes lie at that place already. */
  readonly state: "added" | "there";
  /** The name it asked for belongs to another file. */
  readonly isRenamed: boolean;
}

/**
 * Copies files into the archive in the given order; nothing is ever overwritten: other bytes under the same name get a number.
 * A sidecar follows the article that got one. With `isDry` it only says what it would do.
 */
export const copyIn = (root: string, files: readonly Incoming[], isDry: boolean): readonly Copied[] => {
  const places = new Map<string, string>();
  const taken = new Map<string, Uint8Array>();
  return files.map((file) => {
    if (file.isThere) return { from: file.from, path: file.to, state: "there", isRenamed: false };
    const bytes = file.read();
    const article = places.get(file.from.replace(/\.ya?ml$/i, ""));
    const wanted = article === undefined ? file.to : article + (/\.ya?ml$/i.exec(file.from)?.[0] ?? "");
    const { path, state } = freePlace(root, wanted, bytes, taken);
    places.set(file.from, path);
    if (isDry) taken.set(path, bytes);
    else if (state === "added") {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), bytes, { flag: "wx" });
    }
    return { from: file.from, path, state, isRenamed: path !== file.to };
  });
};

const freePlace = (root: string, wanted: string, bytes: Uint8Array, taken: ReadonlyMap<string, Uint8Array>): { readonly path: string; readonly state: Copied["state"] } => {
  const folder = wanted.slice(0, wanted.lastIndexOf("/") + 1);
  for (let number = 1; ; number++) {
    const path = number === 1 ? wanted : folder + numberedName(wanted.slice(folder.length), number);
    const found = taken.get(path) ?? bytesAt(join(root, path));
    if (found === null) return { path, state: "added" };
    if (found !== "other" && Buffer.from(found).equals(bytes)) return { path, state: "there" };
  }
};

/** `other` is something that is no file: the name is not free. */
const bytesAt = (file: string): Uint8Array | "other" | null => {
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found === undefined ? null : found.isFile() ? readFileSync(file) : "other";
};

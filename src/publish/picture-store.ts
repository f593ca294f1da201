import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freshName, privateFolder } from "./private-folder.ts";
import { layFile } from "./search-store.ts";

const placeOf = (root: string): string => join(root, ".cuttings", "pictures");

/** Keeps these pictures in `.cuttings/pictures/`, each under a name made of its content, and no others; lays them into the staging folder; gives the names of those that could be had. */
export const storePictures = (root: string, staging: string, wanted: ReadonlyMap<string, () => Uint8Array | null>): ReadonlySet<string> => {
  const home = placeOf(root);
  if (wanted.size === 0) rmSync(home, { recursive: true, force: true });
  const known = storedPictures(root).names;
  for (const name of known) if (!wanted.has(name)) rmSync(join(home, name));
  const names = [...wanted].filter(([name, bytes]) => known.has(name) || wasPut(root, name, bytes())).map(([name]) => name);
  if (names.length > 0) mkdirSync(join(staging, "pictures"));
  for (const name of names) layFile(join(home, name), join(staging, "pictures", name));
  return new Set(names);
};

const wasPut = (root: string, name: string, bytes: Uint8Array | null): boolean => {
  if (bytes === null) return false;
  const fresh = join(privateFolder(root), freshName());
  mkdirSync(placeOf(root), { recursive: true });
  writeFileSync(fresh, bytes);
  renameSync(fresh, join(placeOf(root), name));
  return true;
};

/** The pictures of the last build: `npx eleventy` copies them. */
export const storedPictures = (root: string): { readonly folder: string; readonly names: ReadonlySet<string> } => {
  const folder = placeOf(root);
  return { folder, names: new Set(existsSync(folder) ? readdirSync(folder).filter((name) => /^[0-9a-f]{32}\.\w+$/.test(name)) : []) };
};

import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compareText } from "../lib/text.ts";
import { freshName, privateFolder } from "./private-folder.ts";
import { stagedFiles } from "./staging.ts";

/**
 * `.cuttings/search/<period>.<hash>/` holds the index of a period that has this hash, whole, until the period changes. One build
 * at a time works there.
 */
export interface SearchStore {
  readonly has: (period: string, hash: string) => boolean;
  readonly put: (period: string, hash: string, files: ReadonlyMap<string, Uint8Array>) => void;
  /** Forgets every index but these, and lays these into the folder, each under its period, but for those that stay where they were laid before. */
  readonly layInto: (folder: string, wanted: ReadonlyMap<string, string>, stays: (period: string, hash: string) => boolean) => void;
}

export const openSearchStore = (root: string, name = "search"): SearchStore => {
  const home = join(privateFolder(root), name);
  const placeOf = (period: string, hash: string): string => join(home, `${period}.${hash}`);
  return {
    has: (period, hash) => existsSync(placeOf(period, hash)),
    put: (period, hash, files) => {
      const fresh = join(home, freshName());
      rmSync(fresh, { recursive: true, force: true });
      for (const [path, content] of files) {
        mkdirSync(dirname(join(fresh, path)), { recursive: true });
        writeFileSync(join(fresh, path), content);
      }
      renameSync(fresh, placeOf(period, hash));
    },
    layInto: (folder, wanted, stays) => {
      const kept = new Set([...wanted].map(([period, hash]) => `${period}.${hash}`));
      for (const name of existsSync(home) ? readdirSync(home) : []) if (!kept.has(name)) rmSync(join(home, name), { recursive: true, force: true });
      for (const [period, hash] of wanted) if (!stays(period, hash)) layFiles(placeOf(period, hash), join(folder, period));
    },
  };
};

/** The indexes of the last build: period and folder. */
export const storedIndexes = (root: string): ReadonlyMap<string, string> => {
  const home = join(root, ".cuttings", "search");
  if (!existsSync(home)) return new Map();
  const names = readdirSync(home).filter((name) => /^[\w-]+\.[0-9a-z]+$/.test(name));
  return new Map(names.sort(compareText).map((name) => [name.replace(/\..*$/, ""), join(home, name)]));
};

export const forgetSearchIndexes = (root: string): void => rmSync(join(root, ".cuttings", "search"), { recursive: true, force: true });

const layFiles = (from: string, to: string): void => {
  for (const path of stagedFiles(from)) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    layFile(join(from, path), join(to, path));
  }
};

/** One file under two names, where the file system can do that: neither is ever written again. */
export const layFile = (from: string, to: string): void => {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
};

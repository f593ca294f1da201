import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { compareText } from "../lib/text.ts";
import { ownedPaths, type OutputOrder } from "./output.ts";
import { freshPrefix, privateFolder } from "./private-folder.ts";
import { sweepLeftovers } from "./running.ts";

/** An empty folder where finished files wait to be published. */
export interface Staging {
  /** Absolute. */
  readonly folder: string;
  readonly remove: () => void;
}

/**
 * Checks that the output may be published into (UsageError when not), and makes the staging folder on the output's file system, so that a file is published by one rename: in
 * `.cuttings/` where that can be, else beside the output, else in it. What a dead run left there is cleared away.
 */
export const openStaging = (order: OutputOrder): Staging => {
  ownedPaths(order);
  const home = privateFolder(order.root);
  const places = [home, dirname(order.out), order.out].filter((place) => statSync(place, { throwIfNoEntry: false })?.isDirectory());
  const place = places.find((one) => deviceOf(one) === deviceOf(order.out)) ?? home;
  const prefix = `.${basename(order.out)}.staging-`;
  sweepLeftovers(place, prefix);
  sweepLeftovers(home, freshPrefix);
  const folder = join(place, prefix + process.pid);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const remove = (): void => {
    process.removeListener("exit", remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", remove);
  return { folder, remove };
};

/** The paths of all files in a staging folder, in order. Anything but files and folders there is a fault of ours. */
export const stagedFiles = (folder: string): readonly string[] => {
  const paths: string[] = [];
  const walk = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below + entry.name;
      if (entry.isDirectory()) walk(`${path}/`);
      else if (entry.isFile()) paths.push(path);
      else throw new Error(`The staged ${path} is neither a file nor a folder.`);
    }
  };
  walk("");
  return paths.sort(compareText);
};

/** Of the nearest folder that exists. */
const deviceOf = (folder: string): number => statSync(folder, { throwIfNoEntry: false })?.dev ?? deviceOf(dirname(folder));

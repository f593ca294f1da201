import { closeSync, mkdirSync, openSync, readdirSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { sha256 } from "../lib/hash.ts";
import { compareText } from "../lib/text.ts";
import type { ManifestEntry } from "./manifest.ts";
import { checkOutput, type OutputOrder } from "./output.ts";
import { parentOf } from "./plan.ts";
import { freshPrefix, privateFolder } from "./private-folder.ts";
import { pathFault } from "./safe-path.ts";
import { sweepLeftovers } from "./running.ts";

/** Writes finished files into a folder. */
export interface FolderWriter {
  /** The path is relative, with forward slashes. */
  readonly write: (path: string, text: string) => void;
  /** The files written so, by their paths. */
  readonly written: ReadonlyMap<string, ManifestEntry>;
}

/** An empty folder where finished files wait to be published. */
export interface Staging extends FolderWriter {
  /** Absolute. */
  readonly folder: string;
  readonly remove: () => void;
}

/**
 * Checks that the output may be published into (UsageError when not), and makes the staging folder on the output's file system, so that a file is published by one rename: in
 * `.cuttings/` where that can be, else beside the output, else in it. What a dead run left there is cleared away. `isKnown`: the output's manifest was followed before and is as it was.
 */
export const openStaging = (order: OutputOrder, isKnown = false): Staging => {
  checkOutput(order, isKnown);
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
  return { folder, ...writerInto(folder), remove };
};

/** A file at a time is written, and few are larger: memory for each of thousands would cost more than its bytes. */
const scratch = Buffer.allocUnsafeSlow(1024 * 1024);

/** Writes files into an empty folder; absolute. */
export const writerInto = (folder: string): FolderWriter => {
  const written = new Map<string, ManifestEntry>();
  const made = new Set<string>([""]);
  const write = (path: string, text: string): void => {
    const fault = pathFault(path);
    if (fault !== null) throw new Error(`The page path ${JSON.stringify(path)} ${fault}.`);
    if (!made.has(parentOf(path))) mkdirSync(join(folder, parentOf(path)), { recursive: true });
    made.add(parentOf(path));
    const bytes = scratch.length < text.length * 3 ? Buffer.from(text) : scratch.subarray(0, scratch.write(text));
    const file = openSync(join(folder, path), "wx");
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    } finally {
      closeSync(file);
    }
    written.set(path, { path, bytes: bytes.length, sha256: sha256(bytes) });
  };
  return { write, written };
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

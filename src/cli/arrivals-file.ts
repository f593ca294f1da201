import { appendFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "../lib/text.ts";
import type { Arrival } from "../archive/arrivals.ts";

/** Appends the new ones among these to `_data/arrivals.tsv`, by path, and gives them. */
export const noteArrivals = (root: string, arrivals: readonly (Arrival & Pick<Came, "number">)[]): readonly Arrival[] => {
  const file = join(root, "_data", "arrivals.tsv");
  const before = textOf(file);
  const fresh = [...newArrivals(root, arrivals)].sort((a, b) => compareText(a.path, b.path));
  if (fresh.length === 0) return [];
  const start = before === "" ? "id\tpath\tdate\n" : before.endsWith("\n") ? "" : "\n";
  mkdirSync(join(root, "_data"), { recursive: true });
  appendFileSync(file, start + fresh.map(({ id, path, date }) => `${id}\t${path}\t${date}\n`).join(""));
  return fresh;
};

/** An article that came: the number says which of its file's it is. */
interface Came {
  readonly id: string;
  readonly path: string;
  readonly number?: number | undefined;
}

/**
 * Those whose path `_data/arrivals.tsv` does not know. One that it knows came earlier; when its text has another id now, it was
 * edited, and a person decides which address it keeps. A file of several articles is known by as many lines.
 */
export const newArrivals = <Place extends Came>(root: string, arrivals: readonly Place[]): readonly Place[] => {
  const known = textOf(join(root, "_data", "arrivals.tsv")).split(/\r?\n/).map((line) => line.split("\t"));
  const ids = new Set(known.map(([id]) => id));
  const count = new Map<string | undefined, number>();
  for (const [, path] of known) count.set(path, (count.get(path) ?? 0) + 1);
  const isNew = ({ id, path, number }: Place): boolean => (number === undefined ? !count.has(path) : !ids.has(id) && number > (count.get(path) ?? 0));
  return arrivals.filter((one) => !/[\t\r\n]/.test(one.path) && isNew(one));
};

/** The local day: the one place where the clock is an input. */
export const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};

const textOf = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
};

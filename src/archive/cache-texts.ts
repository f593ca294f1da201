import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../lib/hash.ts";

/** Texts that take long to make of a value, kept between builds by the value's hash. Nothing in it is public. */
export interface TextCache {
  /** The text made of a value of JSON before, else the one that `make` gives now. */
  readonly of: (value: object, make: () => string) => string;
  /** What the next build shall find: all that was asked for since the opening. Null when that is what it would find already. */
  readonly changed: () => Iterable<Uint8Array> | null;
}

export const recordTextsName = "record-texts.tsv";

/** The texts as the last build left them; those of another version, and a line that is not as it was written, count as nothing. */
export const openTextCache = (root: string, version: string): TextCache => {
  const header = `cuttings texts 1 ${version}`;
  const before = linesOf(root, header);
  const now = new Map<string, string>();
  let isChanged = false;
  const of = (value: object, make: () => string): string => {
    const key = sha256(JSON.stringify(value)).slice(0, 32);
    const known = textIn(before.get(key), key);
    if (known === null) isChanged = true;
    const text = known ?? make();
    now.set(key, text);
    return text;
  };
  return { of, changed: () => (isChanged || now.size !== before.size ? written(header, now) : null) };
};

/** The sums and texts by their keys, not looked at yet. */
const linesOf = (root: string, header: string): ReadonlyMap<string, string> => {
  try {
    const [first, ...lines] = readFileSync(join(root, ".cuttings", recordTextsName), "utf8").split("\n");
    return new Map(first === header ? lines.slice(0, -1).map((line) => [line.slice(0, 32), line.slice(33)]) : []);
  } catch {
    return new Map();
  }
};

const textIn = (line: string | undefined, key: string): string | null => {
  if (line === undefined) return null;
  try {
    const text: unknown = JSON.parse(line.slice(17));
    return typeof text === "string" && sumOf(key, text) === line.slice(0, 16) ? text : null;
  } catch {
    return null;
  }
};

function* written(header: string, texts: ReadonlyMap<string, string>): Iterable<Uint8Array> {
  yield Buffer.from(`${header}\n`);
  for (const [key, text] of texts) yield Buffer.from(`${key}\t${sumOf(key, text)}\t${JSON.stringify(text)}\n`);
}

const sumOf = (key: string, text: string): string => sha256(key + text).slice(0, 16);

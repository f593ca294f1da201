import type { z } from "zod";
import { problem, warning, type Problem } from "../model/problem.ts";
import { readYaml, type YamlDocument, type YamlPath } from "../lib/yaml.ts";
import { faultOf, type Expectations } from "./entry-faults.ts";

export interface Curated<T> {
  readonly list: readonly T[];
  readonly problems: readonly Problem[];
}

export type Entry = Readonly<Record<string, unknown>>;

/** An entry that fits, and where it stands. */
export interface ListedEntry<T> {
  readonly entry: T;
  /** The place of a key or a value in it, for a problem. */
  readonly at: (...path: YamlPath) => Pick<Problem, "file" | "line" | "column" | "excerpt" | "length"> & { readonly line: number };
}

export interface ListShape<Schema extends z.ZodType> {
  readonly file: string;
  readonly schema: Schema;
  /** What each key must be, in words. */
  readonly expects: Expectations;
  /** Keys without which an entry would say the contrary of what was meant: what is wrong there leaves the whole entry out. */
  readonly vital: readonly string[];
  /** May complete an entry or (null) pass it over. */
  readonly prepare?: (entry: Entry) => Entry | null;
}

export interface EntryList<T> {
  readonly entries: readonly ListedEntry<T>[];
  readonly problems: readonly Problem[];
}

/** What can be read of a list of `_data/`: a key that does not fit is left out where the entry says the same without it, an entry that cannot be read is left out, and each is a problem. */
export const readEntries = <Schema extends z.ZodType>(text: string | null, shape: ListShape<Schema>): EntryList<z.output<Schema>> => {
  if (text === null) return { entries: [], problems: [] };
  const entries: ListedEntry<z.output<Schema>>[] = [];
  const problems: Problem[] = [];
  for (const piece of piecesOf(text, shape.file, problems)) {
    const { value } = piece.document;
    if (!Array.isArray(value)) {
      if (Object.keys(value).length > 0) problems.push(warning({ code: "data-invalid", ...placeIn(text, shape.file, piece, []), message: "This is a map; a list is expected.", fix: "Begin each entry with `- `, its other keys below the first and as far to the right." }));
      continue;
    }
    for (const [index, given] of value.entries()) {
      const at: ListedEntry<unknown>["at"] = (...path) => placeIn(text, shape.file, piece, [index, ...path]);
      const read = readEntry(isMap(given) ? given : null, shape, at);
      problems.push(...read.problems);
      if (read.entry !== null) entries.push({ entry: read.entry.value, at });
    }
  }
  return { entries, problems };
};

const isMap = (given: unknown): given is Entry => typeof given === "object" && given !== null && !Array.isArray(given);

interface Piece {
  readonly document: YamlDocument;
  /** Lines of the file before it. */
  readonly before: number;
}

/** The whole file; where that cannot be read each entry that can. */
const piecesOf = (text: string, file: string, problems: Problem[]): readonly Piece[] => {
  const whole = readYaml(text, mostBytes);
  if (whole.kind === "read") return [{ document: whole.document, before: 0 }];
  const unreadable = (line: number, column: number, message: string): Problem =>
    warning({ code: "data-unreadable", file, line, column, excerpt: text.split("\n")[line - 1] ?? "", length: 1, message: `${message} The entry was left out.`, fix: "Write each entry as `- id: …` with its other keys below, two spaces to the right; put text with `: `, `#` or quotation marks in quotes." });
  const lines = text.split("\n");
  const starts = lines.flatMap((line, at) => (/^-(?:\s|$)/.test(line) ? [at] : []));
  const isList = Buffer.byteLength(text) <= mostBytes && starts.length > 1 && lines.slice(0, starts[0]).every((line) => /^\s*(?:#.*|---\s*)?$/.test(line));
  if (!isList) {
    problems.push(...whole.errors.map((error) => ({ ...unreadable(error.line, error.column, error.message), message: `${error.message} Nothing of the file is used.` })));
    return [];
  }
  return starts.flatMap((start, at): readonly Piece[] => {
    const read = readYaml(lines.slice(start, starts[at + 1]).join("\n"));
    if (read.kind === "read") return [{ document: read.document, before: start }];
    const [error] = read.errors;
    problems.push(unreadable(error.line + start, error.column, error.message));
    return [];
  });
};

const mostBytes = 4 * 1024 * 1024;

const placeIn = (text: string, file: string, { document, before }: Piece, path: YamlPath): ReturnType<ListedEntry<unknown>["at"]> => {
  const found = [path, path.slice(0, 2), path.slice(0, 1)].flatMap((one) => document.placeOf(one) ?? [])[0];
  const line = (found?.line ?? 1) + before;
  return { file, line, column: found?.column ?? 1, excerpt: text.split("\n")[line - 1] ?? "", length: Math.max(found?.text.split("\n")[0]?.length ?? 1, 1) };
};

interface ReadEntry<T> {
  readonly entry: { readonly value: T } | null;
  readonly problems: readonly Problem[];
}

const readEntry = <Schema extends z.ZodType>(written: Entry | null, shape: ListShape<Schema>, at: ListedEntry<unknown>["at"]): ReadEntry<z.output<Schema>> => {
  const given = written === null ? {} : (shape.prepare ?? ((entry) => entry))(written);
  if (given === null) return { entry: null, problems: [] };
  const first = shape.schema.safeParse(given);
  if (first.success) return { entry: { value: first.data }, problems: [] };
  const bare = without(given, first.error.issues, shape.vital);
  const second = bare === null ? null : shape.schema.safeParse(bare);
  const isUsed = second?.success === true;
  const problems = first.error.issues.map((issue) => {
    const { path, message, fix } = faultOf(issue, written, shape.expects);
    return problem({ severity: "warning", code: "data-invalid", ...at(...path), message: `${message} ${isUsed ? "It was left out." : "The entry was left out."}`, fix });
  });
  return { entry: isUsed ? { value: second.data } : null, problems };
};

/** The entry without what is wrong in it: an unknown key, one of several values, or a whole key; null where a vital one is wrong. */
const without = (given: Entry, issues: readonly z.core.$ZodIssue[], vital: readonly string[]): Entry | null => {
  const left: Record<string, unknown> = { ...given };
  for (const issue of [...issues].reverse()) {
    const [key, index] = issue.path;
    if ("keys" in issue && key === undefined) for (const unknown of issue.keys) delete left[unknown];
    else if (key === undefined || vital.includes(String(key))) return null;
    else {
      const value = left[String(key)];
      if (typeof index === "number" && Array.isArray(value)) left[String(key)] = value.filter((_, at) => at !== index);
      else delete left[String(key)];
    }
  }
  return left;
};

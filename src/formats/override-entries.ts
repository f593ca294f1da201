import { readYaml, type YamlDocument, type YamlError, type YamlMap, type YamlValue } from "../lib/yaml.ts";
import { isKnownName, nameForm } from "./override-names.ts";

/** One `key: value` of a front matter or sidecar, under a name we know. */
export interface Entry {
  readonly name: string;
  readonly value: YamlValue;
  /** The value with numbers and truth values as they are written: `007`, `1.10`. */
  readonly words: YamlValue;
  /** Counted in the YAML text from 1, as are `line` and `column`, which stand at the value. */
  readonly lines: readonly [number, number];
  readonly line: number;
  readonly column: number;
}

export type Entries =
  | { readonly kind: "read"; readonly entries: readonly Entry[] }
  /** No YAML, but lines of `key: value`. */
  | { readonly kind: "repaired"; readonly entries: readonly Entry[]; readonly error: YamlError }
  | { readonly kind: "unreadable"; readonly error: YamlError };

/** The first of several under one name wins. An open value (`author:`) is none. */
export const entriesOf = (yaml: string): Entries => {
  const read = readYaml(yaml);
  if (read.kind === "read" && !Array.isArray(read.document.value)) return { kind: "read", entries: entriesIn(read.document) };
  const error = read.kind === "failed" ? read.errors[0] : { message: "This is a list; `key: value` lines are needed.", line: 1, column: 1 };
  const entries = firstOfName(chunksOf(yaml)).flatMap(entriesInChunk);
  return entries.length > 0 ? { kind: "repaired", entries, error } : { kind: "unreadable", error };
};

const entriesIn = (document: YamlDocument, before = 0): readonly Entry[] => {
  const map: YamlMap = Array.isArray(document.value) ? {} : (document.value as YamlMap);
  return Object.entries(map).flatMap(([name, value]) => {
    const place = isKnownName(name) ? document.placeOf([name]) : null;
    if (!place || place.text === "") return [];
    const lines = [place.lines[0] + before, place.lines[1] + before] as const;
    return [{ name, value, words: wordsOf(document, value, [name]), lines, line: place.line + before, column: place.column }];
  });
};

const wordsOf = (document: YamlDocument, value: YamlValue, path: readonly (string | number)[]): YamlValue => {
  if (typeof value === "number" || typeof value === "boolean") return document.placeOf(path)?.text ?? String(value);
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, wordsOf(document, one, [...path, name])]));
  return (value as readonly YamlValue[]).slice(0, 500).map((one, index) => wordsOf(document, one, [...path, index]));
};

/** A line that begins at the margin with a name and a colon, and the lines that belong to it. */
interface Chunk {
  readonly name: string;
  readonly line: number;
  readonly lines: readonly string[];
}

const chunksOf = (yaml: string): readonly Chunk[] => {
  const chunks: { name: string; line: number; lines: string[] }[] = [];
  yaml.split("\n").forEach((line, index) => {
    const name = /^(["']?)([\p{L}_][\p{L}\p{N}_ -]{0,60})\1[ \t]*:(?:[ \t]|$)/u.exec(line)?.[2];
    if (name !== undefined) chunks.push({ name, line: index + 1, lines: [line] });
    else if (/^[ \t]|^- |^$/.test(line)) chunks.at(-1)?.lines.push(line);
  });
  return chunks.filter(({ name }) => isKnownName(name));
};

const firstOfName = (chunks: readonly Chunk[]): readonly Chunk[] => [
  ...new Map([...chunks].reverse().map((chunk) => [nameForm(chunk.name), chunk])).values(),
].sort((a, b) => a.line - b.line);

/** As YAML of its own; if it is none, as the words after the colon. */
const entriesInChunk = ({ name, line, lines }: Chunk): readonly Entry[] => {
  const read = readYaml(lines.join("\n"));
  if (read.kind === "read") return entriesIn(read.document, line - 1);
  const [first = "", ...rest] = lines;
  const column = first.indexOf(":") + 1;
  const words = [first.slice(column), ...rest].map((one) => one.trim()).filter((one) => one !== "").join(" ");
  const value = /^(["']).*\1$/s.test(words) && words.length > 1 ? words.slice(1, -1) : words;
  if (value === "") return [];
  const last = line + lines.findLastIndex((one) => one.trim() !== "");
  return [{ name, value, words: value, lines: [line, last], line, column: column + 1 + (first.slice(column).length - first.slice(column).trimStart().length) }];
};

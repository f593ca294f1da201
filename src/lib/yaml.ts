import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Node } from "yaml";
import { nestsWildly } from "./yaml-depth.ts";

/** What YAML text may hold once it is read; a map's keys are its own. */
export type YamlValue = string | number | boolean | null | readonly YamlValue[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: YamlValue;
}
export type YamlPath = readonly (string | number)[];

/** Counted from 1. */
export interface YamlError {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** Where a value stands: its own first line and column, and the lines from its key to its end. */
export interface YamlPlace {
  readonly line: number;
  readonly column: number;
  readonly lines: readonly [number, number];
  /** As written: `007` where the value is the number 7; empty where nothing is written. */
  readonly text: string;
}

export interface YamlDocument {
  readonly value: YamlMap | readonly YamlValue[];
  readonly placeOf: (path: YamlPath) => YamlPlace | null;
}

export type YamlReading =
  | { readonly kind: "read"; readonly document: YamlDocument }
  | { readonly kind: "failed"; readonly errors: readonly [YamlError, ...YamlError[]] };

export const yamlLimit = 64 * 1024;
const deepest = 32;

/**
 * YAML 1.2, core schema, one document: a map or a list, no anchors, aliases or unknown tags, no key twice. An empty text is an empty map.
 * `limit` is in bytes of UTF-8.
 */
export const readYaml = (text: string, limit: number = yamlLimit): YamlReading => {
  if (Buffer.byteLength(text) > limit) return failed([{ message: `This is larger than ${limit} bytes, the most that is read.`, line: 1, column: 1 }]);
  if (nestsWildly(text)) return failed([deepError]);
  const lines = new LineCounter();
  const read = withoutStackTraces(() =>
    parseDocument(text, { schema: "core", lineCounter: lines, prettyErrors: false, strict: true, stringKeys: true, uniqueKeys: false, logLevel: "error" }),
  );
  const found = [...read.errors, ...read.warnings].map((error) => errorAt(lines, error.pos[0], error.message));
  if (found.length > 0) return failed(found);
  if (read.contents === null || (isScalar(read.contents) && read.contents.source === "")) return { kind: "read", document: { value: {}, placeOf: () => null } };
  const root = read.contents;
  const sound = isScalar(root) ? undefined : soundValue(root);
  const refused = sound === undefined ? refusals(root, lines) : [];
  if (refused.length > 0) return failed(refused);
  return { kind: "read", document: { value: (sound ?? valueOf(root)) as YamlDocument["value"], placeOf: (path) => placeOf(text, lines, root, path) } };
};

/** What nearly all documents are: the value, where there is nothing that `refusals` could find in any case; else undefined. `depth` counts the maps and lists around. */
export const soundValue = (node: unknown, depth = 0): YamlValue | undefined => {
  if (isScalar(node)) return node.anchor === undefined ? valueOf(node) : undefined;
  if (node === null) return null;
  if (depth >= deepest || !(isMap(node) || isSeq(node)) || node.anchor !== undefined) return undefined;
  return isMap(node) ? soundMap(node.items, depth + 1) : soundList(node.items, depth + 1);
};

const soundList = (items: readonly unknown[], depth: number): YamlValue | undefined => {
  const list: YamlValue[] = [];
  for (const item of items) {
    const value = soundValue(item, depth);
    if (value === undefined) return undefined;
    list.push(value);
  }
  return list;
};

const soundMap = (items: readonly { readonly key: unknown; readonly value: unknown }[], depth: number): YamlValue | undefined => {
  const map: Record<string, YamlValue> = {};
  for (const { key, value } of items) {
    const name = isScalar(key) && key.anchor === undefined && typeof key.value === "string" ? key.value : "__proto__";
    const held = name === "__proto__" || Object.hasOwn(map, name) ? undefined : soundValue(value, depth);
    if (held === undefined) return undefined;
    map[name] = held;
  }
  return map;
};

/** The library makes an error for each fault, and a hostile text has tens of thousands. */
const withoutStackTraces = <Value>(make: () => Value): Value => {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = limit;
  }
};

const tooDeep = `Maps and lists stand in each other more than ${deepest} levels deep.`;
const deepError: YamlError = { message: tooDeep, line: 1, column: 1 };

const failed = (errors: readonly YamlError[]): YamlReading => {
  const [first, ...rest] = errors;
  if (!first) throw new Error("A failed reading has an error.");
  return { kind: "failed", errors: [first, ...rest.slice(0, 19)] };
};

const errorAt = (lines: LineCounter, offset: number, message: string): YamlError => {
  const { line, col } = lines.linePos(offset);
  return { message: message.slice(0, 200), line: Math.max(line, 1), column: Math.max(col, 1) };
};

/** Everything in a tree that is not read. */
export const refusals = (root: Node, lines: LineCounter): readonly YamlError[] => {
  const found: YamlError[] = [];
  const refuse = (node: Node | null | undefined, message: string): void => void found.push(errorAt(lines, node?.range?.[0] ?? 0, message));
  if (!isMap(root) && !isSeq(root)) refuse(root, "This is neither a map (`key: value` lines) nor a list.");
  visit(root, {
    Node: (_, node, path) => {
      if (isAlias(node)) refuse(node, "Aliases (`*name`) are not read.");
      else if (node.anchor) refuse(node, "Anchors (`&name`) are not read.");
      if (path.filter((one) => isMap(one) || isSeq(one)).length > deepest) {
        refuse(node, tooDeep);
        return visit.BREAK;
      }
    },
    Map: (_, map) => {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = keyName(key);
        if (name === null || name === "__proto__") refuse(isScalar(key) ? key : map, "This cannot be a key.");
        else if (seen.has(name)) refuse(isScalar(key) ? key : map, `The key \`${name.slice(0, 60)}\` stands here twice.`);
        else seen.add(name);
      }
    },
  });
  return found;
};

const keyName = (key: unknown): string | null => (isScalar(key) && key.value !== null ? String(key.value) : null);

/** For a tree without refusals. */
export const valueOf = (node: unknown): YamlValue => {
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [keyName(key) ?? "", valueOf(value)]));
  if (isSeq(node)) return node.items.map(valueOf);
  const value = isScalar(node) ? node.value : null;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
};

const placeOf = (text: string, lines: LineCounter, root: Node, path: YamlPath): YamlPlace | null => {
  let node: unknown = root;
  let from = root.range?.[0] ?? 0;
  for (const step of path) {
    const child: unknown = isMap(node) ? node.items.find(({ key }) => keyName(key) === String(step)) : isSeq(node) ? node.items[Number(step)] : undefined;
    if (child === undefined) return null;
    from = startOf(isPair(child) ? child.key : child) ?? from;
    node = isPair(child) ? child.value : child;
  }
  const [start, end] = isNodeWithRange(node) ? node.range : [from, from];
  const written = text.slice(start, end).trimEnd();
  const { line, col } = lines.linePos(start);
  return { line, column: col, lines: [lines.linePos(from).line, lines.linePos(start + Math.max(written.length - 1, 0)).line], text: written };
};

const isNodeWithRange = (node: unknown): node is Node & { range: [number, number, number] } =>
  (isScalar(node) || isMap(node) || isSeq(node)) && Array.isArray(node.range);

const startOf = (node: unknown): number | undefined => (isNodeWithRange(node) ? node.range[0] : undefined);

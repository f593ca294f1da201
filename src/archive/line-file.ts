import { closeSync, openSync, readSync } from "node:fs";
import { growingFloats } from "../lib/growing.ts";

/** The lines of a file by what stands before their first tab; they are read when they are asked for, so that a large file costs little memory. */
export interface LineFile {
  readonly size: number;
  /** In the order of the lines. */
  readonly names: () => Iterable<string>;
  /** With its line end, as it stands now; null where there is none, and where it cannot be read any more. */
  readonly find: (name: string) => Buffer | null;
}

/** Of a file that does not begin with `header`, and of one that cannot be read, no line counts; nor does a last line without an end. */
export const openLineFile = (path: string, header: string): LineFile => {
  const places = new Map<string, number>();
  const starts = growingFloats();
  for (const { bytes, at } of linesIn(path, header)) {
    const name = bytes.toString("latin1", 0, Math.max(0, bytes.indexOf(9)));
    if (places.size === 0) starts.add(at);
    // A name that stands there twice is nobody's.
    places.set(places.has(name) ? `${at}` : name, places.size);
    starts.add(at + bytes.length);
  }
  const read = windowOf(path);
  const find = (name: string): Buffer | null => {
    const place = places.get(name);
    if (place === undefined) return null;
    const [start = 0, end = 0] = starts.values().subarray(place, place + 2);
    return read(start, end);
  };
  return { size: places.size, names: () => places.keys(), find };
};

interface PlacedLine {
  readonly bytes: Buffer;
  readonly at: number;
}

/** Bytes that are read at a time. */
const piece = 1024 * 1024;

function* linesIn(path: string, header: string): Iterable<PlacedLine> {
  let rest: Buffer = Buffer.alloc(0);
  let at = 0;
  let isFirst = true;
  for (const bytes of piecesOf(path)) {
    const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    let from = 0;
    for (let end = all.indexOf(10); end >= 0; end = all.indexOf(10, from)) {
      const line = all.subarray(from, end + 1);
      if (isFirst && line.toString("latin1") !== header) return;
      if (!isFirst) yield { bytes: line, at };
      isFirst = false;
      at += line.length;
      from = end + 1;
    }
    rest = all.subarray(from);
  }
}

function* piecesOf(path: string): Iterable<Buffer> {
  const file = opened(path);
  if (file === null) return;
  try {
    for (let at = 0; ; ) {
      const bytes = Buffer.allocUnsafe(piece);
      const got = readSync(file, bytes, 0, piece, at);
      if (got === 0) return;
      at += got;
      yield bytes.subarray(0, got);
    }
  } finally {
    closeSync(file);
  }
}

/** Reads from `start` to before `end`: more than that at a time, as lines are asked for in their order as a rule. The file is not held open, so that another can take its place. */
const windowOf = (path: string): ((start: number, end: number) => Buffer | null) => {
  let [from, window]: [number, Buffer] = [0, Buffer.alloc(0)];
  return (start, end) => {
    if (start < from || end > from + window.length) {
      const file = opened(path);
      if (file === null) return null;
      const bytes = Buffer.allocUnsafe(Math.max(piece / 4, end - start));
      try {
        [from, window] = [start, bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start))];
      } finally {
        closeSync(file);
      }
    }
    return end > from + window.length ? null : window.subarray(start - from, end - from);
  };
};

const opened = (path: string): number | null => {
  try {
    return openSync(path, "r");
  } catch {
    return null;
  }
};

import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { growingFloats } from "../lib/growing.ts";

/** Lines that wait on the disk until somebody wants them: numbered from 0 in the order in which they came. */
export interface WaitingLines {
  readonly add: (line: Uint8Array) => number;
  readonly line: (number: number) => Buffer;
  /** None can be added or asked for after. */
  readonly close: () => void;
}

/** Bytes that are written or read at a time. */
const piece = 256 * 1024;

/** The file is made at `path` when there is much to write and has no name from then on, so that the system clears it away however the process ends. */
export const waitingLines = (path: string): WaitingLines => {
  let file: number | null = null;
  const starts = growingFloats();
  starts.add(0);
  let [end, waiting, bytes] = [0, [] as Uint8Array[], 0];
  let [from, window]: [number, Buffer] = [0, Buffer.alloc(0)];

  const flush = (): number => {
    file ??= nameless(path);
    const all = Buffer.concat(waiting);
    for (let done = 0; done < all.length; ) done += writeSync(file, all, done, all.length - done, end + done);
    [end, waiting, bytes] = [end + bytes, [], 0];
    return file;
  };
  const add = (line: Uint8Array): number => {
    waiting.push(line);
    bytes += line.length;
    starts.add(end + bytes);
    if (bytes > piece) flush();
    return starts.values().length - 2;
  };
  const line = (number: number): Buffer => {
    const [start = 0, stop = 0] = starts.values().subarray(number, number + 2);
    if (start < from || stop > from + window.length) [from, window] = [start, readFrom(flush(), start, Math.max(piece, stop - start))];
    return window.subarray(start - from, stop - from);
  };
  const close = (): void => {
    if (file !== null) closeSync(file);
    file = null;
  };
  return { add, line, close };
};

const nameless = (path: string): number => {
  const file = openSync(path, "w+");
  rmSync(path);
  return file;
};

const readFrom = (file: number, start: number, most: number): Buffer => {
  const bytes = Buffer.allocUnsafe(most);
  let done = 0;
  for (let got = -1; got !== 0 && done < most; done += got) got = readSync(file, bytes, done, most - done, start + done);
  return bytes.subarray(0, done);
};

import { closeSync, constants, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { sha256 } from "../lib/hash.ts";
import { BuildError } from "../model/usage-error.ts";

/** Where a text lies, and the beginning of its hash. Offsets and lengths are bytes. */
export type TextPlace = readonly [offset: number, length: number, sum: string];

/** Texts in a file that only grows: what was written keeps its place until it is erased. */
export interface TextStore {
  readonly put: (text: string) => TextPlace;
  /** Throws DamagedStore when what lies there is not what was put there. */
  readonly get: (place: TextPlace) => string;
  /** Nothing can be read there any more. */
  readonly erase: (place: TextPlace) => void;
  /** Bytes of everything put there. */
  readonly size: () => number;
  /** After it everything is in the file. */
  readonly flush: () => void;
  /** Nothing can be asked for after. */
  readonly close: () => void;
}

/** What was kept cannot be read again: whoever asked has to begin without it. */
export class DamagedStore extends BuildError {
  constructor(path: string) {
    super(`${path} is not as it was written.`, "Run `cuttings build --clean`: what is remembered between builds is made anew.");
  }
}

/** Absolute path; made when missing and `canWrite`. Throws when it cannot be opened. */
export const openTextStore = (path: string, canWrite: boolean): TextStore => {
  const file = openSync(path, canWrite ? constants.O_RDWR | constants.O_CREAT : "r");
  let written = fstatSync(file).size;
  let waiting: Buffer[] = [];
  let bytes = 0;
  const flush = (): void => {
    const all = Buffer.concat(waiting);
    for (let done = 0; done < all.length; ) done += writeSync(file, all, done, all.length - done, written + done);
    [written, waiting, bytes] = [written + bytes, [], 0];
  };
  const put = (text: string): TextPlace => {
    const piece = Buffer.from(text);
    const place = [written + bytes, piece.length, sumOf(piece)] as const;
    waiting.push(piece);
    bytes += piece.length;
    if (bytes > 1024 * 1024) flush();
    return place;
  };
  const get = ([offset, length, sum]: TextPlace): string => {
    if (offset + length > written) flush();
    const piece = Buffer.allocUnsafe(length);
    for (let done = 0; done < length; ) {
      const got = readSync(file, piece, done, length - done, offset + done);
      if (got === 0) throw new DamagedStore(path);
      done += got;
    }
    if (sumOf(piece) !== sum) throw new DamagedStore(path);
    return piece.toString("utf8");
  };
  const erase = ([offset, length]: TextPlace): void => {
    const nothing = Buffer.alloc(length, " ");
    for (let done = 0; done < length; ) done += writeSync(file, nothing, done, length - done, offset + done);
  };
  return { put, get, erase, size: () => written + bytes, flush, close: () => closeSync(file) };
};

const sumOf = (piece: Uint8Array): string => sha256(piece).slice(0, 16);

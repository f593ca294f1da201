import { sha256 } from "../lib/hash.ts";

/** A file as it was when it was read. */
export interface SeenFile {
  readonly path: string;
  /** Empty when the file was too young. */
  readonly mark: string;
  readonly hash: string;
}

/** A line of `readings.tsv`: what was read from some files, the first of which names it. */
export interface Line {
  readonly files: readonly SeenFile[];
  /** Of its texts. */
  readonly bytes: number;
  /** Of what is read at once (`sumOf`). */
  readonly sum: string;
  /** The readings, without their labels and texts. */
  readonly json: Uint8Array;
  /** Of the labels. */
  readonly labelSum: string;
  /** The labels of the readings, a list. */
  readonly labels: Uint8Array;
  /** The line as it stands there, with its end, while nothing in it is new. */
  readonly whole?: Uint8Array;
}

/** `erased` are the bytes of `file` that are nobody's any more. */
export const headerOf = (version: string, erased: number, file: string): string => `cuttings readings 4 ${version} ${erased} ${file}\n`;

/** Enough to tell what was written from anything else. */
export const sumOf = (bytes: Uint8Array): string => sha256(bytes).slice(0, 24);

/** A line with its sums. */
export const lineWith = (files: readonly SeenFile[], bytes: number, json: Uint8Array, labels: Uint8Array): Line => {
  const labelSum = sumOf(labels);
  return { files, bytes, sum: sumOf(Buffer.concat([Buffer.from(`${labelSum}\t`), json])), json, labelSum, labels };
};

export function* written(header: string, lines: readonly Line[]): Iterable<Uint8Array> {
  yield Buffer.from(header);
  for (const line of lines) yield line.whole ?? textOf(line);
}

const textOf = ({ files, bytes, sum, json, labelSum, labels }: Line): Uint8Array =>
  Buffer.concat([Buffer.from(`${JSON.stringify(files.map(({ path, mark, hash }) => [path, mark, hash]))}\t${bytes}\t${sum}\t${labelSum}\t`), json, Buffer.from("\t"), labels, Buffer.from("\n")]);

/** By the names of the first files; damaged lines are left out, but for damage to their labels. `from` is where the first begins. */
export const linesIn = (bytes: Buffer, from: number): Map<string, Line> => {
  const lines = new Map<string, Line>();
  for (let start = from, end = bytes.indexOf(10, start); end > 0; start = end + 1, end = bytes.indexOf(10, start)) {
    const line = lineIn(bytes, start, end);
    if (line?.files[0]) lines.set(line.files[0].path, line);
  }
  return lines;
};

const lineIn = (bytes: Buffer, start: number, end: number): Line | null => {
  const tabs: number[] = [];
  for (let at = bytes.indexOf(9, start); at >= 0 && at < end; at = bytes.indexOf(9, at + 1)) tabs.push(at);
  const [first, second, third, fourth, fifth] = tabs;
  if (first === undefined || second === undefined || third === undefined || fourth === undefined || fifth === undefined || tabs.length > 5) return null;
  const files = filesIn(bytes.toString("utf8", start, first));
  const sum = bytes.toString("latin1", second + 1, third);
  if (files === null || sum !== sumOf(bytes.subarray(third + 1, fifth))) return null;
  return { files, bytes: Number(bytes.toString("latin1", first + 1, second)), sum, labelSum: bytes.toString("latin1", third + 1, fourth), json: bytes.subarray(fourth + 1, fifth), labels: bytes.subarray(fifth + 1, end), whole: bytes.subarray(start, end + 1) };
};

const filesIn = (json: string): readonly SeenFile[] | null => {
  try {
    const read: unknown = JSON.parse(json);
    return Array.isArray(read) ? read.map(([path, mark, hash]: readonly unknown[]) => ({ path: String(path), mark: String(mark), hash: String(hash) })) : null;
  } catch {
    return null;
  }
};

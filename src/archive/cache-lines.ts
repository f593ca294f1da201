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
  /** Of what is read at once. */
  readonly sum: string;
  /** Holds the line, and perhaps others: a view of each piece of a hundred thousand lines would cost more than the pieces. */
  readonly text: Buffer;
  /** Where the line begins there. */
  readonly start: number;
  /** Where the readings begin, behind the sum of their labels and without labels and texts; the labels, a list; and the line's end. */
  readonly json: number;
  readonly labels: number;
  readonly end: number;
}

/** `erased` are the bytes of `file` that are nobody's any more. */
export const headerOf = (version: string, erased: number, file: string): string => `cuttings readings 4 ${version} ${erased} ${file}\n`;

/** Enough to tell what was written from anything else. */
const sumOf = (bytes: Uint8Array): string => sha256(bytes).slice(0, sumLength);

const sumLength = 24;

/** A line of its own. */
export const lineWith = (files: readonly SeenFile[], bytes: number, json: string, labels: string): Line => {
  const labelSum = sumOf(Buffer.from(labels));
  const summed = Buffer.from(`${labelSum}\t${json}`);
  const sum = sumOf(summed);
  const head = Buffer.from(`${JSON.stringify(files.map(({ path, mark, hash }) => [path, mark, hash]))}\t${bytes}\t${sum}\t`);
  const text = Buffer.concat([head, summed, Buffer.from(`\t${labels}\n`)]);
  return { files, bytes, sum, text, start: 0, json: head.length + labelSum.length + 1, labels: head.length + summed.length + 1, end: text.length - 1 };
};

/** The same readings of files whose marks are new. */
export const withFiles = (line: Line, files: readonly SeenFile[]): Line => lineWith(files, line.bytes, jsonOf(line), labelsOf(line));

export const jsonOf = ({ text, json, labels }: Line): string => text.toString("utf8", json, labels - 1);

const labelsOf = ({ text, labels, end }: Line): string => text.toString("utf8", labels, end);

/** Null when they are not as they were written. */
export const soundLabels = ({ text, json, labels, end }: Line): string | null => sound(text.subarray(labels, end), text.toString("latin1", json - 1 - sumLength, json - 1));

const sound = (bytes: Buffer, sum: string): string | null => (sumOf(bytes) === sum ? bytes.toString("utf8") : null);

/** The labels of many lines in one piece of memory, where they stay when the lines are gone. */
export interface LabelShelf {
  /** Gives back what `soundLabels` says of the line. */
  readonly add: (line: Line) => () => string | null;
}

/** With room for these. */
export const labelShelf = (lines: Iterable<Line>): LabelShelf => {
  let size = 0;
  for (const { labels, end } of lines) size += sumLength + end - labels;
  const shelf = Buffer.allocUnsafeSlow(size);
  let used = 0;
  const add = (line: Line): (() => string | null) => {
    const { text, json, labels, end } = line;
    const from = used;
    // Asked for twice.
    if (from + sumLength + end - labels > shelf.length) return () => soundLabels(line);
    text.copy(shelf, from, json - 1 - sumLength, json - 1);
    used = from + sumLength + text.copy(shelf, from + sumLength, labels, end);
    const to = used;
    return () => sound(shelf.subarray(from + sumLength, to), shelf.toString("latin1", from, from + sumLength));
  };
  return { add };
};

export function* written(header: string, lines: readonly Line[]): Iterable<Uint8Array> {
  yield Buffer.from(header);
  for (const { text, start, end } of lines) yield text.subarray(start, end + 1);
}

/** By the names of the first files; damaged lines are left out, but for damage to their labels. `from` is where the first begins. */
export const linesIn = (text: Buffer, from: number): Map<string, Line> => {
  const lines = new Map<string, Line>();
  for (let start = from, end = text.indexOf(10, start); end > 0; start = end + 1, end = text.indexOf(10, start)) {
    const line = lineIn(text, start, end);
    if (line?.files[0]) lines.set(line.files[0].path, line);
  }
  return lines;
};

const lineIn = (text: Buffer, start: number, end: number): Line | null => {
  const tabs: number[] = [];
  for (let at = text.indexOf(9, start); at >= 0 && at < end; at = text.indexOf(9, at + 1)) tabs.push(at);
  const [first, second, third, fourth, fifth] = tabs;
  if (first === undefined || second === undefined || third === undefined || fourth === undefined || fifth === undefined || tabs.length > 5) return null;
  const files = filesIn(text.toString("utf8", start, first));
  const sum = text.toString("latin1", second + 1, third);
  if (files === null || sum !== sumOf(text.subarray(third + 1, fifth))) return null;
  return { files, bytes: Number(text.toString("latin1", first + 1, second)), sum, text, start, json: fourth + 1, labels: fifth + 1, end };
};

const filesIn = (json: string): readonly SeenFile[] | null => {
  try {
    const read: unknown = JSON.parse(json);
    return Array.isArray(read) ? read.map(([path, mark, hash]: readonly unknown[]) => ({ path: String(path), mark: String(mark), hash: String(hash) })) : null;
  } catch {
    return null;
  }
};

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
  readonly sum: string;
  /** The readings, without their texts. */
  readonly json: Uint8Array;
  /** The line as it stands there, with its end, while nothing in it is new. */
  readonly whole?: Uint8Array;
}

/** `erased` are the bytes of `file` that are nobody's any more. */
export const headerOf = (version: string, erased: number, file: string): string => `cuttings readings 3 ${version} ${erased} ${file}\n`;

export function* written(header: string, lines: readonly Line[]): Iterable<Uint8Array> {
  yield Buffer.from(header);
  for (const { files, bytes, sum, json, whole } of lines) yield whole ?? Buffer.concat([Buffer.from(`${JSON.stringify(files.map(({ path, mark, hash }) => [path, mark, hash]))}\t${bytes}\t${sum}\t`), json, Buffer.from("\n")]);
}

/** By the names of the first files; damaged lines are left out. `from` is where the first begins. */
export const linesIn = (bytes: Buffer, from: number): Map<string, Line> => {
  const lines = new Map<string, Line>();
  for (let start = from, end = bytes.indexOf(10, start); end > 0; start = end + 1, end = bytes.indexOf(10, start)) {
    const line = lineOf(bytes.subarray(start, end));
    if (line?.files[0]) lines.set(line.files[0].path, { ...line, whole: bytes.subarray(start, end + 1) });
  }
  return lines;
};

const lineOf = (bytes: Buffer): Line | null => {
  const first = bytes.indexOf(9);
  const second = bytes.indexOf(9, first + 1);
  const third = bytes.indexOf(9, second + 1);
  if (first < 0 || second < 0 || third < 0) return null;
  const files = filesIn(bytes.subarray(0, first).toString("utf8"));
  return files && { files, bytes: Number(bytes.subarray(first + 1, second).toString("latin1")), sum: bytes.subarray(second + 1, third).toString("latin1"), json: bytes.subarray(third + 1) };
};

const filesIn = (json: string): readonly SeenFile[] | null => {
  try {
    const read: unknown = JSON.parse(json);
    return Array.isArray(read) ? read.map(([path, mark, hash]: readonly unknown[]) => ({ path: String(path), mark: String(mark), hash: String(hash) })) : null;
  } catch {
    return null;
  }
};

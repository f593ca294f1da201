import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../lib/hash.ts";
import type { AnswerStore } from "../model/kept-answer.ts";

export interface KeptAnswers extends AnswerStore {
  /** The files that the next opening shall find, by name: those that would differ from the last ones asked for here, or from those that stand there. */
  readonly changed: () => ReadonlyMap<string, Iterable<Uint8Array>>;
  /** The files of questions that nobody asked since the opening: their answers may be of articles that are gone. */
  readonly unasked: () => readonly string[];
}

/** One file a question. */
export const answerFiles = /^answers-[a-z-]+\.tsv$/;

/** The answers as the last build left them in `.cuttings/`; those of another version, and a line that is not as it was written, count as nothing. */
export const openAnswers = (root: string, version: string): KeptAnswers => {
  const header = `cuttings answers 1 ${version}\n`;
  const questions = new Map<string, Question>();
  const questionOf = (name: string): Question => {
    const known = questions.get(name) ?? { before: linesOf(join(root, ".cuttings", `answers-${name}.tsv`), header), now: new Map<string, Uint8Array>(), isChanged: false, size: -1 };
    questions.set(name, known);
    return known;
  };
  const find = (name: string, digest: string): unknown => {
    const question = questionOf(name);
    const line = question.before.get(digest);
    const answer = line && answerIn(line);
    if (line && answer !== undefined) question.now.set(digest, line);
    return answer;
  };
  const keep = (name: string, digest: string, answer: unknown): void => {
    const question = questionOf(name);
    const json = JSON.stringify(answer);
    question.now.set(digest, Buffer.from(`${digest}\t${sumOf(digest, json)}\t${json}\n`));
    question.isChanged = true;
  };
  const changed = (): ReadonlyMap<string, Iterable<Uint8Array>> =>
    new Map([...questions].flatMap(([name, question]) => {
      const { before, now, isChanged, size } = question;
      if (!isChanged && now.size === (size < 0 ? before.size : size)) return [];
      [question.isChanged, question.size] = [false, now.size];
      return [[`answers-${name}.tsv`, [Buffer.from(header), ...now.values()]] as const];
    }));
  return { find, keep, changed, unasked: () => answersThere(root).filter((file) => !questions.has(file.slice("answers-".length, -".tsv".length))) };
};

const answersThere = (root: string): readonly string[] => {
  try {
    return readdirSync(join(root, ".cuttings")).filter((file) => answerFiles.test(file));
  } catch {
    return [];
  }
};

interface Question {
  readonly before: ReadonlyMap<string, Uint8Array>;
  /** What was asked for since the opening. */
  readonly now: Map<string, Uint8Array>;
  isChanged: boolean;
  /** How many there were when `changed` was asked last; -1 before. */
  size: number;
}

/** By their digests, with their line ends, not looked at yet. */
const linesOf = (path: string, header: string): ReadonlyMap<string, Uint8Array> => {
  const lines = new Map<string, Uint8Array>();
  const bytes = bytesOf(path);
  if (bytes.subarray(0, header.length).toString("latin1") !== header) return lines;
  for (let start = header.length, end = bytes.indexOf(10, start); end > 0; start = end + 1, end = bytes.indexOf(10, start))
    lines.set(bytes.toString("latin1", start, bytes.indexOf(9, start)), bytes.subarray(start, end + 1));
  return lines;
};

const bytesOf = (path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
};

const answerIn = (line: Uint8Array): unknown => {
  const [digest = "", sum, json = ""] = Buffer.from(line.buffer, line.byteOffset, line.byteLength - 1).toString("utf8").split("\t");
  try {
    return sumOf(digest, json) === sum ? (JSON.parse(json) as unknown) : undefined;
  } catch {
    return undefined;
  }
};

const sumOf = (digest: string, json: string): string => sha256(`${digest} ${json}`).slice(0, 16);

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../lib/hash.ts";
import type { AnswerStore } from "../model/kept-answer.ts";
import { openLineFile, type LineFile } from "./line-file.ts";

export interface KeptAnswers extends AnswerStore {
  /** The files that the next opening shall find, by name: those that would differ from the last ones asked for here, or from those that stand there. */
  readonly changed: () => ReadonlyMap<string, Iterable<Uint8Array>>;
  /** The files of questions that nobody asked since the opening: their answers may be of articles that are gone. */
  readonly unasked: () => readonly string[];
}

/** One file a question. */
export const answerFiles = /^answers-[a-z-]+\.tsv$/;

/**
 * The answers as the last build left them in `.cuttings/`; those of another version, and a line that is not as it was written, count
 * as nothing. A line is the article's digest, a sum, and the answer as JSON between tabs. Who may not write keeps nothing (`canWrite`).
 */
export const openAnswers = (root: string, version: string, canWrite = true): KeptAnswers => {
  const header = `cuttings answers 1 ${version}\n`;
  const questions = new Map<string, Question>();
  const questionOf = (name: string): Question => {
    const known = questions.get(name) ?? { before: openLineFile(join(root, ".cuttings", `answers-${name}.tsv`), header), now: new Map<string, Uint8Array | null>(), isChanged: false, size: -1 };
    questions.set(name, known);
    return known;
  };
  const find = (name: string, digest: string): unknown => {
    const { before, now } = questionOf(name);
    const line = before.find(digest);
    const answer = line ? answerIn(line, digest) : undefined;
    if (canWrite && answer !== undefined && !now.get(digest)) now.set(digest, null);
    return answer;
  };
  const keep = (name: string, digest: string, answer: unknown): void => {
    if (!canWrite) return;
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
      return [[`answers-${name}.tsv`, linesOf(header, question)] as const];
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
  readonly before: LineFile;
  /** What was asked for since the opening: the line, or null where `before` has it. */
  readonly now: Map<string, Uint8Array | null>;
  isChanged: boolean;
  /** How many there were when `changed` was asked last; -1 before. */
  size: number;
}

function* linesOf(header: string, { before, now }: Question): Iterable<Uint8Array> {
  yield Buffer.from(header);
  for (const [digest, line] of now) {
    const bytes = line ?? before.find(digest);
    if (bytes) yield bytes;
  }
}

const answerIn = (line: Buffer, digest: string): unknown => {
  const [, sum, json = ""] = line.toString("utf8", 0, line.length - 1).split("\t");
  try {
    return sumOf(digest, json) === sum ? (JSON.parse(json) as unknown) : undefined;
  } catch {
    return undefined;
  }
};

const sumOf = (digest: string, json: string): string => sha256(`${digest} ${json}`).slice(0, 16);

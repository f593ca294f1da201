import { readdirSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../lib/hash.ts";
import { late } from "../lib/late.ts";
import type { AnswerStore } from "../model/kept-answer.ts";
import { openLineFile, type LineFile } from "./line-file.ts";
import { waitingLines, type WaitingLines } from "./waiting-lines.ts";

export interface KeptAnswers extends AnswerStore {
  /**
   * The files that the next opening shall find, by name: those that would differ from the last ones asked for here, or from those that
   * stand there. What nobody has asked for stays in them while more will be asked (`isDone` false). Each is to be written when it is read.
   */
  readonly changed: (isDone?: boolean) => ReadonlyMap<string, Iterable<Uint8Array>>;
  /** The files of questions that nobody asked since the opening: their answers may be of articles that are gone. */
  readonly unasked: () => readonly string[];
  /** Nothing is found or kept after. */
  readonly close: () => void;
}

/** One file a question. */
export const answerFiles = /^answers-[a-z-]+\.tsv$/;

/**
 * The answers as the last build left them in `.cuttings/`; those of another version, and a line that is not as it was written, count
 * as nothing. A line is the article's digest (or a group's name), a sum, and the answer as JSON between tabs. Those that are new wait on the disk. Who may
 * not write keeps nothing (`canWrite`).
 */
export const openAnswers = (root: string, version: string, canWrite = true): KeptAnswers => {
  const header = `cuttings answers 2 ${version}\n`;
  const questions = new Map<string, Question>();
  let isOpen = true;
  const questionOf = (name: string): Question => {
    const path = join(root, ".cuttings", `answers-${name}.tsv`);
    const known = questions.get(name) ?? { path, before: late(() => openLineFile(path, header)), fresh: waitingLines(`${path}.${process.pid}`), now: new Map<string, number | null>(), isAsked: false, isChanged: false, size: -1 };
    questions.set(name, known);
    return known;
  };
  const find = (name: string, digest: string): unknown => {
    if (!isOpen) return undefined;
    const question = questionOf(name);
    question.isAsked = true;
    const line = lineOf(question, digest);
    const answer = line ? answerIn(line, digest) : undefined;
    if (canWrite && answer !== undefined && !question.now.has(digest)) question.now.set(digest, null);
    return answer;
  };
  const keep = (name: string, digest: string, answer: unknown): void => {
    if (!canWrite || !isOpen) return;
    const question = questionOf(name);
    question.isAsked = true;
    const json = Buffer.from(JSON.stringify(answer));
    question.now.set(digest, question.fresh.add(Buffer.concat([Buffer.from(`${digest}\t${sumOf(json)}\t`), json, Buffer.from("\n")])));
    question.isChanged = true;
  };
  const stay = (name: string, digest: string): void => {
    const { now } = questionOf(name);
    if (canWrite && isOpen && !now.has(digest)) now.set(digest, null);
  };
  const changed = (isDone = true): ReadonlyMap<string, Iterable<Uint8Array>> =>
    new Map([...questions].flatMap(([name, question]) => {
      const { before, now, isAsked, isChanged, size } = question;
      if (!isAsked || (!isChanged && (!isDone || now.size === (size < 0 ? before().size : size)))) return [];
      question.isChanged = false;
      if (isDone) question.size = now.size;
      return [[`answers-${name}.tsv`, linesOf(header, question, !isDone)] as const];
    }));
  const close = (): void => {
    isOpen = false;
    for (const { fresh } of questions.values()) fresh.close();
  };
  return { find, keep, stay, changed, unasked: () => answersThere(root).filter((file) => !questions.has(file.slice("answers-".length, -".tsv".length))), close };
};

const answersThere = (root: string): readonly string[] => {
  try {
    return readdirSync(join(root, ".cuttings")).filter((file) => answerFiles.test(file));
  } catch {
    return [];
  }
};

interface Question {
  readonly path: string;
  before: () => LineFile;
  readonly fresh: WaitingLines;
  /** What was asked for since the opening, or stays: where its line is among the fresh ones, or null where `before` has it. */
  readonly now: Map<string, number | null>;
  /** Only then is it worth looking for what is nobody's any more. */
  isAsked: boolean;
  isChanged: boolean;
  /** How many there were when they were written last; -1 before. */
  size: number;
}

function* linesOf(header: string, question: Question, withUnasked: boolean): Iterable<Uint8Array> {
  yield Buffer.from(header);
  const { now, before, path } = question;
  let size = 0;
  for (const digest of withUnasked ? new Set([...now.keys(), ...before().names()]) : now.keys()) {
    const line = lineOf(question, digest);
    if (line) yield line;
    size += 1;
  }
  question.size = size;
  // The lines have other places in the file that is written now.
  question.before = late(() => openLineFile(path, header));
}

const lineOf = ({ before, fresh, now }: Question, digest: string): Buffer | null => {
  const place = now.get(digest) ?? null;
  return place === null ? before().find(digest) : fresh.line(place);
};

const answerIn = (line: Buffer, digest: string): unknown => {
  const [first, end] = [line.indexOf(9), line.length - 1];
  const second = line.indexOf(9, first + 1);
  const json = line.subarray(second + 1, end);
  try {
    return line.toString("latin1", 0, first) === digest && line.toString("latin1", first + 1, second) === sumOf(json) ? (JSON.parse(json.toString("utf8")) as unknown) : undefined;
  } catch {
    return undefined;
  }
};

const sumOf = (json: Uint8Array): string => sha256(json).slice(0, 16);

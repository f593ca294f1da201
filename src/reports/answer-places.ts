import type { Article } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";

/** Where a person answers for an article. */
export interface AnswerPlace {
  /** The file that was read. */
  readonly file: string;
  /** The line that the article begins on, where the file holds several. */
  readonly start: number | null;
  /** Null when there is none yet. */
  readonly sidecar: string | null;
  /** What its curator lets stand already. */
  readonly accept: readonly string[];
}

/** By the path that problems and articles give: one, or in the order of the file one for each of its articles. */
export type AnswerPlaces = ReadonlyMap<string, readonly AnswerPlace[]>;

/** Of the article that the line belongs to; of the first where there is no line. */
export const answerPlace = (places: AnswerPlaces, { file, line }: Pick<Problem, "file" | "line">): AnswerPlace | undefined => {
  const own = places.get(file);
  return own?.findLast(({ start }) => start !== null && line !== undefined && start <= line) ?? own?.[0];
};

/** The file, and the line that the article begins on there: what `answerPlace` needs. */
export const articlePlace = ({ original }: Article): Pick<Problem, "file" | "line"> => ({ file: original.path, ...(original.part ? { line: original.part.lines[0] } : {}) });

/** Beside the file; of an article among several, named after its line too. */
export const sidecarOf = ({ file, start, sidecar }: AnswerPlace): string => sidecar ?? (start === null ? `${file}.yaml` : `${file}.${start}.yaml`);

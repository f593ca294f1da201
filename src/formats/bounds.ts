import type { Reading } from "../model/format.ts";
import { heldBack } from "../model/format.ts";
import { problem, type Problem } from "../model/problem.ts";

// The most that one article may have; what has more is no article.
export const mostBlocks = 20_000;
const mostMarks = 50_000;

/** A reading as it is, or held back when it has more parts than an article has. */
export const bounded = (reading: Reading, path: string): Reading => {
  if (reading.kind !== "document") return reading;
  const { blocks } = reading.document;
  if (blocks.length > mostBlocks) return heldBack(tooManyParts(path, "paragraphs"));
  const marks = blocks.reduce((sum, block) => sum + block.marks.length, 0);
  return marks > mostMarks ? heldBack(tooManyParts(path, "links and emphasised words")) : reading;
};

export const tooManyParts = (file: string, parts: string): Problem =>
  problem({
    code: "too-many-parts",
    file,
    message: `This file has more ${parts} than an article has.`,
    fix: "Cut the file into one file per article.",
  });

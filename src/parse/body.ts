import type { Block } from "../model/block.ts";
import { endsSentence, freeLines, isProse, type Line, type Reading } from "./reading.ts";

/** What is left is the story. In plain text a short line between running text is a heading. */
export const bodyOf = (reading: Reading): readonly Block[] => {
  const lines = freeLines(reading);
  if (reading.document.format !== "text") return lines.map((line) => line.block);
  return lines.map((line, at) => (isHeading(line, lines[at - 1], lines[at + 1]) ? { ...line.block, kind: "heading", level: 2 } : line.block));
};

const isHeading = (line: Line, before: Line | undefined, after: Line | undefined): boolean =>
  line.block.kind === "paragraph" &&
  line.text.length <= 80 &&
  !endsSentence(line.text) &&
  !/[,;:–—-]$/u.test(line.text.trimEnd()) &&
  /^[\p{Lu}\p{N}«“"‘'¿¡]/u.test(line.text) &&
  before !== undefined &&
  after !== undefined &&
  isProse(before) &&
  isProse(after);

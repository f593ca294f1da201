import type { Mark } from "../model/block.ts";

/** Words with what is emphasised or linked in them. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Parts of a block under each other, "\n" between them. */
export const joinedMarks = (parts: readonly MarkedText[], between = "\n"): MarkedText => {
  let text = "";
  const marks = parts.flatMap((part, i) => {
    const start = (text += i === 0 ? "" : between).length;
    text += part.text;
    return part.marks.map((mark) => ({ ...mark, start: mark.start + start, end: mark.end + start }));
  });
  return { text, marks };
};

/** Without white space at the edges. */
export const trimmed = ({ text, marks }: MarkedText): MarkedText => {
  const start = text.length - text.trimStart().length;
  const end = Math.max(start, text.trimEnd().length);
  if (start === 0 && end === text.length) return { text, marks };
  const kept = marks.map((mark) => ({ ...mark, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start }));
  return { text: text.slice(start, end), marks: kept.filter((mark) => mark.end > mark.start) };
};

import type { Mark } from "../model/block.ts";
import type { MarkedText } from "./marked-text.ts";

/**
 * Marks in the order in which they open, each wholly inside or outside of every other, none empty, no link in a link:
 * a mark that crosses the end of another is cut there.
 */
export const nestedMarks = ({ text, marks }: MarkedText): readonly Mark[] => {
  const waiting = marks.map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) })).filter(({ start, end }) => start < end);
  waiting.sort(byOpening);
  const nested: Mark[] = [];
  const open: Mark[] = [];
  for (let i = 0; i < waiting.length; i++) {
    const mark = waiting[i];
    if (!mark) break;
    while ((open.at(-1)?.end ?? Infinity) <= mark.start) open.pop();
    const around = open.at(-1);
    if (mark.kind === "link" && open.some(({ kind }) => kind === "link")) continue;
    const whole = around && mark.end > around.end ? { ...mark, end: around.end } : mark;
    if (whole !== mark) insert(waiting, i + 1, { ...mark, start: whole.end });
    nested.push(whole);
    open.push(whole);
  }
  return nested;
};

const byOpening = (a: Mark, b: Mark): number => a.start - b.start || b.end - a.end;

const insert = (marks: Mark[], from: number, mark: Mark): void => {
  let place = from;
  while (place < marks.length && byOpening(marks[place] ?? mark, mark) < 0) place++;
  marks.splice(place, 0, mark);
};

/** The parts of a text between separators, each with its marks. */
export const partedText = ({ text, marks }: MarkedText, separator: string): readonly MarkedText[] => {
  const parts = text.split(separator).map((part) => ({ text: part, marks: [] as Mark[] }));
  const starts: number[] = [];
  parts.reduce((start, part) => (starts.push(start), start + part.text.length + separator.length), 0);
  for (const mark of nestedMarks({ text, marks }))
    for (let i = partAt(starts, mark.start); i < parts.length && (starts[i] ?? Infinity) < mark.end; i++) {
      const [from = 0, part] = [starts[i], parts[i]];
      const cut = { ...mark, start: Math.max(0, mark.start - from), end: Math.min(part?.text.length ?? 0, mark.end - from) };
      if (cut.start < cut.end) part?.marks.push(cut);
    }
  return parts;
};

/** The last part that begins at or before an offset. */
const partAt = (starts: readonly number[], offset: number): number => {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

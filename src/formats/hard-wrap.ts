/** A line of the original, edges off, with its number. */
export interface NumberedLine {
  readonly text: string;
  readonly number: number;
  readonly indent: boolean;
}

/**
 * The width in characters that a text was wrapped at, as mail and old terminals do; null when it was not.
 * In a text wrapped at W no line is longer than W, and hardly a line is so short that the next one's first word would have stood in it.
 * `runs` are the lines that no blank line parts.
 */
export const wrapWidth = (runs: readonly (readonly NumberedLine[])[]): number | null => {
  const inRuns = runs.filter((run) => run.length > 1);
  const lengths = inRuns.flatMap((run) => run.map(({ text }) => text.length)).sort((a, b) => a - b);
  const width = lengths.at(-1) ?? 0;
  if (lengths.length < 4 || width < 40 || width > 100 || !runs.every((run) => run.every(({ text }) => text.length <= width + 20))) return null;
  const pairs = inRuns.flatMap((run) => run.slice(1).map((next, i) => isFull(run[i], next, width)));
  return pairs.filter(Boolean).length >= 0.75 * pairs.length ? width : null;
};

/** The lines of a run in the paragraphs that they were before they were wrapped. */
export const unwrapped = (run: readonly NumberedLine[], width: number): readonly (readonly NumberedLine[])[] => {
  const paragraphs: NumberedLine[][] = [];
  run.forEach((line, i) => {
    const before = run[i - 1];
    if (before && isFull(before, line, width) && !line.indent) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  });
  return paragraphs;
};

/** The words of wrapped lines in one line. A hyphen at a line's end stays, as it may be the word's own. */
export const joinedLines = (lines: readonly NumberedLine[]): string =>
  lines.reduce((text, line) => (text === "" ? line.text : text.endsWith("\u00ad") ? text.slice(0, -1) + line.text : /\p{L}-$/u.test(text) ? text + line.text : `${text} ${line.text}`), "");

const isFull = (line: NumberedLine | undefined, next: NumberedLine, width: number): boolean =>
  line !== undefined && line.text.length > width / 2 && line.text.length + 1 + firstWord(next) > width;

/** Its length; 0 when it is no word of a script that parts words by spaces. */
const firstWord = ({ text }: NumberedLine): number => {
  const length = /^\S{1,31}/.exec(text)?.[0].length ?? 0;
  return length > 30 ? 0 : length;
};

import { paragraph, type Block } from "../model/block.ts";
import type { Lines } from "../model/evidence.ts";
import { heldBack, type Format, type OriginalFile, type Reading } from "../model/format.ts";
import { decoded } from "./decode.ts";
import { frontMatterOf } from "./front-matter.ts";
import { joinedLines, unwrapped, wrapWidth, type NumberedLine } from "./hard-wrap.ts";
import { identityOf } from "./identity.ts";
import { imageAlone, inlineText } from "./inline.ts";
import { joinedMarks } from "./marked-text.ts";

/** A dump of a page as text: each line that is not blank is a paragraph, unless the lines were wrapped or make a list or a quote. */
export const text: Format = {
  name: "text",
  extensions: [".txt", ".text"],
  read: (file) => textReading(file),
};

const textReading = (file: OriginalFile): Reading => {
  const read = decoded(file);
  if (read.kind === "held-back") return heldBack(...read.problems);
  const front = frontMatterOf(read.text, file.path);
  if (front.kind === "held-back") return heldBack(...read.problems, ...front.problems);
  return {
    kind: "document",
    document: {
      format: "text",
      blocks: textBlocks(front.body, front.linesAbove),
      declared: [],
      override: front.override,
      identity: identityOf(front.body),
      originalLines: read.text.split("\n"),
      pageBreaks: read.pageBreaks,
      problems: [...read.problems, ...front.problems],
    },
  };
};

/** `linesAbove`: lines of the file before the text. */
export const textBlocks = (body: string, linesAbove = 0): readonly Block[] => {
  const runs = runsOf(body, linesAbove);
  const width = wrapWidth(runs);
  const numbered = runs.flat().filter((line) => shapeOf(line) === "number");
  const goesOn = ({ number }: NumberedLine, count: number): boolean => Number.parseInt(numbered.find((line) => line.number > number)?.text ?? "", 10) === count + 1;
  return runs.flatMap((run) => blocksOfRun(run, width, goesOn));
};

/** Whether the numbers of a list go on further below, after other words. */
type GoesOn = (last: NumberedLine, count: number) => boolean;

/** Lines that no blank line parts. */
const runsOf = (body: string, linesAbove: number): readonly (readonly NumberedLine[])[] => {
  const runs: NumberedLine[][] = [];
  let isOpen = false;
  body.split("\n").forEach((line, i) => {
    const words = line.trim();
    if (!/[^\u200b-\u200f\u2060\ufeff]/.test(words)) isOpen = false;
    else {
      const numbered = { text: words, number: linesAbove + i + 1, indent: /^\s/.test(line) };
      if (isOpen) runs.at(-1)?.push(numbered);
      else runs.push([numbered]);
      isOpen = true;
    }
  });
  return runs;
};

type Shape = "heading" | "bullet" | "number" | "quote" | "words";

const shapeOf = ({ text }: NumberedLine): Shape =>
  /^#{1,6} +\S/.test(text) ? "heading" : /^[-*•] +\S/.test(text) ? "bullet" : /^\d{1,3}[.)] +\S/.test(text) ? "number" : /^>(?: |$|>)/.test(text) ? "quote" : "words";

const blocksOfRun = (run: readonly NumberedLine[], width: number | null, goesOn: GoesOn): readonly Block[] => groupsOf(run).flatMap(({ shape, lines }) => blocksOfGroup(shape, lines, width, goesOn));

interface Group {
  readonly shape: Shape;
  readonly lines: readonly NumberedLine[];
}

/** Neighbours of one shape; a heading stands alone. */
const groupsOf = (run: readonly NumberedLine[]): readonly Group[] => {
  const groups: { shape: Shape; lines: NumberedLine[] }[] = [];
  for (const line of run) {
    const shape = shapeOf(line);
    const last = groups.at(-1);
    if (last?.shape === shape && shape !== "heading") last.lines.push(line);
    else groups.push({ shape, lines: [line] });
  }
  return groups;
};

const blocksOfGroup = (shape: Shape, lines: readonly NumberedLine[], width: number | null, goesOn: GoesOn): readonly Block[] => {
  if (shape === "heading") return lines.map(headingOf);
  if (shape === "quote") return quoteOf(lines, width);
  return shape !== "words" && isList(lines, shape, goesOn) ? [listOf(lines, shape === "number")] : paragraphsOf(lines, width);
};

const headingOf = ({ text, number }: NumberedLine): Block => {
  const [signs = "", ...words] = text.split(/ +/);
  const marked = inlineText(words.join(" ").replace(/ +#+$/, ""));
  return { kind: "heading", ...marked, lines: [number, number], level: Math.max(2, signs.length) };
};

/**
 * At least two items. Numbers count up from 1 and do not go on behind other words, as nothing else would be shown by their places alone.
 * Sentences behind a hyphen are what people say, in the dialogue of many languages, and stay paragraphs.
 */
const isList = (group: readonly NumberedLine[], shape: Shape, goesOn: GoesOn): boolean => {
  const last = group.at(-1);
  if (group.length < 2 || !last) return false;
  if (shape === "number") return !goesOn(last, group.length) && group.every(({ text }, i) => Number.parseInt(text, 10) === i + 1);
  return group.filter(({ text }) => /^-.*[.!?…»”"]$/.test(text)).length < group.length / 2;
};

const listOf = (group: readonly NumberedLine[], ordered: boolean): Block => ({
  kind: "list",
  ...joinedMarks(group.map(({ text }) => inlineText(text.replace(/^(?:[-*•]|\d+[.)]) +/, "")))),
  lines: linesOf(group),
  ordered,
});

const quoteOf = (group: readonly NumberedLine[], width: number | null): readonly Block[] => {
  const inner = group.map((line) => ({ ...line, text: line.text.replace(/^(?:> ?)+/, "").trim() })).filter(({ text }) => text !== "");
  const paragraphs = width === null ? inner.map((line) => [line]) : unwrapped(inner, width - 2);
  return inner.length === 0 ? [] : [{ kind: "quote", ...joinedMarks(paragraphs.map((lines) => inlineText(joinedLines(lines)))), lines: linesOf(group) }];
};

const paragraphsOf = (group: readonly NumberedLine[], width: number | null): readonly Block[] =>
  (width === null ? group.map((line) => [line]) : unwrapped(group, width)).flatMap((lines) => {
    const words = joinedLines(lines);
    const image = imageAlone(words);
    if (image !== null) return image === "" ? [] : [{ kind: "figure" as const, text: image, marks: [], lines: linesOf(lines) }];
    const marked = inlineText(words);
    return marked.text.trim() === "" ? [] : [paragraph(marked.text, linesOf(lines), marked.marks)];
  });

const linesOf = (lines: readonly NumberedLine[]): Lines => [lines[0]?.number ?? 1, lines.at(-1)?.number ?? 1];

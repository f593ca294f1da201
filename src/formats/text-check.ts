import { warning, type Problem } from "../model/problem.ts";
import { looksMisread, repaired } from "./mojibake.ts";

const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const control = /[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;

export interface CheckedText {
  readonly text: string;
  readonly pageBreaks: readonly number[];
  readonly problems: readonly Problem[];
}

/** Every character that is looked for below, among others: text without one is as it should be. */
const perhapsOdd = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00c2-\u00f4\u0402-\u045f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/;

/** Decoded text with misread signs repaired, control characters out (form feed and vertical tab become spaces), and all that is odd about it said. */
export const checkedText = (given: string, file: string): CheckedText => (perhapsOdd.test(given) ? closelyChecked(given, file) : { text: given, pageBreaks: [], problems: [] });

export const closelyChecked = (given: string, file: string): CheckedText => {
  const repair = repaired(given);
  const whole = repair?.text ?? given;
  const problems = [
    ...(repair ? [mojibake(file, given, repair.misreadAs)] : looksMisread(whole) ? [misread(file, whole)] : []),
    ...where(whole, /\ufffd/g, (line, lines) =>
      warning({
        code: "unreadable-characters",
        file,
        ...line,
        message: `Some characters were lost before or while this file was read (shown as \ufffd), in ${lines}.`,
        fix: "Save the article again, as UTF-8, or write the missing letters in.",
      }),
    ),
    ...where(whole, control, (line, lines) =>
      warning({ code: "control-character", file, ...line, message: `Invisible control characters were left out, in ${lines}.`, fix: "Nothing is needed; delete them to end this warning." }),
    ),
    ...where(whole, bidi, (line, lines) =>
      warning({
        code: "bidi-control",
        file,
        ...line,
        message: `Invisible characters change the direction of the text, in ${lines}; they can make words look like others.`,
        fix: "Look at these lines with the characters made visible, and delete those that the text does not need.",
      }),
    ),
  ];
  return { text: whole.replace(control, "").replace(/[\f\v]/g, " "), pageBreaks: pageBreaksIn(whole), problems };
};

/** The lines behind a form feed that begins or ends a line. */
const pageBreaksIn = (text: string): readonly number[] =>
  text.includes("\f") ? [...new Set(text.split("\n").flatMap((line, at) => (/^[ \t]*\f/.test(line) ? [at + 1] : /\f[ \t]*$/.test(line) ? [at + 2] : [])))] : [];

const mojibake = (file: string, given: string, misreadAs: string | null): Problem =>
  warning({
    code: "mojibake-repaired",
    file,
    line: lineOf(given, given.search(/[^\u0000-\u007f]/)),
    message:
      misreadAs === null
        ? "Quotes and dashes of this text had once been read as control characters; they were put right."
        : `This text had once been saved as UTF-8 and read as ${misreadAs}; its letters were put right.`,
    fix: "Save the file as it now stands in the record, as UTF-8, to end this warning.",
  });

const misread = (file: string, text: string): Problem =>
  warning({
    code: "mojibake-suspected",
    file,
    line: lineOf(text, text.search(/â€|[ÃÐ][\u00a0-\u00bf]|вЂ/)),
    message: "Some letters look as if they had been read in a wrong encoding, but not all, so nothing was changed.",
    fix: "Save the article again, as UTF-8, or mend these letters by hand.",
  });

type Say = (at: { readonly line: number; readonly excerpt: string }, lines: string) => Problem;

/** One problem for all places of a kind, at the first. */
const where = (text: string, kind: RegExp, say: Say): readonly Problem[] => {
  if (text.search(kind) < 0) return [];
  const lines = text.split("\n").flatMap((line, index) => (line.search(kind) < 0 ? [] : [{ line: index + 1, excerpt: line.slice(0, 200) }]));
  const [first] = lines;
  if (!first) return [];
  const named = lines.slice(0, 5).map(({ line }) => line).join(", ");
  return [say(first, lines.length === 1 ? `line ${named}` : lines.length <= 5 ? `lines ${named}` : `${lines.length} lines (${named} …)`)];
};

const lineOf = (text: string, offset: number): number => text.slice(0, Math.max(offset, 0)).split("\n").length;

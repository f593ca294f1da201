import { evidence, type Evidence } from "../model/evidence.ts";
import { problem, type Problem } from "../model/problem.ts";
import { isLabel, afterLabel } from "../tables/phrases.ts";
import { figureOrder, inOrder } from "./figure-order.ts";
import { freeLines, placeOf, proseEnd, usedFor, type Line, type Reading, type Use } from "./reading.ts";
import { storyStart } from "./story-start.ts";
import { writtenDates, wordsBesideDate, type WrittenDate } from "./written-date.ts";

/** A day, month or year, with what says so. */
export interface DateCandidate {
  readonly edtf: string;
  readonly time?: string;
  readonly evidence: Evidence;
}

export interface StatedDates {
  readonly published: readonly DateCandidate[];
  readonly modified: readonly DateCandidate[];
  /** Dates of publication in figures that may be read in two ways. */
  readonly open: readonly OpenDate[];
  readonly uses: readonly (readonly [number, Use])[];
  readonly problems: readonly Problem[];
}

export interface OpenDate {
  readonly date: WrittenDate;
  readonly line: Line;
}

/** Lines of their own next to the story that hold nothing but a date, its label, a time. */
export const statedDates = (reading: Reading, file: string): StatedDates => {
  const published: DateCandidate[] = [];
  const modified: DateCandidate[] = [];
  const uses: (readonly [number, Use])[] = [];
  const open: OpenDate[] = [];
  const problems: Problem[] = [];
  const order = figureOrder(reading.lines);
  const before = storyStart(reading);
  const next = freeLines(reading).find((line) => line.index > before && line.rule === null && line.form !== "")?.index;
  const after = proseEnd(reading);
  for (const line of freeLines(reading)) {
    const isHead = line.index < before || line.index === next;
    if ((!isHead && line.index <= after) || line.text.length > 160) continue;
    const dates = writtenDates(line.text);
    const kind = dates.length > 0 ? dateLineKind(line, dates, isHead) : null;
    if (kind === null) continue;
    for (const date of dates) {
      const isModified = kind === "modified" || isModifiedPart(line.text, date);
      const read = date.edtf === null ? inOrder(date, order) : { edtf: date.edtf, reason: null };
      if (read) (isModified ? modified : published).push(statedBy(read.edtf, line, read.reason));
      else if (date.impossible) problems.push(impossible(date, line, file));
      else if (!isModified) open.push({ date, line });
    }
    if (dates.some((date) => !date.impossible)) uses.push(usedFor(line, kind));
  }
  return { published, modified, open, uses, problems };
};

const statedBy = (edtf: string, line: Line, reason: string | null): DateCandidate => ({
  edtf,
  evidence: evidence("stated", placeOf(line), line.text, reason === null ? 0.99 : 0.9, ["a line of its own", ...(reason === null ? [] : [reason])]),
});

/** A line that holds nothing but a date, its label, a time: null when it says anything else. */
const dateLineKind = (line: Line, dates: readonly WrittenDate[], isHead: boolean): "published" | "modified" | null => {
  const rest = wordsBesideDate(line.text, dates);
  if (rest === "") return isHead ? "published" : null;
  if (isLabel(rest, "modified") || (afterLabel(line.text, "modified", true) !== null && dates.length === 1)) return "modified";
  const labelled = isLabel(rest, "published") || afterLabel(line.text, "published", true) !== null;
  return labelled && rest.length < 60 ? "published" : null;
};

/** In `4 May 2024, updated 5 May 2024` the second is not the day of publication. */
const isModifiedPart = (text: string, date: WrittenDate): boolean => {
  const lead = text.slice(0, date.start).split(/[|•·,;()/–—]/u).at(-1) ?? "";
  return isLabel(lead, "modified");
};

const impossible = (date: WrittenDate, line: Line, file: string): Problem =>
  problem({ code: "date-impossible", severity: "warning", ...placeIn(line, file), message: `“${date.text}” is no day of the calendar.`, fix: fixWith("2019-12-04") });

/** Both days, for a person to choose. */
export const ambiguous = ({ date, line }: OpenDate, file: string): Problem =>
  problem({ code: "date-ambiguous", severity: "warning", ...placeIn(line, file), message: `“${date.text}” may be ${date.ambiguous.join(" or ")}.`, fix: fixWith(date.ambiguous[0] ?? "2019-12-04") });

const placeIn = ({ block }: Line, file: string) => ({ file, ...(block.lines ? { line: block.lines[0] } : {}) });
const fixWith = (day: string): string => `Write the day in a file named like this one with \`.yaml\` added, for example \`published: ${day}\`.`;

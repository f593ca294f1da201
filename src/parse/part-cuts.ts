import type { RawDocument } from "../model/raw-document.ts";
import { sameWords, wordsOf } from "../lib/text.ts";
import { afterLabel, isLabelForm } from "../tables/phrases.ts";
import { endsSentence, isProse, startReading, type Line } from "./reading.ts";

/** A place where another article of the same file may begin. */
export interface Cut {
  /** Its first line that is not blank. */
  readonly start: number;
  /** The line above that parts it from what stands before: a rule, a page break. */
  readonly rule: number | null;
  /** Why here, in words. */
  readonly reason: string;
}

/** Every place where another article may begin, in order; whether one does is for `partingOf` to say. */
export const cutsIn = (document: RawDocument): readonly Cut[] => {
  const { lines } = startReading(document);
  const cuts = [...ruledCuts(document, lines), ...frontMatterCuts(document), ...headCuts(lines), ...labelCuts(lines, "original-url"), ...labelCuts(lines, "source")];
  const first = nextWritten(document, 1);
  const byStart = new Map<number, Cut>();
  for (const cut of cuts) {
    const start = nextWritten(document, cut.start);
    if (start !== null && first !== null && start > first && !byStart.has(start)) byStart.set(start, { ...cut, start });
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
};

const ruleLine = /^\s*([-*_=~#+•·—–])(?:\s*\1){2,}\s*$/u;

/** Whether the line is nothing but a rule, or blank. */
const isWritten = (line: string | undefined): boolean => line !== undefined && line.trim() !== "" && !ruleLine.test(line);

/** A front matter begins with a rule of its own. */
const nextWritten = ({ originalLines }: RawDocument, from: number): number | null => {
  for (let number = from; number <= originalLines.length; number++) {
    if (isWritten(originalLines[number - 1]) || fenceAt(originalLines, number) !== null) return number;
  }
  return null;
};

/** Below a rule or a page break. A rule right below a short line underlines it, and one in a listing is code. */
const ruledCuts = (document: RawDocument, lines: readonly Line[]): readonly Cut[] => {
  const code = lines.flatMap(({ block }) => (block.kind === "code" && block.lines ? [block.lines] : []));
  const isCode = (number: number): boolean => code.some(([first, last]) => number >= first && number <= last);
  const given = document.originalLines;
  const ruled = given.flatMap((line, at) => (ruleLine.test(line) ? [at] : []));
  const inFence = new Set(ruled.flatMap((at) => linesOfFence(given, at + 1)));
  const rules = ruled.flatMap((at): readonly Cut[] => {
    const line = given[at] ?? "";
    const above = given[at - 1] ?? "";
    const isUnderline = isWritten(above) && above.trim().length < 100 && !endsSentence(above);
    if (isUnderline || isCode(at + 1) || inFence.has(at + 1)) return [];
    return [{ start: at + 2, rule: at + 1, reason: `parted at the line “${line.trim().slice(0, 12)}” above it` }];
  });
  const pages = (document.pageBreaks ?? []).map((start): Cut => ({ start, rule: start, reason: "parted at a page break" }));
  return [...rules, ...pages];
};

const fenceKey = /^(?:title|headline|url|link|canonical|source|date|published|author|authors|publication)[ \t]*:/iu;

/** The last line of the front matter that begins at this line, if one does. */
const fenceAt = (given: readonly string[], number: number): number | null => {
  if (given[number - 1] !== "---") return null;
  const end = given.slice(number, number + 60).indexOf("---");
  const inner = end < 0 ? [] : given.slice(number, number + end);
  const isYaml = inner.length > 0 && inner.every((line) => /^(?:[\p{L}_][\p{L}\p{N}_ -]*:(?:\s|$)|\s+\S|- |$)/u.test(line));
  return isYaml && inner.filter((line) => fenceKey.test(line)).length > (number === 1 || given[number - 2]?.trim() === "" ? 0 : 1) ? number + end + 1 : null;
};

const linesOfFence = (given: readonly string[], number: number): readonly number[] => {
  const end = fenceAt(given, number);
  return end === null ? [] : Array.from({ length: end - number + 1 }, (_, at) => number + at);
};

const frontMatterCuts = ({ originalLines }: RawDocument): readonly Cut[] =>
  originalLines.flatMap((_, at) => (at > 0 && fenceAt(originalLines, at + 1) !== null ? [{ start: at + 1, rule: null, reason: "it begins with a front matter of its own" }] : []));

/** A headline said twice, or last in a breadcrumb and again: what stands there before a story. */
const headCuts = (lines: readonly Line[]): readonly Cut[] =>
  lines.flatMap((line, at): readonly Cut[] => {
    const start = line.block.lines?.[0];
    if (start === undefined || isProse(line) || line.text.length > 250) return [];
    const below = lines.slice(at + 1, at + 4);
    const crumbs = /[»›>→]/.test(line.text) ? line.text.split(/\s+[»›>→]\s+/) : [];
    const last = sameWords(crumbs.at(-1) ?? "");
    if (crumbs.length >= 3 && below.some((other) => other.same === last || other.same.startsWith(`${last} `))) return [{ start, rule: null, reason: "it begins with a path through its site and its headline" }];
    const isTwice = below.some((other) => other.same === line.same) && line.rule === null && wordsOf(line.text).length >= 4;
    return isTwice && lines.filter((other) => other.same === line.same).length <= 3 && !lines.slice(Math.max(0, at - 3), at).some((other) => other.same === line.same) ? [{ start, rule: null, reason: "it begins with its headline, said twice" }] : [];
  });

/** Where several addresses, or several outlets, are given behind a label: below each label if it ends its story, above each if it heads it. */
const labelCuts = (lines: readonly Line[], label: "original-url" | "source"): readonly Cut[] => {
  const at = lines.flatMap((line, place) => (isLabelled(line, lines[place + 1], label) ? [place] : []));
  const said = new Set(at.map((place) => `${lines[place]?.same} ${isLabelForm(lines[place]?.form ?? "", label) ? lines[place + 1]?.same : ""}`));
  if (said.size < 2 || at.length > 200) return [];
  const [first = 0] = at;
  const reason = label === "original-url" ? "each part has an address of its own" : "each part has an outlet of its own";
  const isHead = !lines.slice(0, first).some(isProse);
  const places = isHead ? at.slice(1).map((place) => headFrom(lines, place, first)) : at.map((place) => behindLabels(lines, place));
  return places.flatMap((place) => {
    const start = lines[place]?.block.lines?.[0];
    return start === undefined ? [] : [{ start, rule: null, reason }];
  });
};

const isAddress = (line: Line | undefined): boolean => line !== undefined && /^<?https?:\/\/\S+>?$/i.test(line.text.trim());

const isLabelled = (line: Line, next: Line | undefined, label: "original-url" | "source"): boolean => {
  if (line.text.length > 400) return false;
  const after = afterLabel(line.text, label);
  if (label === "source") return after !== null && line.text.length <= 120 && !endsSentence(line.text);
  return (after !== null && /^<?https?:\/\//i.test(after)) || (isLabelForm(line.form, label) && isAddress(next));
};

/** As many lines above a later label as stand above the first. */
const headFrom = (lines: readonly Line[], place: number, count: number): number => {
  let start = place;
  while (start > place - count && start > 0 && !isProse(lines[start - 1] ?? lines[start] as Line)) start--;
  return start;
};

/** The first line that is no label, address or furniture of the page. */
const behindLabels = (lines: readonly Line[], place: number): number => {
  let next = place + 1;
  for (let line = lines[next]; line && (isAddress(line) || isLabelled(line, lines[next + 1], "original-url") || isLabelled(line, undefined, "source") || line.rule !== null); line = lines[next]) next++;
  return next;
};

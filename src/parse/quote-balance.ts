import type { Block } from "../model/block.ts";

/** A quotation mark that has no partner. */
export interface LoneMark {
  /** Index of the block, and where in its text. */
  readonly block: number;
  readonly at: number;
  readonly what: "not-closed" | "not-opened" | "mixed";
}

/** How a block's quotations stand at its end. */
interface BlockMarks {
  /** The mark left open, or null. */
  readonly open: Mark | null;
  readonly lone: readonly Omit<LoneMark, "block">[];
  /** Closing marks without an opening one. */
  readonly stray: readonly number[];
  readonly startsQuoted: boolean;
}

type Family = "double" | "straight" | "angle";

interface Mark {
  readonly at: number;
  readonly family: Family;
  readonly sign: string;
}

/**
 * Quotation marks without a partner, and pairs of two kinds. A quotation may run over paragraphs: its mark is opened again at the start
 * of each, or closed in one of the next few. Single marks are apostrophes as often, and are not counted. At most one a block.
 */
export const loneMarksOf = (blocks: readonly Block[]): readonly LoneMark[] => {
  if (!blocks.some(({ text }) => anyMark.test(text))) return [];
  const told = blocks.flatMap((block, index) => (block.kind === "paragraph" || block.kind === "quote" ? [{ index, marks: marksOf(block.text) }] : []));
  const found: LoneMark[] = [];
  let carried: { readonly block: number; readonly mark: Mark; readonly since: number } | null = null;
  for (const [at, { index, marks }] of told.entries()) {
    const [stray, ...others] = marks.stray;
    const isClosed: boolean = carried !== null && stray !== undefined && !marks.startsQuoted;
    for (const one of isClosed ? others : marks.stray) found.push({ block: index, at: one, what: "not-opened" });
    for (const one of marks.lone) found.push({ ...one, block: index });
    if (carried !== null) {
      const isReopened = marks.startsQuoted && at === carried.since + 1;
      const isLost = !isClosed && !isReopened && (marks.startsQuoted || marks.open !== null || at - carried.since >= 3);
      if (isLost) found.push({ block: carried.block, at: carried.mark.at, what: "not-closed" });
      if (isLost || isClosed || isReopened) carried = null;
    }
    if (marks.open !== null) carried = { block: index, mark: marks.open, since: at };
  }
  if (carried !== null) found.push({ block: carried.block, at: carried.mark.at, what: "not-closed" });
  return firstOfEach(found.sort((a, b) => a.block - b.block || a.at - b.at));
};

const firstOfEach = (found: readonly LoneMark[]): readonly LoneMark[] => found.filter(({ block }, at) => found[at - 1]?.block !== block);

const anyMark = /["“”„‟«»]|’’|''/u;
const signs = /["“”„‟«»]|’’|‘‘|''/gu;
const doubles = /[“”„‟]|’’|‘‘/u;

const familyOf = (sign: string): Family => (/[«»]/u.test(sign) ? "angle" : doubles.test(sign) ? "double" : "straight");

/** In characters. A longer block is no paragraph that anybody wrote. */
const longest = 20_000;

const marksOf = (text: string): BlockMarks => {
  if (text.length > longest) return { open: null, lone: [], stray: [], startsQuoted: false };
  const open: Mark[] = [];
  const lone: Omit<LoneMark, "block">[] = [];
  const stray: number[] = [];
  for (const match of text.matchAll(signs)) {
    const mark = { at: match.index, family: familyOf(match[0]), sign: match[0] };
    if (isNoQuote(text, mark, open.some((one) => one.family === mark.family))) continue;
    const partner = open.findLastIndex((one) => one.family === mark.family);
    if (partner >= 0 && mayClose(text, mark, open[partner])) open.splice(partner);
    else if (opens(text, mark)) open.push(mark);
    else if (open.length > 0 && isMixedPair(open.at(-1), mark)) lone.push({ at: (open.pop() ?? mark).at, what: "mixed" });
    else stray.push(mark.at);
  }
  const last = open.at(-1) ?? null;
  for (const one of open.slice(0, -1)) lone.push({ at: one.at, what: "not-closed" });
  return { open: last, lone, stray, startsQuoted: /^[\s(\[–—-]*["“„‟«»”]/u.test(text) };
};

/** Inches and seconds (`6'4"`, `12"`, `47‘‘`) where no quotation is open, a mark for itself between brackets, an arrow before a line. */
const isNoQuote = (text: string, { at, sign }: Mark, isOpen: boolean): boolean => {
  const before = text[at - 1] ?? "";
  const after = text[at + sign.length] ?? "";
  if (/\d/.test(before) && (sign === "‘‘" || sign === "''" || (sign === '"' && !isOpen))) return true;
  if ((before === "(" && after === ")") || (before === "[" && after === "]")) return true;
  return at < 3 && /^[»«]$/u.test(sign) && text.slice(0, at).trim() === "" && /\s/u.test(after) && !/[«»]/u.test(text.slice(at + 1));
};

/** Whether its place is that of an opening mark: not right behind a word with none behind it. `“` closes in German, `”` opens in Swedish. */
const opens = (text: string, { at, sign }: Mark): boolean => {
  if (/^(?:„|‟|‘‘|«)$/u.test(sign)) return true;
  const isBehindWord = /[^\s(\[{–—/:\u00a0\u202f]$/u.test(text.slice(Math.max(0, at - 2), at));
  const isBeforeWord = /^[\p{L}\p{N}\p{Sc}\p{M}‘'¿¡(\[@#*]/u.test(text.slice(at + sign.length, at + sign.length + 2));
  return sign === "”" || sign === "’’" || sign === "''" ? !isBehindWord && isBeforeWord : !isBehindWord || isBeforeWord;
};

/** A mark closes the last one of its family, unless it plainly opens another inside. */
const mayClose = (text: string, mark: Mark, partner: Mark | undefined): boolean => {
  if (partner === undefined || mark.sign === "„" || mark.sign === "‘‘") return false;
  if (mark.family === "angle") return partner.sign !== mark.sign;
  if (mark.sign === "”" || mark.sign === "’’") return true;
  if (mark.sign === "“") return partner.sign === "„" || partner.sign === "‟" || !opens(text, mark);
  return true;
};

/** `“ … "` and `" … ”`. */
const isMixedPair = (open: Mark | undefined, close: Mark): boolean => open !== undefined && open.family !== close.family && open.family !== "angle" && close.family !== "angle";

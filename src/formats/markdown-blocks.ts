import type { MarkdownIt, Token } from "markdown-it";
import { paragraph, type Block } from "../model/block.ts";
import type { Lines } from "../model/evidence.ts";
import { rebasedHeadings } from "./headings.ts";
import { library } from "../lib/library.ts";
import { inlineReading } from "./markdown-inline.ts";
import { joinedMarks, type MarkedText } from "./marked-text.ts";

const makeReader = library<typeof import("markdown-it").default>("markdown-it");

const deepest = 50;

// The library takes some microseconds for each line and each sign: more would take it over a second.
const mostLines = 30_000;
const mostSigns = 60_000;

let reader: MarkdownIt | undefined;

const markdownIt = (): MarkdownIt => {
  if (reader) return reader;
  reader = makeReader()({ html: false, linkify: false, typographer: false, maxNesting: deepest }).disable("strikethrough");
  // Addresses are judged by `safeUrl`, as they are written; a refused one must not leave its brackets behind.
  reader.validateLink = () => true;
  reader.normalizeLink = (address) => address;
  reader.normalizeLinkText = (address) => address;
  return reader;
};

export type MarkdownBlocks = readonly Block[] | "too-deep" | "too-many-parts";

/** `linesAbove`: lines of the file before the text. A word instead of blocks when the text is beyond what is read. */
export const markdownBlocks = (body: string, linesAbove = 0): MarkdownBlocks => {
  if (hasMore(body, /^.*\S/gm, mostLines) || hasMore(body, /[*_[\]!<&`|\\]/g, mostSigns)) return "too-many-parts";
  const tokens = markdownIt().parse(body, {});
  if (tokens.some(({ level }) => level >= deepest - 1)) return "too-deep";
  const source = body.split("\n");
  const linesOf = (token: Token): Lines | null => {
    if (!token.map) return null;
    const [from, to] = token.map;
    let last = to - 1;
    while (last > from && source[last]?.trim() === "") last--;
    return [from + 1 + linesAbove, last + 1 + linesAbove];
  };
  return rebasedHeadings(wholes(tokens).flatMap((whole) => blocksOf(whole, linesOf)));
};

type LinesOf = (token: Token) => Lines | null;

/** Whether there are more than `most`. */
const hasMore = (text: string, kind: RegExp, most: number): boolean => {
  if (text.length <= most) return false;
  let found = 0;
  for (const _ of text.matchAll(kind)) if (++found > most) return true;
  return false;
};

type Whole = readonly [Token, ...Token[]];

/** Tokens of the top level, each with all that is inside it. */
const wholes = (tokens: readonly Token[]): readonly Whole[] => {
  const found: [Token, ...Token[]][] = [];
  for (const token of tokens)
    if (token.level === 0 && token.nesting !== -1) found.push([token]);
    else found.at(-1)?.push(token);
  return found;
};

const blocksOf = (whole: Whole, linesOf: LinesOf): readonly Block[] => {
  const [first, second] = whole;
  const lines = linesOf(first);
  switch (first.type) {
    case "heading_open":
      return worded({ kind: "heading", ...inlineReading(second?.children ?? [], " "), lines, level: Number(first.tag.slice(1)) });
    case "paragraph_open":
      return paragraphOf(second, lines);
    case "bullet_list_open":
    case "ordered_list_open":
      return listOf(whole, linesOf);
    case "blockquote_open":
      return worded({ kind: "quote", ...joinedMarks(partsOf(whole).filter(({ text }) => text !== "")), lines });
    case "table_open":
      return worded({ kind: "table", ...tableText(whole), lines });
    case "fence":
    case "code_block":
      return first.content.trim() === "" ? [] : [{ kind: "code", text: first.content.replace(/\n$/, ""), marks: [], lines }];
    default:
      return [];
  }
};

/** Without `images`, and only when there are words. */
const worded = ({ kind, text, marks, lines, level, ordered }: Block): readonly Block[] =>
  text.trim() === "" ? [] : [{ kind, text, marks, lines, ...(level === undefined ? {} : { level }), ...(ordered === undefined ? {} : { ordered }) }];

/** A paragraph of images alone is a figure, with what is said of them. */
const paragraphOf = (inline: Token | undefined, lines: Lines | null): readonly Block[] => {
  const { text, marks, images } = inlineReading(inline?.children ?? [], "\n");
  if (text !== "") return [paragraph(text, lines, marks)];
  return worded({ kind: "figure", text: images.filter(Boolean).join(" "), marks: [], lines });
};

interface Item extends MarkedText {
  /** As written, of ordered lists: `7.` */
  readonly number: string | null;
  readonly lines: Lines | null;
}

/** Lists in a list give items of the outer one. Numbers that their places would not show stay, in paragraphs. */
const listOf = (whole: Whole, linesOf: LinesOf): readonly Block[] => {
  const items = itemsOf(whole, linesOf).filter(({ text }) => text !== "");
  const ordered = whole[0].type === "ordered_list_open";
  const numbers = items.flatMap(({ number }) => number ?? []);
  if (!ordered || (numbers.length === items.length && numbers.every((number, i) => number.slice(0, -1) === String(i + 1))))
    return worded({ kind: "list", ...joinedMarks(items), lines: linesOf(whole[0]), ordered });
  return items.flatMap((item) => worded({ kind: "paragraph", ...joinedMarks(item.number === null ? [item] : [{ text: item.number, marks: [] }, item], " "), lines: item.lines }));
};

const itemsOf = (whole: Whole, linesOf: LinesOf): readonly Item[] => {
  const items: { number: string | null; lines: Lines | null; parts: MarkedText[] }[] = [];
  for (const token of whole) {
    if (token.type === "list_item_open") items.push({ number: token.info === "" ? null : token.info + token.markup, lines: linesOf(token), parts: [] });
    else for (const part of partsOf([token])) items.at(-1)?.parts.push(part);
  }
  return items.map(({ number, lines, parts }) => ({ number, lines, ...joinedMarks(parts.filter(({ text }) => text !== ""), " ") }));
};

/** The words of each inline token and each line of code, in one line each. */
const partsOf = (tokens: readonly Token[]): readonly MarkedText[] =>
  tokens.flatMap((token): readonly MarkedText[] => {
    if (token.type === "inline") return [inlineReading(token.children ?? [], " ")];
    return token.type === "fence" || token.type === "code_block" ? token.content.split("\n").map((line) => ({ text: line.trim(), marks: [] })) : [];
  });

const tableText = (whole: Whole): MarkedText => {
  const rows: MarkedText[][] = [];
  for (const token of whole) {
    if (token.type === "tr_open") rows.push([]);
    else if (token.type === "inline") rows.at(-1)?.push(inlineReading(token.children ?? [], " "));
  }
  return joinedMarks(rows.map((cells) => joinedMarks(cells.map(withoutTabs), "\t")));
};

const withoutTabs = ({ text, marks }: MarkedText): MarkedText => ({ text: text.replace(/\t/g, " "), marks });

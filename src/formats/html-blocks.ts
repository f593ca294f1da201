import type { Element, ElementContent, Root, RootContent } from "hast";
import { paragraph, type Block, type BlockKind } from "../model/block.ts";
import { wordWriter, type WordWriter } from "./html-inline.ts";
import { joinedMarks, type MarkedText } from "./marked-text.ts";
import { partedText } from "./nested-marks.ts";

/** A block, and the number of the element that its words stand in; -1 for words outside of all. */
export interface PlacedBlock {
  readonly block: Block;
  readonly at: number;
}

/** The blocks of a sanitised page. A page has no lines. */
export const htmlBlocks = (tree: Root): readonly PlacedBlock[] => placedBlocksIn(tree.children);

type Node = RootContent | ElementContent;

const blocksIn = (nodes: readonly Node[]): readonly Block[] => placedBlocksIn(nodes).map(({ block }) => block);

const placedBlocksIn = (nodes: readonly Node[]): readonly PlacedBlock[] => {
  const blocks: PlacedBlock[] = [];
  const writer = wordWriter();
  let at = -1;
  const flush = (): void => {
    for (const part of partedText(writer.take(), "\n\n")) if (part.text.trim() !== "") blocks.push({ block: paragraph(part.text, null, part.marks), at });
  };
  const walk = (node: Node): void => {
    if (node.type === "text") writer.add(node.value);
    if (node.type !== "element") return;
    if (node.tagName === "br") writer.breakLine();
    else if (inline.test(node.tagName)) writer.marked(node, () => node.children.forEach(walk));
    else {
      flush();
      const around = at;
      at = numberOf(node) ?? around;
      const whole = wholeBlocks(node);
      if (whole) for (const block of whole) blocks.push({ block, at });
      else node.children.forEach(walk);
      flush();
      at = around;
    }
  };
  nodes.forEach(walk);
  flush();
  return blocks;
};

const numberOf = (element: Element): number | null => (element.properties["dataAt"] === undefined ? null : Number(element.properties["dataAt"]));

const inline = /^(?:strong|b|em|i|a|code)$/;

/** Elements that are blocks of their own kind; null for those that only hold others. */
const wholeBlocks = (element: Element): readonly Block[] | null => {
  switch (element.tagName) {
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return worded("heading", lineOf(element.children), { level: Number(element.tagName.slice(1)) });
    case "ul":
    case "ol":
      return worded("list", joinedMarks(itemsOf(element)), { ordered: element.tagName === "ol" });
    case "blockquote":
      return worded("quote", joinedMarks(blocksIn(element.children).filter(({ kind }) => kind !== "figure").map(withoutBreaks)));
    case "figure":
      return figureBlocks(element);
    case "figcaption":
    case "caption":
      return worded("figure", lineOf(element.children));
    case "pre":
      return worded("code", { text: rawText(element).replace(/^\n|\s+$/g, ""), marks: [] });
    case "table":
      return isData(element) ? [...childrenNamed(element, /^caption$/).flatMap((one) => worded("figure", lineOf(one.children))), ...worded("table", tableText(element))] : null;
    default:
      return null;
  }
};

const worded = (kind: BlockKind, { text, marks }: MarkedText, more: Partial<Block> = {}): readonly Block[] => (text.trim() === "" ? [] : [{ kind, text, marks, lines: null, ...more }]);

const withoutBreaks = ({ kind, text, marks }: Block): MarkedText => ({ text: kind === "list" || kind === "quote" || kind === "table" ? text.replaceAll("\t", " ") : text.replaceAll("\n", " "), marks });

/** All words in one line. */
const lineOf = (nodes: readonly Node[], isLeft: (element: Element) => boolean = () => false): MarkedText => {
  const writer = wordWriter();
  for (const node of nodes) addLine(writer, node, isLeft);
  return writer.take();
};

const addLine = (writer: WordWriter, node: Node, isLeft: (element: Element) => boolean): void => {
  if (node.type === "text") writer.add(node.value);
  if (node.type !== "element" || isLeft(node)) return;
  const inside = (): void => node.children.forEach((child) => addLine(writer, child, isLeft));
  if (inline.test(node.tagName)) return writer.marked(node, inside);
  writer.add(" ");
  inside();
  writer.add(" ");
};

const isList = ({ tagName }: Element): boolean => tagName === "ul" || tagName === "ol";

/** Lists in a list give items of the outer one. */
const itemsOf = (list: Element): readonly MarkedText[] =>
  list.children.flatMap((child) => {
    if (child.type !== "element") return [];
    if (isList(child)) return itemsOf(child);
    const own = lineOf(child.children, isList);
    return [...(own.text === "" ? [] : [own]), ...childrenNamed(child, /^[uo]l$/).flatMap(itemsOf)];
  });

/** The nearest elements of these names, not those inside them. */
const childrenNamed = (element: Element, name: RegExp): readonly Element[] =>
  element.children.flatMap((child) => (child.type !== "element" ? [] : name.test(child.tagName) ? [child] : childrenNamed(child, name)));

/** A picture's words are its caption; a table or quotation in a figure is one without it too. */
const figureBlocks = (figure: Element): readonly Block[] => {
  const parts = childrenNamed(figure, /^(?:table|blockquote|pre|[uo]l|figure|figcaption)$/);
  const [captions, others] = [parts.filter(({ tagName }) => tagName === "figcaption"), parts.filter(({ tagName }) => tagName !== "figcaption")];
  return [...blocksIn(others), ...captions.flatMap((one) => worded("figure", lineOf(one.children)))];
};

/** Tables that only place parts of a page beside each other hold whole paragraphs, or a single row or column. */
const isData = (table: Element): boolean => {
  const rows = rowsOf(table);
  const holdsBlocks = childrenNamed(table, /^(?:h[1-6]|[uo]l|table|blockquote|figure|pre)$/).length > 0;
  return !holdsBlocks && rows.length > 1 && rows.some((cells) => cells.length > 1) && rows.every((cells) => cells.every((cell) => childrenNamed(cell, /^p$/).length < 2));
};

const rowsOf = (table: Element): readonly (readonly Element[])[] => childrenNamed(table, /^tr$/).map((row) => childrenNamed(row, /^t[hd]$/));

const tableText = (table: Element): MarkedText =>
  joinedMarks(rowsOf(table).filter((cells) => cells.length > 0).map((cells) => joinedMarks(cells.map((cell) => withoutTabs(lineOf(cell.children))), "\t")));

const withoutTabs = ({ text, marks }: MarkedText): MarkedText => ({ text: text.replaceAll("\t", " "), marks });

const rawText = (node: Node): string => {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return "";
  return node.tagName === "br" ? "\n" : node.children.map(rawText).join("");
};

import type { Block } from "../model/block.ts";
import { inlineMarkdown, reference, unprintable } from "./inline-markdown.ts";
import { partedText } from "./nested-marks.ts";

/** Blocks as Markdown that `markdownBody` reads back exactly; empty for no blocks, else ending in a line break. */
export const bodyMarkdown = (blocks: readonly Block[]): string => {
  let out = "";
  let before: ListStyle | null = null;
  for (const block of blocks) {
    const style: ListStyle | null = block.kind === "list" ? styleAfter(before, block.ordered === true) : null;
    out += `${out === "" ? "" : "\n"}${blockMarkdown(block, style)}\n`;
    before = style;
  }
  return out;
};

/** Neighbouring lists of one kind take turns, or they would be one. */
type ListStyle = "-" | "*" | "." | ")";

const styleAfter = (before: ListStyle | null, ordered: boolean): ListStyle => (ordered ? (before === "." ? ")" : ".") : before === "-" ? "*" : "-");

const blockMarkdown = (block: Block, style: ListStyle | null): string => {
  switch (block.kind) {
    case "paragraph":
      return inlineMarkdown(block, "hard");
    case "heading":
      return `${"#".repeat(block.level ?? 2)} ${inlineMarkdown(block, "reference")}`;
    case "list":
      return partedText(block, "\n").map((item, i) => `${style === "." || style === ")" ? `${i + 1}${style}` : style} ${inlineMarkdown(item, "reference")}`).join("\n");
    case "quote":
      return partedText(block, "\n").map((part) => `> ${inlineMarkdown(part, "reference")}`).join("\n>\n");
    case "table":
      return tableMarkdown(block);
    case "figure":
      return `![${block.text === "" ? "" : inlineMarkdown(block, "reference")}]()`;
    case "code":
      return codeMarkdown(block.text);
  }
};

const tableMarkdown = (block: Block): string => {
  const rows = partedText(block, "\n").map((row) => partedText(row, "\t").map((cell) => (cell.text === "" ? "" : inlineMarkdown(cell, "reference"))));
  const [head = [], ...body] = rows.map((cells) => `| ${cells.join(" | ")} |`);
  return [head, `|${" --- |".repeat(rows[0]?.length ?? 1)}`, ...body].join("\n");
};

/** Fenced; characters that a file of text cannot hold stand as references, which the word `escaped` announces. */
const codeMarkdown = (text: string): string => {
  const isEscaped = unprintable.test(text);
  const words = isEscaped ? text.replace(new RegExp(`&|${unprintable.source}`, "gu"), reference) : text;
  const longest = Math.max(2, ...[...words.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${isEscaped ? "escaped" : ""}\n${words}\n${fence}`;
};

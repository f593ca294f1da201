import type { Block } from "../model/block.ts";
import { markdownInline } from "./inline-markdown-reader.ts";
import { joinedMarks } from "./marked-text.ts";

/** The inverse of `bodyMarkdown`; the blocks have no lines. */
export const markdownBody = (source: string): readonly Block[] => {
  const lines = source.split("\n");
  const blocks: Block[] = [];
  let at = 0;
  const taken = (belongs: (line: string) => boolean): readonly string[] => {
    const from = at;
    while (at < lines.length && belongs(lines[at] ?? "")) at++;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at] ?? "";
    const [, fence, info] = /^(`{3,})(\w*)$/.exec(line) ?? [];
    if (line === "") at++;
    else if (fence !== undefined) {
      at++;
      blocks.push(codeOf(taken((one) => one !== fence), info === "escaped"));
      at++;
    } else blocks.push(blockOf(taken((one) => one !== "")));
  }
  return blocks;
};

const codeOf = (lines: readonly string[], isEscaped: boolean): Block => {
  const text = lines.join("\n");
  return { kind: "code", text: isEscaped ? text.replace(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Number(code))) : text, marks: [], lines: null };
};

/** Of lines that no blank line parts. */
const blockOf = (lines: readonly string[]): Block => {
  const [first = "", second = ""] = lines;
  const [, signs = "", heading] = /^(#{2,6}) (.*)$/s.exec(lines.join("\n")) ?? [];
  if (heading !== undefined) return { kind: "heading", ...markdownInline(heading), lines: null, level: signs.length };
  const marker = /^(?:[-*]|\d{1,9}[.)])(?= )/.exec(first)?.[0];
  if (marker !== undefined) return listOf(lines, /\d/.test(marker));
  if (/^>/.test(first)) return quoteOf(lines);
  if (first.startsWith("|") && /^\|(?: *:?-+:? *\|)+ *$/.test(second)) return tableOf(lines);
  const whole = lines.join("\n");
  if (whole.startsWith("![") && whole.endsWith("]()")) return { kind: "figure", ...markdownInline(whole.slice(2, -3)), lines: null };
  return { kind: "paragraph", ...markdownInline(whole), lines: null };
};

const listOf = (lines: readonly string[], ordered: boolean): Block => {
  const items: string[] = [];
  for (const line of lines) {
    const item = (ordered ? /^\d+[.)] (.*)$/s : /^[-*] (.*)$/s).exec(line)?.[1];
    if (item !== undefined) items.push(item);
    else items.push(`${items.pop() ?? ""}\n${line.trim()}`);
  }
  return { kind: "list", ...joinedMarks(items.map(markdownInline)), lines: null, ordered };
};

const quoteOf = (lines: readonly string[]): Block => {
  const text = lines.map((line) => line.replace(/^> ?/, "")).join("\n");
  return { kind: "quote", ...joinedMarks(text.split("\n\n").map(markdownInline)), lines: null };
};

const tableOf = (lines: readonly string[]): Block => {
  const rows = lines.filter((_, i) => i !== 1).map((line) => joinedMarks(cellsOf(line).map((cell) => markdownInline(cell.replace(/^ +| +$/g, ""))), "\t"));
  return { kind: "table", ...joinedMarks(rows), lines: null };
};

/** Between the outer bars, parted at bars that no backslash escapes. */
const cellsOf = (line: string): readonly string[] => {
  const cells = [""];
  for (const [part] of line.replace(/^\|/, "").replace(/\| *$/, "").matchAll(/[^\\|]+|\\.?|\|/gs))
    if (part === "|") cells.push("");
    else cells.push((cells.pop() ?? "") + part);
  return cells;
};

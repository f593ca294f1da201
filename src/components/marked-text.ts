import { html, safe, type Html } from "../lib/html.ts";
import type { Mark } from "../model/block.ts";
import { outsideUrl } from "./outside-link.ts";

/** A name that leads to its own page of the archive; `href` below the base. */
export interface NameMark {
  readonly kind: "name";
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

/** A stretch of text with what is emphasised or linked in it. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly (Mark | NameMark)[];
}

/** The parts of a text between separators, each with its own marks. */
export const splitMarked = ({ text, marks }: MarkedText, separator: string): readonly MarkedText[] => {
  let start = 0;
  return text.split(separator).map((part) => {
    const piece = slice({ text, marks }, start, start + part.length);
    start += part.length + separator.length;
    return piece;
  });
};

/** Links outermost, as a link cut in two would be two links; line breaks stay. An address that is not safe leaves its words. */
export const markedText = (given: MarkedText): Html => {
  const outside = given.marks.filter((mark) => mark.kind === "link" && mark.end > mark.start && outsideUrl(mark.href) !== null);
  const names = given.marks.filter((mark) => mark.kind === "name" && mark.end > mark.start && !outside.some((link) => link.start < mark.end && link.end > mark.start));
  const links = [...outside, ...names];
  const parts: Html[] = [];
  let at = 0;
  for (const link of links.sort((a, b) => a.start - b.start)) {
    if ((link.kind !== "link" && link.kind !== "name") || link.start < at) continue;
    parts.push(emphasised(slice(given, at, link.start)));
    const words = emphasised(slice(given, link.start, link.end));
    parts.push(link.kind === "name" ? html`<a class="named" href="${link.href}">${words}</a>` : html`<a href="${outsideUrl(link.href)}" rel="noopener noreferrer nofollow">${words}</a>`);
    at = link.end;
  }
  return html`${parts}${emphasised(slice(given, at, given.text.length))}`;
};

const slice = ({ text, marks }: MarkedText, start: number, end: number): MarkedText => ({
  text: text.slice(start, end),
  marks: marks.flatMap((mark) =>
    mark.start < end && mark.end > start ? [{ ...mark, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start }] : [],
  ),
});

const tags = { strong: "strong", emphasis: "em", code: "code" } as const;

const emphasised = ({ text, marks }: MarkedText): Html => {
  const plain = marks.flatMap((mark) => (mark.kind === "link" || mark.kind === "name" ? [] : [mark]));
  const edges = [...new Set([0, text.length, ...plain.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b);
  return html`${edges.slice(1).map((end, index) => {
    const start = edges[index] ?? 0;
    const around = [...new Set(plain.filter((mark) => mark.start <= start && mark.end >= end).map((mark) => tags[mark.kind]))].sort();
    return around.reduce((inner, tag) => html`${safe(`<${tag}>`)}${inner}${safe(`</${tag}>`)}`, lineBreaks(text.slice(start, end)));
  })}`;
};

const lineBreaks = (text: string): Html => html`${text.split("\n").map((line, index) => html`${index > 0 && safe("<br>")}${line}`)}`;

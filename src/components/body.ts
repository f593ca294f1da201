import { html, nothing, safe, type Html } from "../lib/html.ts";
import type { Caption } from "../model/article.ts";
import type { Block } from "../model/block.ts";
import { href, pictureUrl } from "../model/url.ts";
import { markedText, splitMarked, type MarkedText, type NameMark } from "./marked-text.ts";
import { wordsOf } from "./words.ts";

/** Where the site stands below its host. */
type Place = { readonly base: string };

/** The id of a block on its article's page. Blocks are counted from 0, what readers see from 1. */
export const blockAnchor = (index: number): string => `p${index + 1}`;

/** The text of an article: each block numbered, captions where their pictures stood. */
export const articleBody = (blocks: readonly Block[], captions: readonly Caption[], language: string, site: Place = { base: "/" }, names: readonly (NameMark & { readonly block: number })[] = []): Html => {
  const levels = headingLevels(blocks);
  const before = (index: number): readonly Html[] =>
    captions.filter((caption) => Math.min(caption.before, blocks.length) === index).map((caption) => figureCaption(caption, language, site));
  return html`${blocks.map((block, index) => html`${before(index)}${blockPart(block, named(block, names.filter((name) => name.block === index)), index, levels[index] ?? 2, language)}`)}${before(blocks.length)}`;
};

const named = ({ text, marks }: Block, names: readonly NameMark[]): MarkedText => ({ text, marks: [...marks, ...names] });

const blockPart = (block: Block, text: MarkedText, index: number, level: number, language: string): Html => {
  const words = wordsOf(language).article;
  if (block.text.trim() === "") return nothing;
  const id = blockAnchor(index);
  const anchor = html`<a class="n" href="#${id}" aria-label="${words.paragraph(index + 1)}"></a>`;
  switch (block.kind) {
    case "heading":
      return html`${safe(`<h${level} id="${id}">`)}${markedText(text)}${safe(`</h${level}>`)}`;
    case "list": {
      const tag = block.ordered === true ? "ol" : "ul";
      return html`<div id="${id}">${anchor}${safe(`<${tag}>`)}${splitMarked(text, "\n").map((one) => html`<li>${markedText(one)}</li>`)}${safe(`</${tag}>`)}</div>`;
    }
    case "quote":
      return html`<blockquote id="${id}">${anchor}${splitMarked(text, "\n").map((one) => html`<p>${markedText(one)}</p>`)}</blockquote>`;
    case "table":
      return html`<div id="${id}">${anchor}<section class="wide" tabindex="0" aria-label="${words.table}">${table(block)}</section></div>`;
    case "code":
      return html`<div id="${id}">${anchor}<pre class="wide" tabindex="0"><code>${block.text}</code></pre></div>`;
    case "figure":
      return html`<p class="cap" id="${id}">${anchor}${markedText(text)}</p>`;
    default:
      return html`<p id="${id}">${anchor}${markedText(text)}</p>`;
  }
};

/** The first row holds the names of the columns. Short rows are filled up. */
const table = (block: Block): Html => {
  const [head = [], ...rows] = splitMarked(block, "\n").map((row) => splitMarked(row, "\t").map(markedText));
  const width = Math.max(head.length, ...rows.map((row) => row.length));
  const filled = (row: readonly Html[]): readonly Html[] => Array.from({ length: width }, (_, at) => row[at] ?? nothing);
  const body = rows.map((row) => html`<tr>${filled(row).map((cell) => html`<td>${cell}</td>`)}</tr>`);
  return html`<table><thead><tr>${filled(head).map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>${rows.length > 0 && html`<tbody>${body}</tbody>`}</table>`;
};

/** The picture where it was saved and may be shown; what was printed below it in any case. */
const figureCaption = (caption: Caption, language: string, site: Place): Html => {
  const words = wordsOf(language).article;
  const { image, alt } = caption;
  const said = html`${caption.text}${caption.credit !== null && html` <span class="credit">${words.credit(caption.credit)}</span>`}`;
  if (!image) return html`<p class="cap"><span class="label">${words.picture}</span> ${said}</p>`;
  return html`<figure class="picture"><img src="${href(site, pictureUrl(image.file))}" alt="${alt ?? ""}" width="${image.width}" height="${image.height}" loading="lazy" decoding="async"><figcaption>${said}</figcaption></figure>`;
};

/** Levels without a leap: a heading is at most one deeper than the one before it, the headline being 1. */
const headingLevels = (blocks: readonly Block[]): readonly number[] => {
  let last = 1;
  return blocks.map((block) => {
    if (block.kind === "heading" && block.text.trim() !== "") last = Math.min(Math.max(block.level ?? 2, 2), last + 1, 6);
    return last;
  });
};

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { sourcesOf } from "../../src/archive/curation.ts";
import { html } from "../../src/formats/html.ts";
import { attributeOf, childrenOf, elementsIn, htmlTree, isElement, wordsIn, type HtmlNode } from "../../src/formats/html-tree.ts";
import { parseArticle } from "../../src/parse/article.ts";
import { noEvents } from "../../src/parse/events.ts";
import { sourceIndex } from "../../src/parse/source.ts";
import type { LabelledText } from "./dumps.ts";
import { publisherOf, type Gold } from "./gold.ts";
import { labelsByBody } from "./labels.ts";

const aids = { sources: sourceIndex(sourcesOf(null).list), events: noEvents, guessLanguage: null };

/**
 * The crawl dump of a saved page whose body nobody has written down: the story is what our own reading of the page takes for it.
 * Null where that reading is in doubt: a short story, or one of which much does not stand in the dump.
 */
export const pageText = (folder: string, gold: Gold, weight: number): LabelledText | null => {
  const bytes = gunzipSync(readFileSync(join(folder, "dev", gold.html)));
  const read = html.read({ path: `${gold.id}.html`, bytes });
  const tree = htmlTree(bytes.toString("utf8"));
  if (read.kind !== "document" || tree.kind !== "tree") return null;
  const { article } = parseArticle(read.document, { path: `${gold.id}.html`, sha256: "", format: "html", bytes: bytes.length }, aids);
  const body = article.body.filter(({ kind }) => kind !== "figure").map(({ text }) => text).join("\n");
  const text = visibleLines(tree.tree).join("\n");
  const labels = labelsByBody(text, body);
  const letters = text.split("\n").reduce((sum, line, at) => sum + (labels.get(at + 1) === "body" ? line.length : 0), 0);
  if (body.length < 800 || letters < 0.8 * body.length || letters > 1.25 * body.length) return null;
  return { id: gold.id, set: gold.set, mode: "wet", publisher: publisherOf(gold), text, labels, bodies: [], weight };
};

const unseen = /^(?:head|script|style|template|noscript|svg|math|canvas|iframe|object|embed|select|textarea|datalist)$/;
const within = /^(?:a|abbr|acronym|b|bdi|bdo|big|button|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr|img|input)$/;

/** The title of a page, then every visible block as a line, like a record of a web crawl. */
export const visibleLines = (page: HtmlNode & Parameters<typeof elementsIn>[0]): readonly string[] => {
  const lines: string[] = [];
  let line = "";
  const flush = (): void => {
    const folded = line.replace(/\s+/g, " ").trim();
    if (folded !== "") lines.push(folded);
    line = "";
  };
  const walk = (node: HtmlNode): void => {
    if (node.nodeName === "#text" && "value" in node) line += node.value;
    if (isElement(node) && (unseen.test(node.tagName) || attributeOf(node, "hidden") !== null)) return;
    const isBlock = isElement(node) && !within.test(node.tagName);
    if (isBlock) flush();
    childrenOf(node).forEach(walk);
    if (isBlock) flush();
  };
  walk(page);
  const title = [...elementsIn(page)].filter(({ tagName }) => tagName === "title").map(wordsIn)[0];
  return title ? [title, ...lines] : lines;
};

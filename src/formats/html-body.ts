import type { Root } from "hast";
import { cleanTree } from "./html-clean.ts";
import { documentOf } from "./html-dom.ts";
import { newsSchema } from "./html-schema.ts";
import { elementsIn, fragmentOf, wordsIn, type HtmlDocument, type HtmlElement, type HtmlNode } from "./html-tree.ts";
import { library } from "../lib/library.ts";

const readability = library<typeof import("@mozilla/readability")>("@mozilla/readability");
const fromParse5 = library<typeof import("hast-util-from-parse5")>("hast-util-from-parse5");
const sanitizer = library<typeof import("hast-util-sanitize")>("hast-util-sanitize");

/** The article of a page without the page around it, sanitised. The tree of the page is changed. */
export const articleTree = (page: HtmlDocument): Root => {
  cleanTree(page);
  const found = isModest(page) ? extracted(page) : null;
  return sanitized(found && isEnough(found, page) ? found : largestOf(page));
};

// Readability takes a time that grows with the square of the page; the most that one page of 592 saved news pages had is half of these.
const mostElements = 20_000;
const mostNeighbours = 1_500;
const mostText = 500_000;

const isModest = (page: HtmlDocument): boolean => {
  let elements = 0;
  let text = 0;
  for (const { childNodes } of elementsIn(page)) {
    for (const child of childNodes) if (child.nodeName === "#text" && "value" in child) text += child.value.length;
    if (++elements > mostElements || childNodes.length > mostNeighbours || text > mostText) return false;
  }
  return true;
};

/** What Readability takes for the article; null when it finds none or fails, as it does on some pages in linkedom. */
const extracted = (page: HtmlDocument): HtmlNode | null => {
  try {
    const { Readability } = readability();
    const content = new Readability(documentOf(page), { disableJSONLD: true, charThreshold: 200 }).parse()?.content;
    return content ? fragmentOf(content) : null;
  } catch {
    return null;
  }
};

const isEnough = (found: HtmlNode, page: HtmlDocument): boolean => wordsIn(found).length >= Math.min(200, wordsIn(page).length / 2);

/** The page's `<article>` with the most words, else its `<main>`, else its body. */
const largestOf = (page: HtmlDocument): HtmlNode => {
  const elements = [...elementsIn(page)];
  const byWords = (name: string): readonly HtmlElement[] =>
    elements
      .filter(({ tagName }) => tagName === name)
      .slice(0, 50)
      .map((element) => ({ element, length: wordsIn(element).length }))
      .filter(({ length }) => length > 200)
      .sort((a, b) => b.length - a.length)
      .map(({ element }) => element);
  return byWords("article")[0] ?? byWords("main")[0] ?? elements.find(({ tagName }) => tagName === "body") ?? page;
};

/** The only way of a page's markup into the archive: what the schema does not name is taken out. */
const sanitized = (found: HtmlNode): Root => {
  const clean = sanitizer().sanitize(fromParse5().fromParse5(found), newsSchema);
  return clean.type === "root" ? clean : { type: "root", children: clean.type === "doctype" ? [] : [clean] };
};

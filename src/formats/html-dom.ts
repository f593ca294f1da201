import { numberAttribute } from "./html-clean.ts";
import { attributeOf, childrenOf, elementsIn, isElement, rawTextIn, wordsIn, type HtmlDocument, type HtmlElement, type HtmlNode } from "./html-tree.ts";
import { library } from "../lib/library.ts";

const linkedom = library<typeof import("linkedom")>("linkedom");

/** What Readability looks at, and the number by which its finding is known again. */
const attributes = new Set([numberAttribute, "class", "id", "href", "rel", "role", "itemprop", "aria-hidden", "aria-modal", "dir", "colspan", "rowspan", "summary"]);

/** An inline element that says nothing but its words: half of a page's, and each costs as much as a paragraph. */
const isPlain = (element: HtmlElement): boolean =>
  isInline(element) &&
  element.tagName !== "a" &&
  element.childNodes.every(({ nodeName }) => nodeName === "#text") &&
  ["class", "id", "role", "itemprop", "rel"].every((name) => attributeOf(element, name) === null);

/** No block stands in these alone, so that their numbers are not asked for. */
const isInline = ({ tagName }: HtmlElement): boolean => /^(?:a|span|b|i|u|em|strong|font|small|mark|time|cite|q|abbr|sup|sub)$/.test(tagName);

/** A page's tree as the kind of document that Readability works on. Made node by node: read again as markup, each `&` would become a node of its own. */
export const documentOf = (page: HtmlDocument): Document => {
  const document: Document = linkedom().parseHTML("<!doctype html><html><head></head><body></body></html>").document;
  const made = (node: HtmlNode): Node | null => {
    if (node.nodeName === "#text" && "value" in node) return document.createTextNode(node.value);
    if (!isElement(node)) return null;
    if (isPlain(node)) return document.createTextNode(rawTextIn(node));
    const element = document.createElement(node.tagName);
    for (const { name, value } of node.attrs) if (attributes.has(name) && value !== "" && !(name === numberAttribute && isInline(node))) element.setAttribute(name, value);
    return element;
  };
  const title = document.createElement("title");
  title.textContent = [...elementsIn(page)].filter(({ tagName }) => tagName === "title").map(wordsIn)[0] ?? "";
  document.head.appendChild(title);
  const body = childrenOf(page).flatMap(childrenOf).find((node) => node.nodeName === "body");
  const waiting: (readonly [HtmlNode, Node])[] = body ? [[body, document.body]] : [];
  for (let pair = waiting.pop(); pair; pair = waiting.pop())
    for (const child of childrenOf(pair[0])) {
      const copy = made(child);
      if (!copy) continue;
      pair[1].appendChild(copy);
      if (copy.nodeType === copy.ELEMENT_NODE) waiting.push([child, copy]);
    }
  return document;
};

import { attributeOf, childrenOf, elementsIn, isElement, wordsIn, type HtmlDocument, type HtmlNode } from "./html-tree.ts";
import { library } from "../lib/library.ts";

const linkedom = library<typeof import("linkedom")>("linkedom");

/** What Readability looks at. */
const attributes = ["class", "id", "href", "rel", "role", "itemprop", "aria-hidden", "aria-modal", "dir", "src", "alt", "colspan", "rowspan", "summary"];

/** A page's tree as the kind of document that Readability works on. Made node by node: read again as markup, each `&` would become a node of its own. */
export const documentOf = (page: HtmlDocument): Document => {
  const document: Document = linkedom().parseHTML("<!doctype html><html><head></head><body></body></html>").document;
  const made = (node: HtmlNode): Node | null => {
    if (node.nodeName === "#text" && "value" in node) return document.createTextNode(node.value);
    if (!isElement(node)) return null;
    const element = document.createElement(node.tagName);
    for (const name of attributes) {
      const value = attributeOf(node, name);
      if (value !== null) element.setAttribute(name, value);
    }
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
      waiting.push([child, copy]);
    }
  return document;
};

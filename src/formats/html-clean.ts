import { attributeOf, elementsIn, isElement, type HtmlDocument, type HtmlElement, type HtmlNode } from "./html-tree.ts";

/** Parts of a page that hold no words of an article. */
const left = /^(?:script|style|template|noscript|svg|math|canvas|iframe|object|embed|applet|form|button|input|select|textarea|dialog|link|meta|base|audio|video|source|track|map|portal)$/;

/** Takes scripts, frames, comments and other parts without words out of a page's tree, and gives captions their name. The tree is changed. */
export const cleanTree = (tree: HtmlDocument): void => {
  const elements = [...elementsIn(tree)];
  for (const element of elements) {
    element.childNodes = element.childNodes.filter((node) => isWanted(node, element));
    if (isCaption(element)) rename(element, "figcaption");
  }
};

const isWanted = (node: HtmlNode, parent: HtmlElement): boolean => {
  if (!isElement(node)) return node.nodeName === "#text";
  if (left.test(node.tagName)) return node.tagName === "form" && holdsPage(node, parent);
  return attributeOf(node, "hidden") === null && !/display\s*:\s*none/i.test(attributeOf(node, "style") ?? "");
};

/** Some sites wrap the whole page in a form. */
const holdsPage = (form: HtmlElement, parent: HtmlElement): boolean => parent.tagName === "body" && [...elementsIn(form)].filter(({ tagName }) => tagName === "p").length > 3;

const isCaption = (element: HtmlElement): boolean =>
  /^(?:p|div|span|small)$/.test(element.tagName) && /(?:^|\s)(?:wp-caption-text|caption-text|image-caption|photo-caption|figcaption|media-caption)(?:\s|$)/i.test(attributeOf(element, "class") ?? "");

const rename = (element: HtmlElement, name: string): void => {
  element.tagName = name;
  element.nodeName = name;
};

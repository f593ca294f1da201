import { attributeOf, elementsIn, isElement, wordsIn, type HtmlDocument, type HtmlElement, type HtmlNode } from "./html-tree.ts";

/** Parts of a page that hold no words of an article. */
const left = /^(?:script|style|template|noscript|svg|math|canvas|iframe|object|embed|applet|button|input|select|textarea|dialog|link|meta|base|audio|video|source|track|map|portal)$/;

/** Takes scripts, frames, comments and other parts without words out of a page's tree, and gives captions their name. The tree is changed. */
export const cleanTree = (tree: HtmlDocument): void => {
  let wordsOfForm: number | undefined;
  const isWanted = (node: HtmlNode): boolean => {
    if (!isElement(node)) return node.nodeName === "#text";
    if (left.test(node.tagName)) return false;
    if (node.tagName === "form") return wordsIn(node).length > (wordsOfForm ??= mostWordsOfForm(tree));
    return attributeOf(node, "hidden") === null && !/display\s*:\s*none/i.test(attributeOf(node, "style") ?? "");
  };
  for (const element of elementsIn(tree)) {
    if (element.childNodes.some((node) => !isWanted(node))) element.childNodes = element.childNodes.filter(isWanted);
    if (element.tagName === "form") rename(element, "div");
    if (isCaption(element)) rename(element, "figcaption");
  }
};

/** In characters. A form with more of them is one that some sites wrap the whole page in. */
const mostWordsOfForm = (tree: HtmlDocument): number => Math.min(800, wordsIn(tree).length / 2);

const isCaption = (element: HtmlElement): boolean =>
  /^(?:p|div|span|small)$/.test(element.tagName) && /(?:^|\s)(?:wp-caption-text|caption-text|image-caption|photo-caption|figcaption|media-caption)(?:\s|$)/i.test(attributeOf(element, "class") ?? "");

const rename = (element: HtmlElement, name: string): void => {
  element.tagName = name;
  element.nodeName = name;
};

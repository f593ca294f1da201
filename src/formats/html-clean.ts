import type { Picture } from "../model/block.ts";
import { picturesIn } from "./html-pictures.ts";
import { attributeOf, elementsIn, isElement, wordsIn, type HtmlDocument, type HtmlElement, type HtmlNode } from "./html-tree.ts";

/** Parts of a page that hold no words of an article. */
const left = /^(?:script|style|template|noscript|svg|math|canvas|iframe|object|embed|applet|button|input|select|textarea|dialog|link|meta|base|audio|video|source|track|map|portal)$/;

/** The attribute that holds an element's number. */
export const numberAttribute = "data-at";

/**
 * Takes scripts, frames, comments and other parts without words out of a page's tree, and gives captions their name. The tree is changed.
 * Gives the elements that are left, each at its own number, which stands in it as an attribute, and the pictures that had a caption.
 */
export const cleanTree = (tree: HtmlDocument): { readonly elements: readonly HtmlElement[]; readonly pictures: ReadonlyMap<HtmlElement, Picture> } => {
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
  const pictures = picturesIn(tree);
  withoutEmpty([...elementsIn(tree)]);
  return { elements: numbered([...elementsIn(tree)]), pictures };
};

/** Takes out the elements that hold no words. Given outer ones first, so that the last come first here. */
const withoutEmpty = (elements: readonly HtmlElement[]): void => {
  for (const element of [...elements].reverse()) if (element.childNodes.some(isEmpty)) element.childNodes = element.childNodes.filter((node) => !isEmpty(node));
};

const isEmpty = (node: HtmlNode): boolean => isElement(node) && !speaking.test(node.tagName) && node.childNodes.every((child) => child.nodeName === "#text" && "value" in child && (inline.test(node.tagName) ? child.value === "" : child.value.trim() === ""));

/** They mean something without words. */
const speaking = /^(?:br|hr|t[dhr]|head|body|html)$/;
/** Here a space may part two words. */
const inline = /^(?:span|a|b|i|u|em|strong|font|small)$/;

const numbered = (elements: readonly HtmlElement[]): readonly HtmlElement[] => {
  for (const [at, element] of elements.entries()) element.attrs = [...element.attrs.filter(({ name }) => name !== numberAttribute), { name: numberAttribute, value: String(at) }];
  return elements;
};

/** In characters. A form with more of them is one that some sites wrap the whole page in. */
const mostWordsOfForm = (tree: HtmlDocument): number => Math.min(800, wordsIn(tree).length / 2);

const isCaption = (element: HtmlElement): boolean =>
  /^(?:p|div|span|small)$/.test(element.tagName) && /(?:^|\s)(?:wp-caption-text|caption-text|image-caption|photo-caption|figcaption|media-caption)(?:\s|$)/i.test(attributeOf(element, "class") ?? "");

const rename = (element: HtmlElement, name: string): void => {
  element.tagName = name;
  element.nodeName = name;
};

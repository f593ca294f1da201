import type { DefaultTreeAdapterTypes, DefaultTreeAdapterMap, TreeAdapter } from "parse5";
import { library } from "../lib/library.ts";

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlDocument = DefaultTreeAdapterTypes.Document;

const parse5 = library<typeof import("parse5")>("parse5");

export const deepestHtml = 256;
const mostElements = 40_000;
const mostAttributes = 500;

export type HtmlReading = { readonly kind: "tree"; readonly tree: HtmlDocument } | { readonly kind: "too-deep" | "too-many-parts" };

/** The tree that a browser would make of a page, or why it is beyond what is read. */
export const htmlTree = (text: string): HtmlReading => {
  if (hasTooManyAttributes(text)) return { kind: "too-many-parts" };
  try {
    return { kind: "tree", tree: parse5().parse<DefaultTreeAdapterMap>(text, { treeAdapter: boundedAdapter() }) };
  } catch (error) {
    if (error instanceof Beyond) return { kind: error.kind };
    throw error;
  }
};

class Beyond extends Error {
  readonly kind: "too-deep" | "too-many-parts";
  constructor(kind: "too-deep" | "too-many-parts") {
    super(kind);
    this.kind = kind;
  }
}

/** Stops the parser where its work would grow with the square of the page: unclosed elements multiply, and each looks through all that are open. */
const boundedAdapter = (): TreeAdapter<DefaultTreeAdapterMap> => {
  const { defaultTreeAdapter: adapter } = parse5();
  let elements = 0;
  let depth = 0;
  return {
    ...adapter,
    createElement: (name, namespace, attributes) => {
      if (++elements > mostElements) throw new Beyond("too-many-parts");
      return adapter.createElement(name, namespace, attributes);
    },
    onItemPush: () => {
      if (++depth > deepestHtml) throw new Beyond("too-deep");
    },
    onItemPop: () => void depth--,
  };
};

/** Whether some tag has more attributes than the parser, which compares each with all others, can take. Scripts, styles and comments are passed over. */
const hasTooManyAttributes = (text: string): boolean => {
  const tag = /<!--|<\/?([a-zA-Z][^\s/>]*)/g;
  const attribute = /[\s/]+(?:[^\s/>=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>][^\s>]*))?)?/y;
  for (let found = tag.exec(text); found; found = tag.exec(text)) {
    let attributes = 0;
    attribute.lastIndex = tag.lastIndex;
    while (found[1] !== undefined && attribute.lastIndex < text.length && attribute.test(text)) {
      if (++attributes > mostAttributes) return true;
      tag.lastIndex = attribute.lastIndex;
    }
    const end = found[1] === undefined ? text.indexOf("-->", tag.lastIndex) : endOfRaw(text, found[0], found[1], tag.lastIndex);
    if (end < 0) return false;
    tag.lastIndex = Math.max(tag.lastIndex, end);
  }
  return false;
};

const endOfRaw = (text: string, opening: string, name: string, from: number): number => {
  if (opening.startsWith("</") || !/^(?:script|style)$/i.test(name)) return from;
  const end = new RegExp(`</${name}[\\s/>]`, "gi");
  end.lastIndex = from;
  return end.exec(text)?.index ?? -1;
};

/** Elements below a node, in the order of the page; those for which `isLeft` says so are left out with all that is in them. */
export function* elementsIn(root: HtmlNode, isLeft: (element: HtmlElement) => boolean = () => false): Generator<HtmlElement> {
  const waiting: HtmlNode[] = [...childrenOf(root)].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node) || isLeft(node)) continue;
    yield node;
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i];
      if (child) waiting.push(child);
    }
  }
}

export const isElement = (node: HtmlNode): node is HtmlElement => "tagName" in node;

export const childrenOf = (node: HtmlNode): readonly HtmlNode[] => ("childNodes" in node ? node.childNodes : []);

export const attributeOf = (element: HtmlElement, name: string): string | null => element.attrs.find((one) => one.name === name)?.value ?? null;

/** The words of an element, white space folded. */
export const wordsIn = (root: HtmlNode): string => rawTextIn(root, " ").replace(/\s+/g, " ").trim();

/** All text below a node; `between` parts the texts of elements. */
export const rawTextIn = (root: HtmlNode, between = ""): string => {
  let text = "";
  const waiting: HtmlNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === "#text" && "value" in node) text += node.value;
    else if (isElement(node) && /^(?:br|p|div|li|td|h[1-6])$/.test(node.tagName)) text += between;
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i];
      if (child) waiting.push(child);
    }
  }
  return text;
};

/** Text in which a page may have left entities or tags: `Smith &amp; Sons`. */
export const decodedText = (text: string): string => (/[&<]/.test(text) && text.length < 20_000 ? wordsIn(parse5().parseFragment(text)) : text).replace(/\s+/g, " ").trim();

export const fragmentOf = (markup: string): DefaultTreeAdapterTypes.DocumentFragment => parse5().parseFragment(markup);

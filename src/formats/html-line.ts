import { folded } from "../lib/text.ts";
import { childrenOf, isElement, type HtmlNode } from "./html-tree.ts";

/** The words of an element that holds at most so many characters and elements; null for a longer one, of which only the beginning is looked at. */
export const lineIn = (root: HtmlNode, most: number): string | null => {
  let text = "";
  let elements = 0;
  const waiting: HtmlNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === "#text" && "value" in node) text += node.value.length > 4 * most ? node.value : node.value.replace(/\s+/g, " ");
    else if (isElement(node) && /^(?:br|p|div|li|td|time|span|strong|b|h[1-6])$/.test(node.tagName)) text += " ";
    if (text.length > 2 * most || ++elements > most) return null;
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i];
      if (child) waiting.push(child);
    }
  }
  const line = folded(text);
  return line.length > most ? null : line;
};

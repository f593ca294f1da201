import type { ElementContent, Root } from "hast";
import { htmlBlocks, type PlacedBlock } from "./html-blocks.ts";
import { numberAttribute } from "./html-clean.ts";
import { newsSchema } from "./html-schema.ts";
import { attributeOf, childrenOf, isElement, type HtmlNode } from "./html-tree.ts";
import { library } from "../lib/library.ts";

const sanitizer = library<typeof import("hast-util-sanitize")>("hast-util-sanitize");

/** All blocks of a cleaned page, in its order. */
export const pageBlocks = (page: HtmlNode): readonly PlacedBlock[] => htmlBlocks(sanitized(contentTree(page)));

/** The page's elements and words, as the sanitiser takes them. */
export const contentTree = (page: HtmlNode): Root => ({ type: "root", children: childrenOf(page).flatMap(contentOf) });

/** The only way of a page's markup into the archive: what the schema does not name is taken out. What is clean stays as it is. */
export const sanitized = (found: Root): Root => {
  const clean = sanitizer().sanitize(found, newsSchema);
  return clean.type === "root" ? clean : { type: "root", children: clean.type === "doctype" ? [] : [clean] };
};

/** A part of the page with the attributes that blocks are made with: an element's number, and where a link leads. */
const contentOf = (node: HtmlNode): readonly ElementContent[] => {
  if (node.nodeName === "#text" && "value" in node) return [{ type: "text", value: node.value }];
  if (!isElement(node)) return [];
  const href = node.tagName === "a" ? attributeOf(node, "href") : null;
  return [{ type: "element", tagName: node.tagName, properties: { dataAt: attributeOf(node, numberAttribute), ...(href === null ? {} : { href }) }, children: childrenOf(node).flatMap(contentOf) }];
};

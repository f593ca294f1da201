import { attributeOf, childrenOf, elementsIn, isElement, wordsIn, type HtmlElement, type HtmlNode } from "./html-tree.ts";
import type { Picture } from "../model/block.ts";

/** In characters. */
const longestAlt = 500;
const longestAddress = 2000;

/** The pictures of a page that have a caption, by the element that the caption's words are in: a figure, or what is named for a caption. */
export const picturesIn = (tree: HtmlNode): ReadonlyMap<HtmlElement, Picture> => {
  const pictures = new Map<HtmlElement, Picture>();
  const waiting: (readonly [element: HtmlElement, figure: HtmlElement | null])[] = [...childrenOf(tree)].filter(isElement).map((one) => [one, null]);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [element, figure] = next;
    const around = element.tagName === "figure" ? element : figure;
    const place = element.tagName === "figcaption" && figure === null ? (element.parentNode && "tagName" in element.parentNode ? element.parentNode : null) : element.tagName === "figure" ? element : null;
    const picture = place && onlyPicture(place);
    if (picture) pictures.set(element, picture);
    for (const child of childrenOf(element)) if (isElement(child)) waiting.push([child, around]);
  }
  return pictures;
};

/** Where several stand together, none is known to be the one that the words speak of. */
const onlyPicture = (place: HtmlElement): Picture | null => {
  let found: HtmlElement | null = null;
  for (const element of elementsIn(place, ({ tagName }) => tagName === "noscript")) {
    if (element.tagName !== "img") continue;
    if (found !== null) return null;
    found = element;
  }
  const address = found && (attributeOf(found, "src") ?? "").trim();
  const alt = found && (attributeOf(found, "alt") ?? "").replace(/\s+/g, " ").trim();
  return address === null || address.length > longestAddress ? null : { address, alt: alt === "" || alt === null || alt.length > longestAlt || alt === wordsIn(place) ? null : alt };
};

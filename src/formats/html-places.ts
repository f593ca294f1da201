import { attributeOf, type HtmlElement } from "./html-tree.ts";

const tags = ["aside", "nav", "footer", "header", "figure", "li", "blockquote", "table", "article", "main", "section"] as const;

export const placeNames: readonly string[] = [...tags.map((tag) => `near a ${tag} element`), "depth", "in the element of the article's body"];

/** What a distance is when no such element is around. */
const nowhere = 12;

/** For an element: how many steps up the nearest of each tag is, how deep it stands, and whether the page calls it the article's body. */
export const placesIn = (): ((element: HtmlElement) => readonly number[]) => {
  const known = new Map<HtmlElement, readonly number[]>();
  return (element) => {
    const line: HtmlElement[] = [];
    for (let at: HtmlElement["parentNode"] = element; at && "tagName" in at && !known.has(at); at = at.parentNode) line.push(at);
    for (const one of line.reverse()) known.set(one, placesOf(one, parentOf(one, known)));
    return known.get(element) ?? [];
  };
};

const parentOf = ({ parentNode }: HtmlElement, known: ReadonlyMap<HtmlElement, readonly number[]>): readonly number[] | undefined => (parentNode && "tagName" in parentNode ? known.get(parentNode) : undefined);

const placesOf = (element: HtmlElement, parent: readonly number[] | undefined): readonly number[] => [
  ...tags.map((tag, at) => (element.tagName === tag ? 0 : Math.min(nowhere, (parent?.[at] ?? nowhere) + 1))),
  (parent?.[tags.length] ?? 0) + 1,
  /articleBody/i.test(attributeOf(element, "itemprop") ?? "") ? 1 : (parent?.[tags.length + 1] ?? 0),
];

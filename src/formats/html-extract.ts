import { numberAttribute } from "./html-clean.ts";
import { documentOf } from "./html-dom.ts";
import { attributeOf, elementsIn, wordsIn, type HtmlDocument, type HtmlElement } from "./html-tree.ts";
import { library } from "../lib/library.ts";

const readability = library<typeof import("@mozilla/readability")>("@mozilla/readability");

/** Whether the words of an element, known by its number, belong to what was found. */
export type Holds = (at: number, text: string) => boolean;

/** What Readability takes for the article; where it finds none, what the page's own article element holds. */
export const extractedFrom = (page: HtmlDocument, elements: readonly HtmlElement[]): Holds => (isModest(elements) ? extracted(page) : null) ?? largest(elements);

// Readability takes a time that grows with the square of the page; the most that one page of 592 saved news pages had is half of these.
const mostElements = 20_000;
const mostNeighbours = 1_500;
const mostText = 500_000;
/** In characters: where Readability reads a page again, each becomes a node of its own. */
const mostEscaped = 20_000;

const isModest = (elements: readonly HtmlElement[]): boolean => {
  let [text, escaped] = [0, 0];
  for (const { childNodes } of elements) {
    for (const child of childNodes) {
      if (child.nodeName !== "#text" || !("value" in child)) continue;
      text += child.value.length;
      for (let at = child.value.indexOf("&"); at >= 0; at = child.value.indexOf("&", at + 1)) escaped++;
    }
    if (childNodes.length > mostNeighbours || text > mostText || escaped > mostEscaped) return false;
  }
  return elements.length <= mostElements;
};

/** Null when Readability finds too little or fails, as it does on some pages in linkedom. */
const extracted = (page: HtmlDocument): Holds | null => {
  try {
    const { Readability } = readability();
    const reader = new Readability<Node>(documentOf(page), { disableJSONLD: true, charThreshold: 200, serializer: (node) => node });
    const found = reader.parse()?.content;
    if (!found || !("querySelectorAll" in found) || (found.textContent?.length ?? 0) < Math.min(200, wordsIn(page).length / 2)) return null;
    const inside = Array.from((found as Element).querySelectorAll("*"));
    const numbers = new Set(inside.flatMap((element) => element.getAttribute(numberAttribute) ?? []).map(Number));
    const unnumbered = new Set(inside.filter((element) => element.localName === "p" && !element.hasAttribute(numberAttribute)).map((element) => lettersOf(element.textContent ?? "")));
    const words = lettersOf(found.textContent ?? "");
    return (at, text) => numbers.has(at) || unnumbered.has(lettersOf(text)) || (text.length >= fewestLetters && words.includes(lettersOf(text).slice(0, 200)));
  } catch {
    return null;
  }
};

/** Words that Readability has put into a paragraph of its own are known by their letters; inside of one, when there are enough of them. */
const fewestLetters = 40;
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "");

/** All in the page's `<article>` with the most words, else its `<main>`, else its body. */
const largest = (elements: readonly HtmlElement[]): Holds => {
  const chosen = mostWordsOf(elements, "article") ?? mostWordsOf(elements, "main") ?? elements.find(({ tagName }) => tagName === "body");
  const numbers = new Set((chosen ? [chosen, ...elementsIn(chosen)] : elements).map((element) => Number(attributeOf(element, numberAttribute))));
  return (at) => numbers.has(at);
};

/** The element of a name with the most words, if it has enough for an article. */
export const mostWordsOf = (elements: readonly HtmlElement[], name: string): HtmlElement | null => {
  let most: { readonly element: HtmlElement; readonly length: number } | null = null;
  for (const element of elements.filter(({ tagName }) => tagName === name).slice(0, 50)) {
    const length = wordsIn(element).length;
    if (length > Math.max(200, most?.length ?? 0)) most = { element, length };
  }
  return most?.element ?? null;
};

import type { Declared } from "../model/raw-document.ts";
import { folded } from "../lib/text.ts";
import { declares } from "./html-declared.ts";
import { attributeOf, elementsIn, wordsIn, type HtmlElement } from "./html-tree.ts";

/**
 * Names printed near the headline in an element that says it holds the author, when the page's metadata names no person:
 * many outlets give themselves as author there.
 */
export const printedBylines = (elements: readonly HtmlElement[], said: readonly Declared[]): readonly Declared[] => {
  if (said.some(({ field, value }) => field === "byline" && isPerson(value.value))) return [];
  const heading = elements.findIndex(({ tagName }) => tagName === "h1");
  const near = heading < 0 ? [] : elements.slice(Math.max(0, heading - 10), heading + 120);
  for (const element of near) {
    const place = placeOf(element);
    if (place === null) continue;
    const inner = [...elementsIn(element)].find((one) => attributeOf(one, "itemprop") === "name");
    const words = withoutLabel(folded(wordsIn(inner ?? element)));
    if (isPerson(words) && words.length < 100) return [declares("byline", words, place, 0.75)];
  }
  return [];
};

const placeOf = (element: HtmlElement): string | null => {
  if (element.tagName === "figcaption" || element.tagName === "img") return null;
  if (attributeOf(element, "rel") === "author") return "rel author";
  if (attributeOf(element, "itemprop") === "author") return "itemprop author";
  const name = (attributeOf(element, "class") ?? "").split(/\s+/).find((one) => /^(?:[\w-]*[_-])?(?:author|authors|byline|autor)(?:[_-]*name|short)?$/i.test(one));
  return name === undefined ? null : `class ${name.slice(0, 40)}`;
};

const withoutLabel = (words: string): string => words.replace(/^(?:(?:by|von|par|por|av|af|di|door|autor(?:in)?|author|written by|text|текст|автор)\s*:?\s+)+/i, "").replace(/[\s|,·•–-]+$/, "");

const isPerson = (name: string): boolean => /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+[\p{L}.'’-]+)+/u.test(name) && !/[@\d]|\.(?:com|de|org|net|ru|ua)\b|redaktion|staff|editor|desk|news|nachrichten|agency/i.test(name);

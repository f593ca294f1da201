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
  if (heading < 0) return onlyPrinted(elements);
  const near = [...elements.slice(heading, heading + 160), ...elements.slice(Math.max(0, heading - 10), heading)];
  return printedIn(near, placeOf) ?? printedIn(near.slice(0, 60), placeOfLink) ?? [];
};

/** On a page without a first-level heading: the one name that all such elements print. */
const onlyPrinted = (elements: readonly HtmlElement[]): readonly Declared[] => {
  const found = elements.flatMap((element) => printedIn([element], placeOf) ?? []);
  return found[0] && found.every((one) => one.value.value === found[0]?.value.value) ? [found[0]] : [];
};

const printedIn = (elements: readonly HtmlElement[], placeIn: (element: HtmlElement) => string | null): readonly Declared[] | null => {
  for (const element of elements) {
    const place = placeIn(element);
    if (place === null) continue;
    const inner = [...elementsIn(element)].find((one) => attributeOf(one, "itemprop") === "name");
    const words = withoutLabel(folded(wordsIn(inner ?? element)));
    if (isPerson(words) && words.length < 100) return [declares("byline", words, place, 0.75)];
  }
  return null;
};

const placeOf = (element: HtmlElement): string | null => {
  if (element.tagName === "figcaption" || element.tagName === "img") return null;
  if (attributeOf(element, "rel") === "author") return "rel author";
  if (attributeOf(element, "itemprop") === "author") return "itemprop author";
  const name = (attributeOf(element, "class") ?? "").split(/\s+/).find((one) => /^(?:[\w-]*[_-])?(?:author|authors|byline|autor)(?:[_-]*(?:names?|links?|text|\d))?(?:short)?$/i.test(one));
  return name === undefined ? null : `class ${name.slice(0, 40)}`;
};

/** `/author/anna-person/`, `/autoren/name/anna-person`, `/writer/1/Anna_Person/`. */
const authorPage = /\/(?:authors?|autor(?:en|in|es)?|auteurs?|writers?|by|staff|journalists?|reporters?|redakteure?)\/[^?#]*\p{L}{3}/iu;

const placeOfLink = (element: HtmlElement): string | null => (element.tagName === "a" && authorPage.test(attributeOf(element, "href") ?? "") ? "link to the author's page" : null);

const withoutLabel = (words: string): string => words.replace(/\s*[|·•]\s.*$|\s+(?:published|updated)\b.*$/iu, "").replace(/^By(?=\p{Lu}\p{Ll})/u, "").replace(/^(?:review|analysis|opinion|story|words|published|posted|report) by /i, "").replace(/^(?:(?:by|von|par|por|av|af|di|door|autor(?:in)?|author|written by|text|текст|автор)\s*:?\s+)+/i, "").replace(/[\s|,·•–-]+$/, "");

const isPerson = (name: string): boolean => /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+[\p{L}.'’-]+)+/u.test(name) && !/[@\d]|\.(?:com|de|org|net|ru|ua)\b|redaktion|staff|editor|desk|news|nachrichten|agency/i.test(name);

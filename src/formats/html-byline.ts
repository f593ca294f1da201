import type { Declared } from "../model/raw-document.ts";
import { folded, sameWords } from "../lib/text.ts";
import { declares } from "./html-declared.ts";
import { attributeOf, elementsIn, wordsIn, type HtmlElement } from "./html-tree.ts";

/**
 * Names printed near the headline in an element that says it holds the author, when the page's metadata names no person:
 * many outlets give themselves as author there. Where the page prints everyone that the metadata names and others beside them, all of these.
 */
export const printedBylines = (elements: readonly HtmlElement[], said: readonly Declared[]): readonly Declared[] => {
  const persons = said.flatMap(({ field, value }) => (field === "byline" && isPerson(value.value) ? [sameWords(value.value)] : []));
  const heading = elements.findIndex(({ tagName }) => tagName === "h1");
  const near = heading < 0 ? [] : [...elements.slice(heading, heading + 160), ...elements.slice(Math.max(0, heading - 10), heading)];
  const printed = printedIn(near, placeOf);
  if (persons.length > 0) return printed && printed.length > new Set(persons).size && persons.every((one) => printed.some(({ value }) => sameWords(value.value) === one)) ? printed : [];
  return printed ?? (heading < 0 ? onlyPrinted(elements) : null) ?? printedIn(near.slice(0, 60), placeOfLink, 1) ?? labelled(elements);
};

/** On a page without a first-level heading: the one name that all such elements print. */
const onlyPrinted = (elements: readonly HtmlElement[]): readonly Declared[] | null => {
  const found = elements.flatMap((element) => printedIn([element], placeOf) ?? []);
  return found[0] && found.every((one) => one.value.value === found[0]?.value.value) ? [found[0]] : null;
};

/** Elements between the names of several authors: each in a box of its own, with a picture or an address. */
const mostBetween = 12;

/** The first name, and those that follow it in elements that say the same of themselves. */
const printedIn = (elements: readonly HtmlElement[], placeIn: (element: HtmlElement) => string | null, most = 20): readonly Declared[] | null => {
  const found = new Map<string, Declared>();
  let [last, first] = [0, ""];
  for (const [at, element] of elements.entries()) {
    if (found.size === most || (found.size > 0 && at - last > mostBetween)) break;
    const place = placeIn(element);
    if (place === null || (first !== "" && place !== first)) continue;
    const inner = [...elementsIn(element)].find((one) => attributeOf(one, "itemprop") === "name");
    const words = withoutLabel(folded(wordsIn(inner ?? element)));
    const name = sameWords(words);
    if (!isPerson(words) || words.length >= 100 || [...found.keys()].some((known) => known.includes(name) || name.includes(known))) continue;
    [last, first] = [at, place];
    found.set(name, declares("byline", words, place, 0.75));
  }
  return found.size === 0 ? null : [...found.values()];
};

/** `<li><strong>Author</strong> Anna Person</li>`, `<dt>Author</dt><dd>Anna Person</dd>`, wherever on the page, when all of them name the same. */
const labelled = (elements: readonly HtmlElement[]): readonly Declared[] => {
  const names = elements.flatMap((element) => {
    if (!/^(?:strong|b|dt|th|span|label|em|h[3-6])$/.test(element.tagName) || !isAuthorLabel(element)) return [];
    const siblings = element.parentNode && "childNodes" in element.parentNode ? element.parentNode.childNodes : [];
    const next = siblings.slice(siblings.indexOf(element) + 1).find((node) => wordsIn(node) !== "");
    const words = next ? withoutLabel(folded(wordsIn(next)).replace(/^[:\s]+/, "")) : "";
    return isPerson(words) && words.length < 100 ? [words] : [];
  });
  const [name] = names;
  return name !== undefined && names.every((one) => one === name) ? [declares("byline", name, "label of the author", 0.7)] : [];
};

const isAuthorLabel = (element: HtmlElement): boolean => {
  const words = element.childNodes.length <= 3 ? wordsIn(element) : "";
  return words.length < 40 && /^(?:author|autor(?:in)?|auteure?|autore|autora|автор|forfatter|författare|yazar|szerző|auteur)(?:\s*[/(]\s*(?:-?in(?:nen)?|author|autor(?:in)?|autora|auteure|s)\)?)?\s*:?$/iu.test(words);
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

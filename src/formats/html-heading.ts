import { folded, sameWords, wordsOf } from "../lib/text.ts";
import { lineIn } from "./html-line.ts";
import { attributeOf, elementsIn, isElement, wordsIn, type HtmlElement } from "./html-tree.ts";

/**
 * The element in which the page prints its headline, or null: a heading that says what one of the titles says, else another line with which
 * a title begins, else, where nothing but the window has a title, the page's only long first-level heading. `titles` are the headlines of the metadata and the window's title; `isTitled` when the metadata has any.
 */
export const headingOf = (elements: readonly HtmlElement[], titles: readonly string[], isTitled: boolean): HtmlElement | null => {
  const all = elements.filter(({ tagName }) => tagName === "h1").slice(0, 50).filter((one) => isWorded(wordsIn(one)));
  const first = all.filter((one) => !isAside(one));
  const believed = sameWords(titles[0] ?? "");
  return first.find((one) => titles.some((title) => agree(wordsIn(one), title))) ?? all.find((one) => sameWords(wordsIn(one)) === believed) ?? titleLine(elements, titles) ?? (isTitled ? null : onlyLong(first));
};

/** Where no element prints the headline: the only first-level heading, beside which dates stand all the same. */
export const onlyHeading = (elements: readonly HtmlElement[]): HtmlElement | null => {
  const first = elements.filter((one) => one.tagName === "h1" && !isAside(one));
  return first.length === 1 ? (first[0] ?? null) : null;
};

const isWorded = (words: string): boolean => words.length > 3 && words.length < 400;

const onlyLong = (headings: readonly HtmlElement[]): HtmlElement | null => {
  const long = headings.filter((one) => wordsOf(wordsIn(one)).length >= 4 && !isWhollyLink(one));
  return long.length === 1 || headings.length === 1 ? (long[0] ?? headings[0] ?? null) : null;
};

const isWhollyLink = (element: HtmlElement): boolean => [...elementsIn(element)].some((one) => one.tagName === "a" && wordsIn(one) === wordsIn(element));

/** A heading of another level, or a box that is called a title, with whose words one of the titles begins; it holds no links to other articles. */
const titleLine = (elements: readonly HtmlElement[], titles: readonly string[]): HtmlElement | null => {
  const same = titles.map(sameWords);
  return elements.find((one) => mayBeTitle(one) && !isAside(one) && beginsTitle(lineIn(one, 300), same)) ?? null;
};

const beginsTitle = (words: string | null, titles: readonly string[]): boolean => {
  if (words === null || words.length < 15) return false;
  const own = sameWords(words);
  return titles.some((title) => title.startsWith(own) && own.length >= title.length * 0.4);
};

const mayBeTitle = (element: HtmlElement): boolean =>
  /^h[1-4]$/.test(element.tagName) || (/^(?:p|div|span|strong|td)$/.test(element.tagName) && /(?:^|[\s_-])(?:title|headline|heading|titel|titre|titulo)(?:$|[\s_-])/i.test(attributeOf(element, "class") ?? ""));

/** Whether an element stands in a part of the page that is not about its article. */
export const isAside = (element: HtmlElement): boolean => {
  for (let at: HtmlElement["parentNode"] = element.parentNode; at && "tagName" in at; at = at.parentNode) if (/^(?:aside|nav|footer)$/.test(at.tagName) || /bread-?crumb/i.test(attributeOf(at, "class") ?? "")) return true;
  return false;
};

/** One holds the other, or most of their words are the same. */
const agree = (a: string, b: string): boolean => {
  const [one, other] = [sameWords(a), sameWords(b)];
  if (one.length > 10 && (other.includes(one) || one.includes(other))) return true;
  const [short, long] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  const shared = [...short].filter((word) => long.has(word)).length;
  return shared >= 0.6 * Math.max(short.size, 1) && shared >= 0.5 * long.size;
};

/**
 * The words of a heading without the topic above or before them, `Harbour strike: Cranes stand still`. A part of the heading's markup is a topic when its
 * class says so and no title has it, or when a title says the rest alone; words before a colon only when a title does.
 */
export const headlineWords = (heading: HtmlElement, titles: readonly string[]): string => {
  const whole = wordsIn(heading);
  const rest = behindMarkedTopic(heading, titles) ?? whole;
  return spaced(behindTopic(rest, titles) ?? rest, titles).replaceAll("\u00ad", "");
};

const topicClass = /(?:^|[\s_-])(?:over-?line|kicker|top-?line|eyebrow|roof-?line|dach-?zeile|spitz-?marke|pre-?title|supra-?title|sur-?titre|antetitulo|occhiello|label|rubri[ck]|category|flag)(?:$|[\s_-])/i;

const behindMarkedTopic = (heading: HtmlElement, titles: readonly string[]): string | null => {
  const nodes = wholeIn(heading).childNodes.filter((node) => wordsIn(node) !== "");
  const [first, ...others] = nodes;
  if (first && others.length > 0 && !isElement(first) && "value" in first && titles.some((title) => sameWords(title) === sameWords(first.value))) return folded(first.value);
  if (!first || !isElement(first) || others.length === 0) return null;
  const rest = folded(others.map((node) => (isElement(node) ? wordsIn(node) : "value" in node ? node.value : "")).join(" ")).replace(/^[\s|:·•–—-]+/u, "");
  if (wordsOf(rest).length < 2) return null;
  const isCalledTopic = topicClass.test(attributeOf(first, "class") ?? "") && !titles.some((title) => sayWhole(title, wordsIn(first), rest));
  return isCalledTopic || titles.some((title) => sameWords(title) === sameWords(rest)) ? rest : null;
};

/** Whether a title has the topic as its own words: `Topic: Rest`. */
const sayWhole = (title: string, topic: string, rest: string): boolean => lettersOf(title).replace(/[^\p{L}\p{N}]/gu, "").startsWith(lettersOf(topic + rest).replace(/[^\p{L}\p{N}]/gu, ""));

/** Down through boxes that hold everything: `<h1><a><span>…`. */
const wholeIn = (element: HtmlElement): HtmlElement => {
  const worded = element.childNodes.filter((node) => wordsIn(node) !== "");
  const [only] = worded;
  return worded.length === 1 && only && isElement(only) ? wholeIn(only) : element;
};

/** The part behind a topic when one of the titles says it alone; else null. */
export const behindTopic = (words: string, titles: readonly string[]): string | null => {
  const rest = /^.{2,80}?(?::| [|–—-])\s+(.{12,})$/u.exec(words)?.[1];
  return rest !== undefined && titles.some((title) => sameWords(title) === sameWords(rest)) ? rest : null;
};

/** Where parts of a heading run together, a title of the same letters shows where the space is. */
const spaced = (words: string, titles: readonly string[]): string => {
  const [letters, spaces] = [lettersOf(words), words.split(" ").length];
  return titles.find((title) => lettersOf(title) === letters && title.split(/\s+/).length > spaces) ?? words;
};

const lettersOf = (text: string): string => sameWords(text).replace(/\s/g, "");

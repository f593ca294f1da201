import type { Declared } from "../model/raw-document.ts";
import { wordsOf } from "../lib/text.ts";
import { dateParticles, weekdays } from "../tables/calendar.ts";
import { afterLabel, isLabel } from "../tables/phrases.ts";
import { dateShapeIn, type DateShape } from "./date-shape.ts";
import { declares } from "./html-declared.ts";
import { lineIn } from "./html-line.ts";
import { attributeOf, type HtmlElement } from "./html-tree.ts";

/**
 * The days that the page prints for its article: near the headline, in an element that is named for it, or behind a label; the likeliest first, at most three.
 * Dates of other articles, of comments, of today and those in running text are none of them. As printed: nothing is converted.
 */
export const printedDates = (elements: readonly HtmlElement[], heading: HtmlElement | null): readonly Declared[] => {
  const page = pageOf(elements, heading);
  const found: Printed[] = [];
  for (let at = 0; at < elements.length && found.length < mostDates; at++) found.push(...printedAt(elements[at], at, page));
  const likely = onlyOnes(withoutLists(found), page.heading >= 0).filter(({ score }) => score >= leastScore).sort((a, b) => b.score - a.score || a.at - b.at);
  return likely.slice(0, 3).map((one) => declares(one.kind, one.value, placeOf(one, page), one.score >= 8 ? 0.9 : 0.75));
};

const leastScore = 5;

/** What has more dates is a list. */
const mostDates = 500;

/** A place where the page prints a date. */
interface Printed {
  readonly at: number;
  readonly element: HtmlElement;
  readonly value: string;
  readonly kind: "published" | "modified";
  readonly isLabelled: boolean;
  readonly score: number;
}

interface Page {
  /** Where the headline and the first running text below it stand among the elements; -1 for none. */
  readonly heading: number;
  readonly story: number;
  /** The boxes that the headline stands in. */
  readonly around: ReadonlySet<unknown>;
}

const pageOf = (elements: readonly HtmlElement[], heading: HtmlElement | null): Page => {
  const at = heading === null ? -1 : elements.indexOf(heading);
  return { heading: at, story: elements.findIndex((element, here) => here > at && isRunningText(element)), around: new Set(heading === null ? [] : boxesOf(heading)) };
};

const boxesOf = (element: HtmlElement): readonly HtmlElement[] => {
  const boxes: HtmlElement[] = [];
  for (let box: HtmlElement["parentNode"] | null = element.parentNode; box && "tagName" in box; box = box.parentNode) boxes.push(box);
  return boxes;
};

const ownTextOf = (element: HtmlElement): string => element.childNodes.map((node) => (node.nodeName === "#text" && "value" in node ? node.value : " ")).join("").trim();

const isRunningText = (element: HtmlElement): boolean => /^(?:p|div)$/.test(element.tagName) && ownTextOf(element).length >= 120;

const noPlace = /^(?:script|style|title|figcaption|img|option|textarea|html|body|head|h1|input|label|button)$/;

const printedAt = (element: HtmlElement | undefined, at: number, page: Page): readonly Printed[] => {
  if (!element || noPlace.test(element.tagName)) return [];
  const stamp = stampOf(element);
  const own = ownTextOf(element);
  if (stamp === null && !(own.length < 200 && dateShapeIn(own))) return [];
  if (isElsewhere(element, at, page)) return [];
  const line = lineIn(element, 120) ?? own;
  const shape = dateShapeIn(line);
  const said = sayingOf(shape, line, element);
  if (said === null) return [];
  const near = nearness(at, page);
  const score = near + ((page.heading < 0 ? isNamed(element) : Math.abs(at - page.heading) <= 12 || near >= 3) && shape !== null && strangeWords(shape.before) === 0 ? 1 : 0) + (said.isLabelled ? 3 : 0) + (isNamed(element) ? 2 : 0) + (said.words < 1 ? 2 : said.words < 3 ? 1 : 0) + (stamp === null ? 0 : 1) - (said.words > 6 ? 1 : 0) - (/^(?:li|td|dd|th)$/.test(element.tagName) && !said.isLabelled && !isNamed(element) ? 2 : 0);
  return [{ at, element, value: valueOf(shape, stamp), kind: said.kind, isLabelled: said.isLabelled, score }];
};

/** What is printed comes first, but for days that may be months (`3/4/2019`), when the markup says which. */
const valueOf = (shape: DateShape | null, stamp: string | null): string => (stamp !== null && (shape === null || shape.text.includes("/")) ? stamp : (shape?.text ?? ""));

const parted = /[|•·()]|\s[–—-]\s|,\s(?=\D)/u;

/** Words that belong neither to a time nor to a weekday. */
const strangeWords = (text: string): number => wordsOf(text.replace(clock, " ")).filter((word) => !weekdays.has(word.toLowerCase()) && !dateParticles.has(word.toLowerCase()) && !/^(?:am|um|at|on|uhr|von|by|à|às|o|cet|gmt|utc|est)$/i.test(word)).length;

const clock = /\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|uhr)?/giu;
const modifiedClass = /(?:^|[\s_-])(?:modified|last-?mod\w*|changed|edited|aktualisiert)(?:$|[\s_-])/i;

/** Whether it is called the day of publication or of a change; null when too much is said beside it. */
const sayingOf = (shape: DateShape | null, line: string, element: HtmlElement): Pick<Printed, "kind" | "isLabelled"> & { readonly words: number } | null => {
  const label = shape?.before.split(/[|•·,;()/–—]/u).at(-1) ?? "";
  const calls = (name: "published" | "modified"): boolean => isLabel(label, name) || (shape !== null && shape.before.length < 60 && afterLabel(line, name, true) !== null);
  const words = shape === null ? 0 : Math.min(14, strangeWords(`${shape.before.split(parted).at(-1) ?? ""} ${(shape.after.split(parted)[0] ?? "")}`) + strangeWords(`${shape.before} ${shape.after}`) * 0.2);
  const [isPublished, isModified] = [calls("published"), calls("modified")];
  if (strangeWords(line) > 14 || (words > 7 && !isPublished && !isNamed(element))) return null;
  return { kind: !isLabel(label, "published") && (isModified || (!isPublished && modifiedClass.test(classOf(element)) && !/publi|posted|entry-/i.test(classOf(element)))) ? "modified" : "published", isLabelled: isPublished && !isModified, words };
};

const classOf = (element: HtmlElement): string => `${attributeOf(element, "class") ?? ""} ${attributeOf(element, "id") ?? ""}`;

/** A day that markup gives beside the words: `<time datetime>`, `<abbr title>`, attributes for the page's own scripts. */
const stampOf = (element: HtmlElement): string | null => {
  for (const { name, value } of element.attrs)
    if (stampName.test(name) || (name === "title" && /^(?:abbr|span|time)$/.test(element.tagName)) || (name === "content" && /date(?:Published|Created)/.test(attributeOf(element, "property") ?? "")))
      if (/^\s*(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}(?!\d)/.test(value) && value.length < 40) return value.trim();
  return null;
};

const stampName = /^(?:datetime|data-(?:[\w-]*-)?(?:publish(?:ed)?|pub|deploy|date-?time|created)(?:-?(?:date|dt|time|at|on))?)$/;

const dateName = /(?:^|[\s_-]|[a-z](?=[A-Z]))(?:date|dates|time|datum|zeit|datetime|fecha|data|published|publish|publi|pub-?date|posted|created|timestamp|stand|release|erstell\w*|(?:entry|post|article|story|news|news-single|header|title|asset)-?(?:meta|info|details|timedata|header|footer)\w*|meta|byline|author|dateline|authored?|submitted|info-?line|line-?info|tagline|pubdate|publishing-?date)(?:$|[\s_-]|(?=[A-Z]))/i;

const isNamed = (element: HtmlElement): boolean =>
  element.tagName === "time" || [element, ...boxesOf(element).slice(0, 2)].some((one) => dateName.test(classOf(one)) && !/^(?:main|article|body)$/.test(one.tagName));

const others = /comment|disqus|repl(?:y|ies)|related|recommend|popular|most-?read|latest|ticker|newsletter|weather|recent-|read-?also|similar/i;
const aroundOthers = /teaser|sidebar|widget|calendar|archive|(?:^|[\s_])(?:site|page|global|main)?-?footer|copyright|recent|also|slider|carousel|read-?more|event|author-?box|lightbox/i;

/** In a part of the page that belongs to other articles, comments or the site. Boxes that the headline stands in, and what stands right below it, belong to the article. */
const isElsewhere = (element: HtmlElement, at: number, { around, heading, story }: Page): boolean => {
  const isNear = heading >= 0 && at >= heading - 3 && at <= heading + 25;
  const isAbove = isNear && at < story;
  return [element, ...boxesOf(element)].some((box) => !around.has(box) && !/^(?:body|main|article)$/.test(box.tagName) && (others.test(classOf(box)) || (!isAbove && /^(?:aside|nav|select)$/.test(box.tagName)) || (!isNear && (/^(?:footer|figure|figcaption)$/.test(box.tagName) || aroundOthers.test(classOf(box))))));
};

/** Between headline and story, right above the headline, soon below; further away it counts for less. */
const nearness = (at: number, { heading, story }: Page): number => {
  if (heading < 0) return story < 0 ? 2 : Math.abs(at - story) <= 40 ? 2 : 0;
  if (at < heading) return heading - at <= 3 ? 3 : heading - at <= 12 ? 2 : heading - at <= 30 ? 0 : -3;
  if (at - heading <= 30 || at <= story) return at - heading <= 120 ? 3 : 1;
  return at - heading <= 200 ? 1 : 0;
};

/** Elements of one name that print three and more different days are a list of other articles. */
const withoutLists = (found: readonly Printed[]): readonly Printed[] => {
  const days = new Map<string, Set<string>>();
  const sign = ({ element }: Printed): string => [element, ...boxesOf(element).slice(0, 1)].map((one) => `${one.tagName}.${attributeOf(one, "class") ?? ""}`).join("<");
  for (const one of found) days.set(sign(one), (days.get(sign(one)) ?? new Set<string>()).add(one.value));
  return found.map((one) => ((days.get(sign(one))?.size ?? 0) >= 3 ? { ...one, score: one.score - 4 } : one));
};

/** A day that is the only one printed outside of other articles is surer. */
const onlyOnes = (found: readonly Printed[], isFramed: boolean): readonly Printed[] => {
  const days = new Set(found.map(({ value }) => value.slice(0, 10)));
  return days.size === 1 ? found.map((one) => (isFramed || isNamed(one.element) ? { ...one, score: one.score + 1 } : one)) : found;
};

const placeOf = ({ at, element, isLabelled }: Printed, { heading }: Page): string => {
  const where = heading < 0 ? "in the page" : at < heading ? "above the headline" : "under the headline";
  return `${element.tagName === "time" ? "<time>" : isLabelled ? "labelled date" : "date"} ${where}`;
};

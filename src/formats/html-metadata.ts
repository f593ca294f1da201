import type { Declared } from "../model/raw-document.ts";
import { sameWords, wordsOf } from "../lib/text.ts";
import { breadcrumbSection } from "./html-breadcrumb.ts";
import { printedBylines } from "./html-byline.ts";
import { declares } from "./html-declared.ts";
import { declaredInJsonLd } from "./html-json-ld.ts";
import { declaredAddresses, declaredInMeta, declaredInMicrodata } from "./html-meta.ts";
import { declaredBySaving } from "./html-saved.ts";
import { attributeOf, elementsIn, wordsIn, type HtmlDocument, type HtmlElement } from "./html-tree.ts";

/** All that a page says of its article outside of its text; of each field the most believed first. `text` is the page as it lies in the file. */
export const declaredInPage = (tree: HtmlDocument, text: string): readonly Declared[] => {
  const elements = [...elementsIn(tree)];
  const named = (name: string): readonly HtmlElement[] => elements.filter(({ tagName }) => tagName === name);
  const saved = declaredBySaving(text);
  const base = saved.find(({ field }) => field === "url")?.value.value ?? null;
  const addresses = declaredAddresses(named("link"), named("meta"), base);
  const urls = [...addresses, ...saved.filter(({ field }) => field === "url")];
  const jsonLd = declaredInJsonLd(named("script"), urls.map(({ value }) => value.value));
  const meta = declaredInMeta(named("meta"));
  const microdata = declaredInMicrodata(elements.filter((element) => attributeOf(element, "itemprop") !== null && !isAside(element)));
  const language = named("html").map((element) => attributeOf(element, "lang")?.trim() ?? "")[0] ?? "";
  const said = [
    ...urls,
    ...jsonLd,
    ...microdata,
    ...meta,
    ...saved.filter(({ field }) => field === "saved"),
    ...(/^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/i.test(language) ? [declares("language", language.replaceAll("_", "-"), "html lang", 0.75)] : []),
    ...(jsonLd.some(({ field }) => field === "published") ? [] : timesNearHeadline(elements)),
  ];
  return [...printedBylines(elements, said), ...printedHeadline(elements, said, (named("title").map(wordsIn)[0] ?? "").slice(0, 400)), ...said, ...breadcrumbSection(elements)];
};

const isAside = (element: HtmlElement): boolean => {
  for (let at: HtmlElement["parentNode"] = element.parentNode; at && "tagName" in at; at = at.parentNode) if (/^(?:aside|nav|footer)$/.test(at.tagName)) return true;
  return false;
};

/**
 * The heading as the reader sees it, when the page's metadata says nearly the same: metadata often has a kicker, or words for search engines.
 * Where it says nothing, the only first-level heading; at last the window's title.
 */
const printedHeadline = (elements: readonly HtmlElement[], said: readonly Declared[], title: string): readonly Declared[] => {
  const headings = elements.filter((element) => element.tagName === "h1" && !isAside(element)).map(wordsIn).filter((words) => words.length > 3 && words.length < 400);
  const titles = [...said.filter(({ field }) => field === "headline").map(({ value }) => value.value), title].filter((one) => one !== "");
  const printed = headings.find((heading) => titles.some((one) => agree(heading, one)));
  if (printed !== undefined) return [declares("headline", printed, "h1", 0.95)];
  if (titles.length > 1 || (titles.length === 1 && title === "")) return [];
  if (headings.length === 1 && headings[0] !== undefined) return [declares("headline", headings[0], "h1", 0.8)];
  return title === "" ? [] : [declares("headline", title.replace(/(\S+ \S+ \S+.*?)\s+[|–—-]\s+[^|–—]{2,40}$/u, "$1"), "title", 0.6)];
};

/** One holds the other, or most of their words are the same. */
const agree = (a: string, b: string): boolean => {
  const [one, other] = [sameWords(a), sameWords(b)];
  if (one.length > 10 && (other.includes(one) || one.includes(other))) return true;
  const [short, long] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  const shared = [...short].filter((word) => long.has(word)).length;
  return shared >= 0.6 * Math.max(short.size, 1) && shared >= 0.5 * long.size;
};

/** A time printed soon after the headline; further down they are those of other articles. */
const timesNearHeadline = (elements: readonly HtmlElement[]): readonly Declared[] => {
  const heading = elements.findIndex(({ tagName }) => tagName === "h1");
  if (heading < 0) return [];
  const near = elements.slice(heading, heading + 80).filter((element) => element.tagName === "time" && !isAside(element));
  const times = near.flatMap((element) => attributeOf(element, "datetime")?.trim() ?? []).filter((time) => /^\d{4}-\d{2}-\d{2}/.test(time));
  return times.slice(0, 1).map((time) => declares("published", time, "time", 0.7));
};

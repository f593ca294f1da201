import type { Declared } from "../model/raw-document.ts";
import { sameWords } from "../lib/text.ts";
import { breadcrumbSection } from "./html-breadcrumb.ts";
import { printedBylines } from "./html-byline.ts";
import { declaredByWayback, withCaptures } from "./html-capture.ts";
import { declares } from "./html-declared.ts";
import { behindTopic, headingOf, headlineWords, isAside, onlyHeading } from "./html-heading.ts";
import { declaredInJsonLd } from "./html-json-ld.ts";
import { declaredAddresses, declaredInMeta, declaredInMicrodata } from "./html-meta.ts";
import { printedDates } from "./html-printed-date.ts";
import { declaredBySaving } from "./html-saved.ts";
import { titleDates } from "./html-title-date.ts";
import { attributeOf, elementsIn, wordsIn, type HtmlDocument, type HtmlElement } from "./html-tree.ts";

/** All that a page says of its article outside of its text; of each field the most believed first. `text` is the page as it lies in the file. */
export const declaredInPage = (tree: HtmlDocument, text: string): readonly Declared[] => {
  const elements = [...elementsIn(tree)];
  const named = (name: string): readonly HtmlElement[] => elements.filter(({ tagName }) => tagName === name);
  const saved = [...declaredBySaving(text), ...declaredByWayback(text)];
  const base = saved.find(({ field }) => field === "url")?.value.value ?? null;
  const addresses = declaredAddresses(named("link"), named("meta"), base);
  const urls = withCaptures([...addresses, ...saved.filter(({ field }) => field === "url")]);
  const jsonLd = declaredInJsonLd(named("script"), urls.filter(({ field }) => field === "url").map(({ value }) => value.value));
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
  ];
  const title = (named("title").map(wordsIn)[0] ?? "").slice(0, 400);
  const titles = [...new Set([...said.filter(({ field, value }) => field === "headline" && !value.evidence.place?.startsWith("itemprop")).map(({ value }) => value.value.slice(0, 500)), title])].filter((one) => one !== "");
  const heading = headingOf(elements, titles, said.some(({ field }) => field === "headline"));
  const dates = [...printedDates(elements, heading ?? onlyHeading(elements)), ...titleDates([title, ...titles])];
  return [...printedBylines(elements, said), ...headlineOf(heading, titles, said, title), ...said, ...dates, ...breadcrumbSection(elements)];
};

/**
 * The heading as the reader sees it before what the metadata says, which often has a topic or words for search engines; at last the window's title.
 */
const headlineOf = (heading: HtmlElement | null, titles: readonly string[], said: readonly Declared[], title: string): readonly Declared[] => {
  if (heading) return [declares("headline", headlineWords(heading, titles), heading.tagName, heading.tagName === "h1" ? 0.95 : 0.85)];
  const sites = said.filter(({ field }) => field === "source").map(({ value }) => value.value);
  const given = said.filter(({ field }) => field === "headline");
  const first = given.find(({ value }) => value.value.length >= 12 && titles.every((other) => other.startsWith(value.value))) ?? given[0];
  if (first) return [{ field: "headline", value: { ...first.value, value: withoutSite(behindTopic(first.value.value, titles) ?? first.value.value, sites) } }];
  return title === "" ? [] : [declares("headline", withoutSite(title, sites).replace(/(\S+ \S+ \S+.*?)\s+[|–—-]\s+[^|–—]{2,40}$/u, "$1"), "title", 0.6)];
};

/** A title without the site's name, as the page gives it, behind it. */
const withoutSite = (title: string, sites: readonly string[]): string => {
  const [, before = "", after = ""] = /^(.{10,}?)\s*[|\u3163·•–—-]\s*([^|\u3163·•–—]{2,60})$/u.exec(title) ?? [];
  return after !== "" && sites.some((site) => sameWords(site) === sameWords(after)) ? before.trim() : title;
};

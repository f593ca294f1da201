import { exactnessTable } from "../components/exactness.ts";
import { layout } from "../components/layout.ts";
import { shownPeriod } from "../components/published-time.ts";
import { siteOf, type Site } from "../components/site.ts";
import { wordsOf } from "../components/words.ts";
import { timeWords } from "../components/words/time.ts";
import { yearMap, type YearLine } from "../components/year-map.ts";
import { html, type Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import { datesUrl, href, timelineUrl, undatedUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { calendarOf, monthCounts, type Period } from "./calendar.ts";
import { estimatedIn, exactnessOf } from "./exactness.ts";

interface DatesRow {
  readonly site: Site;
  /** The latest first. */
  readonly years: readonly YearLine[];
  readonly beyond: number;
}

export const rows = (archive: Archive): readonly DatesRow[] => {
  const { years, beyond } = calendarOf(archive);
  return [{ site: siteOf(archive), years: years.map(yearLine).reverse(), beyond: beyond.length }];
};

const yearLine = (year: Period): YearLine => {
  const estimated = new Map(year.within.map((month) => [Number(month.parts[1]), estimatedIn(month)]));
  return { year: year.parts[0] ?? "", months: monthCounts(year), estimated: Array.from({ length: 12 }, (_, index) => estimated.get(index + 1) ?? 0), exactness: exactnessOf(year) };
};

export const address = (): PagePath => datesUrl();

export const render = ({ site, years, beyond }: DatesRow): Html => {
  const words = wordsOf(site.language);
  const lines = years.map((line) => ({ ...line.exactness, name: shownPeriod(line.year, site.language), href: href(site, datesUrl([line.year])) }));
  return layout(site, {
    path: address(),
    title: words.dates.title,
    description: words.dates.lead,
    main: html`<div class="list">
<header class="top"><h1>${words.dates.title}</h1>
<p class="lead">${years.length > 0 ? words.dates.lead : words.dates.none}</p>
<p class="meta">${beyond > 0 && html`<a href="${href(site, undatedUrl())}">${words.dates.spans(beyond)}</a> · `}<a href="${href(site, timelineUrl())}">${timeWords(site.language).title}</a></p></header>
${years.length > 0 && html`<div class="abreast">${yearMap(years, site)}${exactnessTable("year", lines, site.language)}</div>`}
</div>`,
  });
};

export default template({ name: "dates", rows, address, render });

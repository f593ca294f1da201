import { layout } from "../components/layout.ts";
import { monthsOfYear } from "../components/months.ts";
import { shownPeriod } from "../components/published-time.ts";
import { siteOf, type Site } from "../components/site.ts";
import { wordsOf } from "../components/words.ts";
import { html, type Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import { datesUrl, href, undatedUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { calendarOf, monthCounts } from "./calendar.ts";

interface YearLine {
  readonly year: string;
  readonly count: number;
  /** January to December. */
  readonly months: readonly number[];
}

interface DatesRow {
  readonly site: Site;
  /** The latest first. */
  readonly years: readonly YearLine[];
  readonly beyond: number;
}

export const rows = (archive: Archive): readonly DatesRow[] => {
  const { years, beyond } = calendarOf(archive);
  const lines = years.map((period) => ({ year: period.parts[0] ?? "", count: period.count, months: monthCounts(period) }));
  return [{ site: siteOf(archive), years: lines.reverse(), beyond: beyond.length }];
};

export const address = (): PagePath => datesUrl();

export const render = ({ site, years, beyond }: DatesRow): Html => {
  const words = wordsOf(site.language);
  const most = Math.max(...years.flatMap((year) => year.months), 1);
  return layout(site, {
    path: address(),
    title: words.dates.title,
    main: html`<div class="list">
<header class="top"><h1>${words.dates.title}</h1>
<p class="lead">${years.length > 0 ? words.dates.lead : words.dates.none}</p>
${beyond > 0 && html`<p class="meta"><a href="${href(site, undatedUrl())}">${words.dates.spans(beyond)}</a></p>`}</header>
${years.map((year, index) => html`${gapBefore(years[index - 1], year, site)}${yearPart(year, most, site)}`)}
</div>`,
  });
};

const yearPart = (line: YearLine, most: number, site: Site): Html =>
  html`<section class="year"><h2><a href="${href(site, datesUrl([line.year]))}">${shownPeriod(line.year, site.language)}</a> <span class="count">${wordsOf(site.language).articles(line.count)}</span></h2>${
    monthsOfYear(line.year, line.months, most, site)
  }</section>`;

/** Years without an article are said, not skipped. Years come latest first. */
const gapBefore = (above: YearLine | undefined, line: YearLine, site: Site): Html | false => {
  const [last, first] = [Number(above?.year) - 1, Number(line.year) + 1];
  return above !== undefined && last >= first && html`<p class="gap">${wordsOf(site.language).dates.gap(String(first), String(last))}</p>`;
};

export default template({ name: "dates", rows, address, render });

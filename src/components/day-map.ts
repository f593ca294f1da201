import { html, type Html } from "../lib/html.ts";
import { daysIn } from "../model/edtf.ts";
import { datesUrl, href } from "../model/url.ts";
import { emptyCells, mapCell, mapLabel } from "./map-cell.ts";
import { monthName, shownPeriod } from "./published-time.ts";
import type { Site } from "./site.ts";
import { wordsOf } from "./words.ts";
import { timeWords } from "./words/time.ts";

/** A month with its articles: all, those on its page because no day is known, and those of each day (`01` to `31`). */
export interface MonthLine {
  readonly month: string;
  readonly count: number;
  readonly toMonth: number;
  readonly days: Readonly<Record<string, number>>;
}

const name = 44;
const side = 24;
const high = 26;
const top = 20;
const width = name + side * 31 + 36;

/** A year's days, a row a month; what is known to the month only is counted at its end. Too wide for a phone, it scrolls within itself. */
export const dayMap = (year: string, lines: readonly MonthLine[], site: Site): Html => {
  const words = timeWords(site.language);
  const most = Math.max(...lines.flatMap((line) => Object.values(line.days)), 1);
  const byMonth = new Map(lines.map((line) => [line.month, line]));
  const rows = Array.from({ length: 12 }, (_, index) => {
    const month = String(index + 1).padStart(2, "0");
    return monthRow(year, byMonth.get(month) ?? { month, count: 0, toMonth: 0, days: {} }, top + index * high, most, site);
  });
  const numbers = Array.from({ length: 31 }, (_, day) => html`<text x="${name + side * (day + 0.5)}" y="13">${day + 1}</text>`);
  const notes = [words.map, lines.some((line) => line.toMonth > 0) && words.plusMonth];
  const label = words.days(shownPeriod(year, site.language));
  return html`<figure class="map days"><section class="wide" tabindex="0" aria-label="${label}"><svg viewBox="0 0 ${width} ${top + 12 * high}" width="${width}" height="${top + 12 * high}" role="group" aria-label="${label}"><g class="names" aria-hidden="true">${numbers}</g>${rows}</svg></section><figcaption>${notes.map((note) => note && html`${note} `)}</figcaption></figure>`;
};

const monthRow = (year: string, line: MonthLine, y: number, most: number, site: Site): Html => {
  const words = wordsOf(site.language);
  const month = monthName(line.month, site.language, "short");
  const days = Array.from({ length: daysIn(year, line.month) }, (_, index) => String(index + 1).padStart(2, "0"));
  const x = (day: string): number => name + side * (Number(day) - 1) + 1;
  const label = words.dates.countIn(month, words.articles(line.count));
  const cells = days.map((day) => {
    const count = line.days[day] ?? 0;
    if (count === 0) return false;
    const parts = [year, line.month, day];
    return mapCell({ href: href(site, datesUrl(parts)), label: words.dates.countIn(shownPeriod(parts.join("-"), site.language), words.articles(count)), count, shown: words.number(count), isEstimated: false }, most, x(day), y + 1, side - 2, high - 2);
  });
  return html`${
    line.count > 0 ? mapLabel({ href: href(site, datesUrl([year, line.month])), label, name: month, plus: 0 }, y, name, high) : html`<g class="side-label"><text x="${name - 4}" y="${y + high / 2 + 4}">${month}</text></g>`
  }${emptyCells(days.filter((day) => (line.days[day] ?? 0) === 0).map((day) => [x(day), y + 1] as const), side - 2, high - 2)}${cells}${line.toMonth > 0 && html`<text class="plus" x="${width - 18}" y="${y + high / 2 + 4}">+${line.toMonth}</text>`}`;
};

import { html, type Html } from "../lib/html.ts";
import { datesUrl, href } from "../model/url.ts";
import type { Exactness } from "./exactness.ts";
import { hatch } from "./hatch.ts";
import { emptyCells, mapCell, mapLabel } from "./map-cell.ts";
import { monthName, shownPeriod } from "./published-time.ts";
import type { Site } from "./site.ts";
import { wordsOf } from "./words.ts";
import { timeWords } from "./words/time.ts";

/** A year with the articles of its months, January to December. */
export interface YearLine {
  readonly year: string;
  readonly months: readonly number[];
  /** How many of each month's are estimates. */
  readonly estimated: readonly number[];
  readonly exactness: Exactness;
}

/** A square is as wide as a finger needs where the figure is narrowest, 312 pixels. */
const side = 36;
const top = 22;
const width = side * 13;

/** Years below each other, the latest first, each with its twelve months; what lies between them stays visible as a gap. */
export const yearMap = (lines: readonly YearLine[], site: Site): Html => {
  const most = Math.max(...lines.flatMap((line) => line.months), 1);
  const parts: Html[] = [];
  let y = top;
  lines.forEach((line, index) => {
    for (const gap of gapsBetween(lines[index - 1]?.year, line.year)) {
      parts.push(gapRow(gap, y, site));
      y += side;
    }
    parts.push(yearRow(line, y, most, site));
    y += side;
  });
  const words = timeWords(site.language);
  const isHatched = lines.some((line) => line.months.some((_, month) => isEstimated(line, month)));
  const notes = [words.map, lines.some((line) => line.exactness.toYear > 0) && words.plusYear, isHatched && words.hatched];
  const names = Array.from({ length: 12 }, (_, month) => html`<text x="${side * (month + 1.5)}" y="14">${monthName(String(month + 1).padStart(2, "0"), site.language, "short")}</text>`);
  return html`<figure class="map"><svg viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" role="group" aria-label="${wordsOf(site.language).strip.label.month}">${isHatched && hatch}<g class="names" aria-hidden="true">${names}</g>${parts}</svg><figcaption>${notes.map((note) => note && html`${note} `)}</figcaption></figure>`;
};

const yearRow = (line: YearLine, y: number, most: number, site: Site): Html => {
  const words = wordsOf(site.language);
  const { toDay, toMonth, toYear } = line.exactness;
  const name = shownPeriod(line.year, site.language);
  const label = mapLabel({ href: href(site, datesUrl([line.year])), label: words.dates.countIn(name, words.articles(toDay + toMonth + toYear)), name, plus: toYear }, y, side, side);
  const cells = line.months.map((count, index) => {
    if (count === 0) return false;
    const parts = [line.year, String(index + 1).padStart(2, "0")];
    const label = words.dates.countIn(shownPeriod(parts.join("-"), site.language), words.articles(count));
    return mapCell({ href: href(site, datesUrl(parts)), label, count, shown: words.number(count), isEstimated: isEstimated(line, index) }, most, side * (index + 1) + 1, y + 1, side - 2, side - 2);
  });
  const empty = line.months.flatMap((count, index) => (count === 0 ? [[side * (index + 1) + 1, y + 1] as const] : []));
  return html`${label}${emptyCells(empty, side - 2, side - 2)}${cells}`;
};

const isEstimated = ({ months, estimated }: YearLine, month: number): boolean => (months[month] ?? 0) > 0 && estimated[month] === months[month];

/** Up to two empty years are drawn as such; more are one row that says so. Years come latest first. */
const gapsBetween = (above: string | undefined, below: string): readonly (readonly [first: number, last: number])[] => {
  const [last, first] = [Number(above) - 1, Number(below) + 1];
  if (above === undefined || last < first) return [];
  return last - first >= 2 ? [[first, last]] : Array.from({ length: last - first + 1 }, (_, index) => [last - index, last - index]);
};

const gapRow = ([first, last]: readonly [number, number], y: number, site: Site): Html =>
  first === last
    ? html`<g class="side-label"><text x="${side - 4}" y="${y + side / 2 + 4}">${first}</text></g>${emptyCells(Array.from({ length: 12 }, (_, month) => [side * (month + 1) + 1, y + 1] as const), side - 2, side - 2)}`
    : html`<path class="h0 far" d="M${side} ${y + 1}H${width}M${side} ${y + side - 1}H${width}"/><text class="gap" x="${side + (width - side) / 2}" y="${y + side / 2 + 4}">${wordsOf(site.language).dates.gap(String(first), String(last))}</text>`;

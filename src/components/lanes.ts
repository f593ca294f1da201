import { html, type Html } from "../lib/html.ts";
import { shownPeriod } from "./published-time.ts";

/** One row of bars with its name; as many counts as the figure has periods. */
export interface Lane {
  readonly name: string;
  readonly href: string;
  readonly counts: readonly number[];
}

const width = 840;
const tall = 48;
const head = 26;
const high = head + tall + 8;

/** Rows of bars below each other, on one scale of time and of height. It scrolls within itself where it has no room. */
export const lanes = (periods: readonly string[], rows: readonly Lane[], label: string, language: string): Html => {
  const most = Math.max(...rows.flatMap(({ counts }) => counts), 1);
  const step = Math.floor((width / Math.max(periods.length, 1)) * 100) / 100;
  const height = 20 + rows.length * high;
  const drawn = rows.map((row, index) => {
    const y = 20 + index * high;
    const bars = row.counts.map((count, at) => bar(at * step, Math.min(step, 60), y + head + tall, count === 0 ? 0 : Math.max(2, Math.round((count / most) * tall)))).join("");
    return html`<a href="${row.href}"><rect class="touch" y="${y}" width="${Math.min(width, row.name.length * 8 + 24)}" height="24"/><text class="lane" y="${y + 17}">${row.name}</text></a><path class="solid" d="${bars}M0 ${y + head + tall}H${width}v.5H0z"/>`;
  });
  const every = Math.max(1, Math.ceil(periods.length / 8));
  const ticks = periods.flatMap((period, at) => (at % every === 0 ? [html`<path class="h0" d="M${tenths(at * step)} 18V${height}"/><text x="${tenths(at * step) + 3}" y="12">${shownPeriod(period, language)}</text>`] : []));
  return html`<section class="wide" tabindex="0" aria-label="${label}"><svg class="line" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${label}"><g class="names" aria-hidden="true">${ticks}</g>${drawn}</svg></section>`;
};

const bar = (x: number, wide: number, floor: number, height: number): string => (height === 0 ? "" : `M${tenths(x + 1)} ${floor - height}h${tenths(Math.max(1, wide - 2))}v${height}h-${tenths(Math.max(1, wide - 2))}z`);

const tenths = (units: number): number => Math.round(units * 10) / 10;

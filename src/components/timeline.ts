import { html, type Html } from "../lib/html.ts";
import type { Activity } from "./activity.ts";
import { hatch } from "./hatch.ts";
import { shownPeriod } from "./published-time.ts";
import { packed, timeScale, type Stretch, type TimeScale } from "./time-scale.ts";

/** A stretch with what it stands for; `label` is what is read out, `name` what is drawn beside it. */
export interface Mark extends Stretch {
  readonly href: string;
  readonly label: string;
  readonly name: string;
  readonly isEstimated: boolean;
}

export interface TimelineParts {
  readonly whole: Stretch;
  readonly events: readonly Mark[];
  readonly activity: Activity | null;
  readonly spans: readonly Mark[];
}

export interface TimelineLabels {
  readonly figure: string;
  readonly events: string;
  readonly articles: string;
  readonly spans: string;
}

const width = 840;
const pitch = 26;
const tall = 60;

/** Events above, articles to the day or month in the middle, spans below, all on one axis. It scrolls within itself where it has no room. */
export const timeline = ({ whole, events, activity, spans }: TimelineParts, labels: TimelineLabels, language: string): Html => {
  const scale = timeScale(whole, width);
  const parts: Html[] = [];
  let y = 24;
  const lane = (title: string, given: { readonly drawn: Html; readonly height: number }): void => {
    if (given.height === 0) return;
    parts.push(html`<text class="lane" y="${y + 12}">${title}</text><g transform="translate(0 ${y + 20})">${given.drawn}</g>`);
    y += given.height + 32;
  };
  lane(labels.events, marks(events, scale, true));
  lane(labels.articles, columns(activity, scale));
  lane(labels.spans, marks(spans, scale, false));
  const ticks = scale.ticks.map((tick) => html`<path class="h0" d="M${x(scale, tick)} 18V${y}"/><text x="${x(scale, tick) + 3}" y="12">${shownPeriod(tick, language)}</text>`);
  const isHatched = spans.some((mark) => mark.isEstimated) || (activity?.estimated.some((count) => count > 0) ?? false);
  return html`<section class="wide" tabindex="0" aria-label="${labels.figure}"><svg class="line" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" role="group" aria-label="${labels.figure}">${isHatched && hatch}<g class="names" aria-hidden="true">${ticks}</g>${parts}</svg></section>`;
};

/** Where a year, month or day begins. */
const x = (scale: TimeScale, period: string): number => scale.at(`${period}-01-01`.slice(0, 10));

const nextOf = (period: string, unit: Activity["unit"]): string => {
  const [year = 0, month = 1] = period.split("-").map(Number);
  if (unit === "month" && month < 12) return `${period.slice(0, 5)}${String(month + 1).padStart(2, "0")}`;
  return String(year + (unit === "decade" ? 10 : 1)).padStart(4, "0");
};

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Marks in as few rows as leave each a finger's room; with their names behind them when `named`. */
const marks = (given: readonly Mark[], scale: TimeScale, isNamed: boolean): { readonly drawn: Html; readonly height: number } => {
  const placed = given
    .map((mark) => {
      const start = scale.at(mark.first);
      const end = Math.max(scale.at(dayAfter(mark.last)), start + 6);
      const name = mark.name.length > 60 ? `${mark.name.slice(0, 59)}…`.toWellFormed() : mark.name;
      const isLeft = isNamed && end + name.length * 7 > width;
      const reach = isNamed ? name.length * 7 + 12 : 0;
      return { mark, name, start, end, isLeft, footprint: [Math.min((start + end) / 2 - 13, isLeft ? start - reach : start), Math.max((start + end) / 2 + 13, isLeft ? end : end + reach)] as const };
    })
    .sort((a, b) => a.footprint[0] - b.footprint[0]);
  const rows = packed(placed.map((one) => one.footprint));
  const drawn = placed.map(({ mark, name, start, end, isLeft, footprint }, index) => {
    const y = (rows[index] ?? 0) * pitch;
    const place = html`x="${start}" y="${y + 4}" width="${tenths(end - start)}" height="14"`;
    return html`<a href="${mark.href}" aria-label="${mark.label}"><rect class="touch" x="${tenths(footprint[0])}" y="${y}" width="${tenths(footprint[1] - footprint[0])}" height="${pitch - 2}"/><rect class="${isNamed ? "event" : "span"}" ${place}/>${mark.isEstimated && html`<rect class="est" fill="url(#hatch)" ${place}/>`}${
      isNamed && html`<text${isLeft && html` class="left"`} x="${isLeft ? start - 6 : end + 6}" y="${y + 15}">${name}</text>`
    }</a>`;
  });
  return { drawn: html`${drawn}`, height: given.length === 0 ? 0 : (Math.max(...rows) + 1) * pitch };
};

const tenths = (units: number): number => Math.round(units * 10) / 10;

/** A column a period, hatched as far as its dates are estimated. */
const columns = (activity: Activity | null, scale: TimeScale): { readonly drawn: Html; readonly height: number } => {
  if (!activity) return { drawn: html``, height: 0 };
  const totals = activity.known.map((count, index) => count + (activity.estimated[index] ?? 0));
  const most = Math.max(...totals, 1);
  const high = (count: number): number => (count === 0 ? 0 : Math.max(2, Math.round((count / most) * tall)));
  const column = (index: number, top: number, height: number): string => {
    const start = activity.periods[index] ?? "";
    const left = Math.max(0, x(scale, start));
    const right = Math.min(width, x(scale, nextOf(start, activity.unit)));
    return height <= 0 ? "" : `M${left + 0.5} ${top}H${Math.max(right - 0.5, left + 1)}v${height}H${left + 0.5}z`;
  };
  const solid = activity.known.map((count, index) => column(index, tall - high(count), high(count))).join("");
  const hatched = activity.known.map((count, index) => column(index, tall - high(totals[index] ?? 0), high(totals[index] ?? 0) - high(count))).join("");
  return { drawn: html`<path class="solid" d="${solid}M0 ${tall}H${width}v.5H0z"/>${hatched !== "" && html`<path class="est" fill="url(#hatch)" d="${hatched}"/>`}`, height: tall };
};

import { html, type Html } from "../lib/html.ts";
import type { Activity } from "./activity.ts";
import { hatch } from "./hatch.ts";

const height = 40;
const step = 10;

/**
 * One bar a period on a common scale: solid for known dates, hatched above them for estimated ones. Without a label it is decoration.
 * `stretch` widens the bars that many times where there is room.
 */
export const bars = (activity: Activity, label: string | null, stretch = 1): Html => {
  const totals = activity.known.map((count, index) => count + (activity.estimated[index] ?? 0));
  const most = Math.max(...totals, 1);
  const tall = (count: number): number => (count === 0 ? 0 : Math.max(3, Math.round((count / most) * height)));
  const solid = activity.known.map((count, index) => bar(index, height - tall(count), tall(count))).join("");
  const hatched = activity.known.map((count, index) => bar(index, height - tall(totals[index] ?? 0), tall(totals[index] ?? 0) - tall(count))).join("");
  const width = activity.periods.length * step;
  const isFigure = label !== null;
  return html`<svg class="bars" viewBox="0 0 ${width} ${height}" width="${width * stretch}" height="${height}" preserveAspectRatio="none"${
    isFigure ? html` role="img" aria-label="${label}"` : html` aria-hidden="true"`
  }>${isFigure && hatched !== "" && hatch}<path d="${solid}M0 ${height}h${width}v.5h-${width}z"/>${
    hatched !== "" && (isFigure ? html`<path class="est" fill="url(#hatch)" d="${hatched}"/>` : html`<path class="est" d="${hatched}"/>`)
  }</svg>`;
};

const bar = (index: number, top: number, tall: number): string => (tall <= 0 ? "" : `M${index * step + 1} ${top}h${step - 2}v${tall}h-${step - 2}z`);

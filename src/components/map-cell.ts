import { html, type Html } from "../lib/html.ts";
import { heat } from "./heat.ts";

/** One square of a map of time. */
export interface MapCell {
  readonly href: string;
  /** In words: the period and how many articles it holds. */
  readonly label: string;
  readonly count: number;
  /** The count as it is written. */
  readonly shown: string;
  /** All its dates are estimates. */
  readonly isEstimated: boolean;
}

/** A linked square with its count; the darker, the more. `most` is the count shown darkest. */
export const mapCell = ({ href, label, count, shown, isEstimated }: MapCell, most: number, x: number, y: number, width: number, height: number): Html => {
  const place = html`x="${x}" y="${y}" width="${width}" height="${height}"`;
  return html`<a href="${href}" aria-label="${label}"><rect class="${heat(count, most)}" ${place}/>${isEstimated && html`<rect class="est" fill="url(#hatch)" ${place}/>`}<text x="${x + width / 2}" y="${y + height / 2 + 4}">${shown}</text></a>`;
};

/** Squares that hold nothing, as one shape. */
export const emptyCells = (corners: readonly (readonly [x: number, y: number])[], width: number, height: number): Html | false =>
  corners.length > 0 && html`<path class="h0" d="${corners.map(([x, y]) => `M${x + 0.5} ${y + 0.5}h${width - 1}v${height - 1}h-${width - 1}z`).join("")}"/>`;

/** A name at the side of a row, as wide and high as a finger needs; below it how many more are known no closer. */
export const mapLabel = (target: { readonly href: string; readonly label: string; readonly name: string; readonly plus: number }, y: number, width: number, height: number): Html => {
  const middle = y + height / 2 + 4;
  return html`<a class="side-label" href="${target.href}" aria-label="${target.label}"><rect class="touch" y="${y}" width="${width}" height="${height}"/><text x="${width - 4}" y="${target.plus > 0 ? middle - 5 : middle}">${target.name}</text></a>${
    target.plus > 0 && html`<g class="side-label"><text class="plus" x="${width - 4}" y="${y + height - 5}">+${target.plus}</text></g>`
  }`;
};

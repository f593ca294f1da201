import { html, type Html } from "../lib/html.ts";
import { drawnNames } from "./drawn-names.ts";
import { apart, type Position } from "./layouts.ts";
import type { MapWindow } from "./map-window.ts";
import { worldSize } from "./projection.ts";

/** A place to draw; `at` in the world's units. */
export interface MapMark {
  readonly href: string;
  readonly name: string;
  /** Its name and count, as they are read out. */
  readonly label: string;
  readonly at: Position;
  readonly count: number;
  /** A whole country is drawn as a ring. */
  readonly isWide: boolean;
}

const width = 840;
/** A finger's half. */
const finger = 12;
const mostNames = 16;

/** Circles on a part of the world, none of which covers another; the first are the largest. `base` is the address of the drawn world. */
export const placeMap = (given: readonly MapMark[], part: MapWindow, base: string, label: string, most: number): Html => {
  const scale = width / part.width;
  const height = Math.round(part.height * scale);
  const radius = ({ count }: MapMark): number => Math.round(10 * (3.5 + 14.5 * Math.sqrt(count / most))) / 10;
  const homes = given.map(({ at }): Position => [(at[0] - part.x) * scale, (at[1] - part.y) * scale]);
  const places = apart(given.map((mark, index) => ({ at: homes[index] ?? [0, 0], radius: Math.max(finger, radius(mark)) + 0.5 }))).map(([x, y]): Position => [clamped(x, width), clamped(y, height)]);
  const circles = given.map((mark, index) => ({ mark, at: places[index] ?? ([0, 0] as const), home: homes[index] ?? ([0, 0] as const), r: radius(mark) }));
  const lines = circles.filter(({ at, home, r }) => Math.hypot(at[0] - home[0], at[1] - home[1]) > Math.max(3, r));
  const tenths = (units: number): number => Math.round(units * 10) / 10;
  const drawn = circles.map(({ mark, at: [x, y], r }) => html`<a href="${mark.href}" aria-label="${mark.label}"><title>${mark.label}</title><circle class="touch" cx="${x}" cy="${y}" r="${Math.max(finger, r)}"/><circle class="${mark.isWide ? "ring" : "dot"}" cx="${x}" cy="${y}" r="${r}"/></a>`);
  return html`<section class="wide" tabindex="0" aria-label="${label}"><svg class="line world" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${label}"><image href="${base}" x="${tenths(-part.x * scale)}" y="${tenths(-part.y * scale)}" width="${tenths(worldSize.width * scale)}" height="${tenths(worldSize.height * scale)}"/>${
    lines.length > 0 && html`<path class="lead-line" d="${lines.map(({ at, home }) => `M${at[0]} ${at[1]}L${tenths(home[0])} ${tenths(home[1])}`).join("")}"/>`
  }${drawn}<g class="place-names" aria-hidden="true">${drawnNames(circles.map(({ mark, at, r }) => ({ name: mark.name, at, r })), width, height, mostNames)}</g></svg></section>`;
};

const clamped = (value: number, end: number): number => Math.max(finger, Math.min(end - finger, value));

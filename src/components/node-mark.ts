import { html, type Html } from "../lib/html.ts";
import type { Position } from "./layouts.ts";

export type NodeKind = "person" | "organisation" | "place";

/** A dot for a person, a square for an organisation, a ring for a place; `r` is half its height. */
export const nodeMark = (kind: NodeKind, [x, y]: Position, r: number): Html => {
  const tenths = (units: number): number => Math.round(units * 10) / 10;
  if (kind !== "organisation") return html`<circle class="${kind === "place" ? "ring" : "dot"}" cx="${x}" cy="${y}" r="${r}"/>`;
  const side = r * 0.9;
  return html`<path class="dot" d="M${tenths(x - side)} ${tenths(y - side)}h${tenths(2 * side)}v${tenths(2 * side)}h-${tenths(2 * side)}z"/>`;
};

/** How thick a line is, of one that stands for `most`. */
export const tieWidth = (count: number, most: number): number => Math.round(10 * (0.75 + 2.75 * (count / most))) / 10;

/** At most so many characters, cut with an ellipsis. */
export const shortName = (name: string, longest: number): string => {
  const letters = [...name];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join("").trimEnd()}…` : name;
};

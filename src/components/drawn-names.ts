import { html, type Html } from "../lib/html.ts";
import type { Position } from "./layouts.ts";

export interface NamedCircle {
  readonly name: string;
  readonly at: Position;
  readonly r: number;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

const meets = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** The names of the first, as far as each finds room around its circle, in a drawing of the given size. */
export const drawnNames = (circles: readonly NamedCircle[], width: number, height: number, most: number): readonly Html[] => {
  const taken: Box[] = circles.map(({ at: [x, y], r }): Box => [x - r, y - r, x + r, y + r]);
  return circles.slice(0, most).flatMap(({ name, at: [x, y], r }) => {
    const half = ([...name].length * 6.6 + 4) / 2;
    const spots = [
      { kind: "", x: x + r + 3, y: y + 4, box: [x + r + 1, y - 8, x + r + 3 + 2 * half, y + 8] },
      { kind: "left", x: x - r - 3, y: y + 4, box: [x - r - 3 - 2 * half, y - 8, x - r - 1, y + 8] },
      { kind: "mid", x, y: y + r + 13, box: [x - half, y + r + 1, x + half, y + r + 17] },
      { kind: "mid", x, y: y - r - 5, box: [x - half, y - r - 17, x + half, y - r - 1] },
    ] as const satisfies readonly { readonly box: Box; readonly [key: string]: unknown }[];
    const spot = spots.find(({ box }) => box[0] >= 0 && box[2] <= width && box[1] >= 0 && box[3] <= height && !taken.some((other) => meets(box, other)));
    if (!spot) return [];
    taken.push(spot.box);
    return [html`<text${spot.kind !== "" && html` class="${spot.kind}"`} x="${Math.round(spot.x)}" y="${Math.round(spot.y)}">${name}</text>`];
  });
};

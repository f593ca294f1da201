import type { Position } from "./layouts.ts";
import { worldSize } from "./projection.ts";

/** A part of the drawn world, in its units. */
export interface MapWindow {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Weighted {
  readonly at: Position;
  readonly weight: number;
}

/** At least 20 degrees of longitude, so that a lone town stands among its neighbours. */
const narrowest = 200;
const [flattest, tallest] = [0.42, 0.72];

/** What holds all points, with room around them. */
export const windowOf = (points: readonly Weighted[]): MapWindow => around(points.map(({ at }) => at[0]), points.map(({ at }) => at[1]));

/** A closer look, where nine tenths of the weight lie in less than half of the width; else null. */
export const closeWindowOf = (points: readonly Weighted[]): MapWindow | null => {
  const within = ([low, high]: readonly [number, number], value: number): boolean => value >= low && value <= high;
  const [across, down] = [middle(points, 0), middle(points, 1)];
  const near = points.filter(({ at }) => within(across, at[0]) && within(down, at[1]));
  if (near.length < 4) return null;
  const [close, whole] = [windowOf(near), windowOf(points)];
  return close.width < whole.width / 2 ? close : null;
};

/** From where to where nine tenths of the weight lie, along one axis. */
const middle = (points: readonly Weighted[], axis: 0 | 1): readonly [number, number] => {
  const sorted = [...points].sort((a, b) => a.at[axis] - b.at[axis]);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  const at = (share: number): number => {
    let sum = 0;
    for (const { at: place, weight } of sorted) {
      sum += weight;
      if (sum >= total * share) return place[axis];
    }
    return sorted.at(-1)?.at[axis] ?? 0;
  };
  return [at(0.05), at(0.95)];
};

const around = (xs: readonly number[], ys: readonly number[]): MapWindow => {
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const wide = Math.max((right - left) * 1.2, ((bottom - top) * 1.25) / tallest, narrowest);
  const width = Math.min(wide, worldSize.width);
  const height = Math.min(Math.max((bottom - top) * 1.25, width * flattest), width * tallest, worldSize.height);
  const inside = (start: number, length: number, whole: number): number => Math.max(0, Math.min(start, whole - length));
  return { x: inside((left + right - width) / 2, width, worldSize.width), y: inside((top + bottom - height) / 2, height, worldSize.height), width, height };
};

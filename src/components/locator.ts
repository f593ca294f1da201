import { html, type Html } from "../lib/html.ts";
import { onWorld, worldSize } from "./projection.ts";

/** In the world's units: 54 degrees of longitude, twice that for a whole country. */
const reach = 540;

/** A small map of the surroundings of a place; `base` is the address of the drawn world. None near the poles. */
export const locator = (point: readonly [latitude: number, longitude: number], isWide: boolean, base: string, label: string): Html | false => {
  const at = onWorld(point);
  if (!at) return false;
  const width = isWide ? 2 * reach : reach;
  const height = width * 0.6;
  const [x, y] = [Math.round(at[0]), Math.round(at[1])];
  const inside = (start: number, length: number, whole: number): number => Math.round(Math.max(0, Math.min(start, whole - length)));
  return html`<svg class="locator" viewBox="${inside(x - width / 2, width, worldSize.width)} ${inside(y - height / 2, height, worldSize.height)} ${width} ${height}" width="304" height="182" role="img" aria-label="${label}"><image href="${base}" width="${worldSize.width}" height="${worldSize.height}"/><circle class="${isWide ? "ring" : "dot"}" cx="${x}" cy="${y}" r="${isWide ? 24 : 11}"/></svg>`;
};

import { geoMercator } from "d3-geo";
import world from "../tables/world.json";

/** The size of the drawn world, in its own units. */
export const worldSize = { width: world.width, height: world.height };

const mercator = geoMercator().scale(world.width / (2 * Math.PI)).translate([world.width / 2, world.horizon]);

/** Where a latitude and longitude lie on the drawn world; null outside of it, near the poles. */
export const onWorld = ([latitude, longitude]: readonly [number, number]): readonly [x: number, y: number] | null => {
  const [x, y] = mercator([longitude, latitude]) ?? [];
  return x === undefined || y === undefined || y < 0 || y > world.height ? null : [x, y];
};

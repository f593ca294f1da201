/**
 * The land and its borders as the map draws them: `node bench/gazetteer/world.js > src/tables/world.json`. From Natural Earth, as the
 * package `world-atlas` carries it (public domain), simplified and projected as `src/components/projection.ts` projects places.
 */
import { createRequire } from "node:module";
import { geoMercator, geoPath } from "d3-geo";
import { mesh, merge } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";

const world = createRequire(import.meta.url)("world-atlas/countries-50m.json");
const [width, height, horizon] = [3600, 2130, 1400];
const projection = geoMercator().scale(width / (2 * Math.PI)).translate([width / 2, horizon]).clipExtent([[0, 0], [width, height]]).precision(0.5);
const path = geoPath(projection).digits(0);

const rough = simplify(presimplify(world), 0.02);
/** All but Antarctica. */
const countries = rough.objects.countries.geometries.filter(({ id }) => id !== "010");

/** The lines of a path, each a list of points in whole units. */
const linesOf = (text) => text.split(/(?=M)/).map((line) => [...line.matchAll(/(-?\d+),(-?\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]));

/** Islands that nobody would see are left out. */
const isSeen = (line) => {
  const [xs, ys] = [line.map(([x]) => x), line.map(([, y]) => y)];
  return line.length > 2 && Math.max(...xs) - Math.min(...xs) + Math.max(...ys) - Math.min(...ys) >= 5;
};

/** From point to point, which is half as long as from the corner. */
const relative = (line, end) => {
  const steps = line.slice(1).map(([x, y], at) => [x - line[at][0], y - line[at][1]]).filter(([x, y]) => x !== 0 || y !== 0);
  return steps.length === 0 ? "" : `M${line[0].join(",")}l${steps.map(([x, y]) => `${x}${y < 0 ? "" : ","}${y}`).join(" ").replaceAll(" -", "-")}${end}`;
};

const land = linesOf(path(merge(rough, countries))).filter(isSeen).map((line) => relative(line, "z")).join("");
const borders = linesOf(path(mesh(rough, { type: "GeometryCollection", geometries: countries }, (a, b) => a !== b))).map((line) => relative(line, "")).join("");
process.stdout.write(`${JSON.stringify({ width, height, horizon, land, borders })}\n`);

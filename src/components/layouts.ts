import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force";

export type Position = readonly [x: number, y: number];

interface Body extends SimulationNodeDatum {
  readonly home: Position;
  readonly radius: number;
}

const tenths = (units: number): number => Math.round(units * 10) / 10;
const positionOf = ({ x = 0, y = 0 }: SimulationNodeDatum): Position => [tenths(x), tenths(y)];

/** Circles near to where they belong, moved so that none covers another. The same circles always move alike: nothing is left to chance. */
export const apart = (circles: readonly { readonly at: Position; readonly radius: number }[]): readonly Position[] => {
  const bodies = circles.map(({ at, radius }): Body => ({ x: at[0], y: at[1], home: at, radius }));
  const simulation = forceSimulation(bodies)
    .force("x", forceX<Body>(({ home }) => home[0]).strength(0.2))
    .force("y", forceY<Body>(({ home }) => home[1]).strength(0.2))
    .force("apart", forceCollide<Body>(({ radius }) => radius).iterations(4))
    .stop();
  simulation.tick(200);
  // The pull home lets circles overlap a little: the last steps only push.
  simulation.force("x", null).force("y", null).alpha(1).tick(60);
  return bodies.map(positionOf);
};

/** Two nodes by their places, with how strongly they belong together. */
export interface Tie {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Places for nodes so that those with strong ties stand near, within a frame of the given size. */
export const tied = (radii: readonly number[], ties: readonly Tie[], width: number, height: number): readonly Position[] => {
  const bodies = radii.map((radius): Body => ({ home: [0, 0], radius }));
  const most = Math.max(1, ...ties.map(({ weight }) => weight));
  const simulation = forceSimulation(bodies)
    .force("ties", forceLink<Body, SimulationLink>(ties.map(({ from, to, weight }) => ({ source: from, target: to, weight }))).distance(70).strength(({ weight }) => 0.04 + 0.4 * (weight / most)))
    .force("push", forceManyBody<Body>().strength(-160).distanceMax(400))
    .force("x", forceX<Body>(0).strength((0.06 * height) / width))
    .force("y", forceY<Body>(0).strength(0.09))
    .force("apart", forceCollide<Body>(({ radius }) => radius).iterations(3))
    .stop();
  simulation.tick(300);
  return framed(bodies, width, height);
};

interface SimulationLink {
  readonly source: number | Body;
  readonly target: number | Body;
  readonly weight: number;
}

/** Moved and shrunk into the frame, never stretched; then pushed apart again where shrinking made circles meet. */
const framed = (bodies: readonly Body[], width: number, height: number): readonly Position[] => {
  const [xs, ys] = [bodies.map(({ x = 0 }) => x), bodies.map(({ y = 0 }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const margin = 60;
  const [wide, high] = [(width - 2 * margin) / Math.max(1, right - left), (height - 2 * margin) / Math.max(1, bottom - top)];
  const at = bodies.map(({ x = 0, y = 0 }): Position => [width / 2 + (x - (left + right) / 2) * Math.min(wide, 1.6), height / 2 + (y - (top + bottom) / 2) * Math.min(high, 1.6)]);
  return apart(bodies.map(({ radius }, index) => ({ at: at[index] ?? [0, 0], radius }))).map(([x, y]): Position => [tenths(Math.max(16, Math.min(width - 16, x))), tenths(Math.max(16, Math.min(height - 16, y)))]);
};

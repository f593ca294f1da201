import { isProse, type Line } from "./reading.ts";

/** Stretches of running text that no more than three other lines interrupt. */
export interface ProseClusters {
  /** For each line the number of the stretch it stands in, or -1. */
  readonly of: readonly number[];
  /** For each line the letters of its own stretch (of the nearest within four lines, for lines outside) as a share of the largest. */
  readonly share: readonly number[];
  /** The number of the largest stretch; -1 when there is none. */
  readonly main: number;
}

const reach = 4;

export const clustersOf = (lines: readonly Line[]): ProseClusters => {
  const of: number[] = lines.map(() => -1);
  const mass: number[] = [];
  let last = -reach - 1;
  for (const [at, line] of lines.entries()) {
    if (!isProse(line)) continue;
    if (at - last > reach) mass.push(0);
    else of.fill(mass.length - 1, last, at);
    of[at] = mass.length - 1;
    mass[mass.length - 1] = (mass[mass.length - 1] ?? 0) + line.text.length;
    last = at;
  }
  const most = Math.max(1, ...mass);
  return { of, share: lines.map((_, at) => ((of[at] ?? -1) >= 0 ? (mass[of[at] ?? -1] ?? 0) : nearest(of, mass, at)) / most), main: mass.indexOf(Math.max(0, ...mass)) };
};

/** The largest mass within reach. */
const nearest = (of: readonly number[], mass: readonly number[], at: number): number => {
  let most = 0;
  for (let other = Math.max(0, at - reach); other <= Math.min(of.length - 1, at + reach); other++) most = Math.max(most, mass[of[other] ?? -1] ?? 0);
  return most;
};

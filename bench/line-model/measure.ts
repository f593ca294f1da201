import type { KnownDump } from "./dumps.ts";

/** How well the chosen lines of a dump are its story. */
export interface Found {
  /** Of four-word runs, as the benchmark of scrapinghub/article-extraction-benchmark has it. `precision` is null where nothing was found. */
  readonly precision: number | null;
  readonly recall: number;
  /** Share of the story's lines that are found, and share of the other lines that are left in. NaN where there are none. */
  readonly kept: number;
  readonly left: number;
}

/** `isChosen` says of each line whether it is taken for the story. */
export const measured = ({ lines, bodies }: KnownDump, isChosen: readonly boolean[]): Found => {
  const taken = lines.map(({ isFree }, at) => isFree && isChosen[at] === true);
  const text = lines.flatMap(({ line }, at) => (taken[at] ? [line.text] : [])).join("\n");
  const found = runsIn(text);
  const both = bodies.map((body) => overlap(runsOf(body), found));
  const best = both.reduce((a, b) => (fOf(b.precision ?? 0, b.recall) > fOf(a.precision ?? 0, a.recall) ? b : a));
  const shareTaken = (isStory: boolean): number => {
    const own = lines.flatMap((line, at) => (line.isStory === isStory ? [taken[at]] : []));
    return own.filter(Boolean).length / own.length;
  };
  return { ...best, kept: shareTaken(true), left: shareTaken(false) };
};

export const fOf = (precision: number, recall: number): number => (precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall));

export const mean = (values: readonly number[]): number => {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
};

type Runs = ReadonlyMap<string, number>;

const known = new Map<string, Runs>();
const runsOf = (text: string): Runs => {
  const runs = known.get(text) ?? runsIn(text);
  known.set(text, runs);
  return runs;
};

const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** How often each run of four words stands in a text (of four signs, in scripts without spaces). */
const runsIn = (text: string): Runs => {
  const words = (text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []).flatMap((word) => (withoutSpaces.test(word) ? [...word] : [word]));
  const runs = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const run = words.slice(at, at + 4).join("\u0001");
    if (run !== "") runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
};

const overlap = (gold: Runs, found: Runs): Pick<Found, "precision" | "recall"> => {
  let hit = 0;
  for (const [run, count] of gold) hit += Math.min(count, found.get(run) ?? 0);
  const all = (runs: Runs): number => [...runs.values()].reduce((sum, count) => sum + count, 0);
  return { precision: all(found) === 0 ? null : hit / all(found), recall: all(gold) === 0 ? 0 : hit / all(gold) };
};

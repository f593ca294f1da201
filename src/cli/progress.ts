import { say } from "./terminal.ts";

interface Stage {
  readonly name: string;
  readonly count?: number;
}

export interface Progress {
  readonly onStage: (stage: Stage) => void;
  /** Ends the last line. */
  readonly end: () => void;
  /** Since the start. */
  readonly seconds: () => number;
}

/** One line a stage on a terminal, with count, time and rate when it is over; elsewhere one line at the start. */
export const progressOf = (title: string, isQuiet: boolean): Progress => {
  const began = performance.now();
  const isLive = process.stderr.isTTY === true && !isQuiet;
  let current: { readonly stage: Stage; readonly at: number } | null = null;
  const finish = (): void => {
    if (current !== null && isLive) say(`\r\u001b[2K${lineOf(current.stage, (performance.now() - current.at) / 1000)}\n`);
    current = null;
  };
  if (!isLive && !isQuiet) say(`${title}\n`);
  return {
    onStage: (stage) => {
      if (current?.stage.name !== stage.name) finish();
      current = { stage, at: current?.at ?? performance.now() };
      if (isLive) say(`\r\u001b[2K${lineOf(stage)} …`);
    },
    end: finish,
    seconds: () => (performance.now() - began) / 1000,
  };
};

const lineOf = ({ name, count }: Stage, seconds?: number): string =>
  [
    name.padEnd(10),
    (count?.toLocaleString("en") ?? "").padStart(9),
    ...(seconds === undefined ? [] : [`${seconds.toFixed(1).padStart(7)} s`]),
    ...(seconds === undefined || count === undefined || count < 100 ? [] : [`${Math.round(count / Math.max(seconds, 0.001)).toLocaleString("en").padStart(9)}/s`]),
  ].join(" ");

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { StandingQuire } from "./standing-files.ts";

/** What is known of each quire: one place in memory that both threads see. */
export const states = { open: 0, taken: 1, holds: 2, isTouched: 3 } as const;

/** Which quires of a site the thread looks at: those of a file (`quiresIn`), in its order. */
export interface MarksOrder {
  /** Absolute: the file that remembers the site; what counts of it is from one byte to before another. */
  readonly memory: string;
  readonly from: number;
  readonly to: number;
  /** Absolute: the output folder. */
  readonly out: string;
  /** A state for each quire. */
  readonly states: Int32Array;
}

/** Fewer files are looked at sooner than a thread starts. */
const many = 20_000;

/** Compiled, it lies there for every chunk and program. */
const thread = fileURLToPath(new URL("../publish/marks-thread.js", import.meta.url));

export interface MarksCheck {
  /** Whether the files of a quire stand as they were, by the quire's place: looked at here (`look`) unless the thread was first. */
  readonly holds: (place: number) => boolean;
  /** Lets another thread look at one quire after the other, from the first on, if there are many files. Nobody waits for more than the one that it is at. */
  readonly lookAhead: () => void;
}

export const openMarksCheck = (quires: readonly StandingQuire[], order: Omit<MarksOrder, "states">, look: (quire: StandingQuire) => boolean): MarksCheck => {
  const known = new Int32Array(new SharedArrayBuffer(4 * quires.length));
  const holds = (place: number): boolean => {
    const quire = quires[place];
    if (quire === undefined) return false;
    if (Atomics.compareExchange(known, place, states.open, states.taken) === states.open || (Atomics.load(known, place) === states.taken && Atomics.wait(known, place, states.taken, longest) === "timed-out"))
      Atomics.store(known, place, look(quire) ? states.holds : states.isTouched);
    return Atomics.load(known, place) === states.holds;
  };
  const lookAhead = (): void => {
    if (quires.reduce((sum, { files }) => sum + files, 0) >= many && existsSync(thread)) startThread({ ...order, states: known });
  };
  return { holds, lookAhead };
};

/** Milliseconds after which the thread is taken for dead. */
const longest = 5000;

/** It keeps no program from ending, and what it leaves undone is done by who asks. */
const startThread = (order: MarksOrder): void => {
  const worker = new Worker(thread, { workerData: order });
  worker.on("error", () => undefined);
  worker.unref();
};

import { setFlagsFromString } from "node:v8";

/**
 * Hints to V8 (https://nodejs.org/docs/latest-v20.x/api/v8.html#v8setflagsfromstringflags) that change nothing but the pace; other
 * versions of it are left alone, as they may not know them and would say so.
 */
export type Pace = keyof typeof hints;

const hints = {
  /**
   * A run that is short: patterns are compiled to machine code at once, not first to bytecode and then again, and functions are
   * optimised later than usual, as most of what is optimised in the first second is not called often enough to pay.
   */
  short: ["--no-regexp-tier-up", "--interrupt-budget=400000"],
  /**
   * A build: most functions run once an article in a program that soon ends, so that simple machine code at once is worth more than the
   * best later. Measured in bench/README.md.
   */
  build: ["--always-sparkplug"],
  usual: [],
} as const;

export const setPace = (pace: Pace, v8 = process.versions.v8): void => {
  if (v8.startsWith("11.3.")) for (const hint of hints[pace]) setFlagsFromString(hint);
};

import { setFlagsFromString } from "node:v8";

/**
 * Tells V8 that a run is short: patterns are compiled to machine code at once, not first to bytecode and then again, and
 * functions are optimised later than usual, as most of what is optimised in the first second is not called often enough to pay.
 * Hints (https://nodejs.org/docs/latest-v20.x/api/v8.html#v8setflagsfromstringflags) that change nothing but the pace; other versions
 * of V8 are left alone, as they may not know them and would say so.
 */
export const hintShortRun = (v8 = process.versions.v8): void => {
  if (v8.startsWith("11.3.")) for (const hint of ["--no-regexp-tier-up", "--interrupt-budget=400000"]) setFlagsFromString(hint);
};

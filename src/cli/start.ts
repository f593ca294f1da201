import { programOf } from "../site/cached-program.ts";
import { setPace, type Pace } from "./pace.ts";

/** Commands that need most of the program: they are started from one file, as V8 has compiled it before. */
const large: ReadonlyMap<string, Pace> = new Map([["build", "build"], ["check", "usual"], ["analyse", "usual"]]);

/** Runs the command line's words; gives the exit code. */
export const start = async (args: readonly string[]): Promise<number> => {
  const pace = args.flatMap((word) => large.get(word) ?? [])[0];
  if (pace === undefined) return (await import("./main.ts")).main(args);
  setPace(pace);
  const program = programOf<typeof import("./main.ts")>("main");
  const { main } = program?.exports ?? (await import("./main.ts"));
  const exitCode = await main(args);
  program?.remember();
  return exitCode;
};

import type { Problem } from "./problem.ts";

/** A run that stops with one clear sentence and a way out; `exitCode` as in the command line's contract. */
export class StoppedError extends Error {
  constructor(
    message: string,
    readonly fix: string,
    readonly exitCode: number,
  ) {
    super(message);
  }
}

/** Wrong usage or settings. */
export class UsageError extends StoppedError {
  override readonly name = "UsageError";
  constructor(message: string, fix: string) {
    super(message, fix, 2);
  }
}

/** The build could not be finished. */
export class BuildError extends StoppedError {
  override readonly name = "BuildError";
  constructor(message: string, fix: string) {
    super(message, fix, 1);
  }
}

/** Finished files hold what must not be published: its problems say where. */
export class LeakError extends BuildError {
  constructor(readonly problems: readonly Problem[]) {
    super("Words that must not be published stand in finished files; nothing was published.", "Mend what is listed above, and run again.");
  }
}

/** Another build holds the lock. */
export class LockedError extends StoppedError {
  override readonly name = "LockedError";
  constructor(message: string, fix: string) {
    super(message, fix, 75);
  }
}

/** A file of `_data/` that decides what may be published is wrong: its problems say where. */
export class SettingsError extends UsageError {
  constructor(readonly problems: readonly Problem[]) {
    super(`${problems[0]?.file ?? "_data/site.yaml"} cannot be used.`, "Mend what is listed above, and run again.");
  }
}

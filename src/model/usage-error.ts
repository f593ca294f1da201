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

/** Another build holds the lock. */
export class LockedError extends StoppedError {
  override readonly name = "LockedError";
  constructor(message: string, fix: string) {
    super(message, fix, 75);
  }
}

/** The settings file is wrong: its problems say where. */
export class SettingsError extends UsageError {
  constructor(readonly problems: readonly Problem[]) {
    super("_data/site.yaml cannot be used.", "Mend what is listed above, and run again.");
  }
}

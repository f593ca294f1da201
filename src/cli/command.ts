import type { Command, OptionValues } from "commander";

/** A command as it was called. */
export interface Invocation {
  /** The archive's folder, absolute. */
  readonly root: string;
  /** ` --root x` when it was given, for the commands that a text recommends; else the empty text. */
  readonly rootOption: string;
  readonly args: readonly string[];
  readonly options: OptionValues;
}

/** What a file of a command holds. What it needs to run, it imports when it runs: its help must start at once. */
export interface CommandFile {
  readonly examples: readonly string[];
  readonly declare: (command: Command) => void;
  /** Gives the exit code. */
  readonly run: (invocation: Invocation) => Promise<number>;
}

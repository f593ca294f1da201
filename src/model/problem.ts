export const severities = ["error", "warning", "note"] as const;
export type Severity = (typeof severities)[number];

/**
 * What a curator can mend, as a value: gathered, all shown at once, with the place and the way out.
 * What we got wrong ourselves is an exception instead.
 */
export interface Problem {
  /** Permanent: people search for it. */
  readonly code: string;
  readonly severity: Severity;
  /** Relative to the archive's root, with forward slashes. */
  readonly file: string;
  /** Both counted from 1. */
  readonly line?: number;
  readonly column?: number;
  /** The line as it stands, and how many characters of it are meant. */
  readonly excerpt?: string;
  readonly length?: number;
  readonly message: string;
  readonly fix: string;
}

/** A file whose problem is an error is held back: it is listed and not published. */
export const problem = (given: Omit<Problem, "severity"> & { readonly severity?: Severity }): Problem => ({
  severity: "error",
  ...given,
});

export const warning = (given: Omit<Problem, "severity">): Problem => problem({ ...given, severity: "warning" });

export const isError = (one: Problem): boolean => one.severity === "error";

/** First and last line in the original, counted from 1. */
export type Lines = readonly [number, number];

/**
 * How a value is known, strongest first:
 * curator = a person says so in front matter, a sidecar or `_data/`; stated = the text says so in a line of its own;
 * markup = the page's own metadata; url = read from an address; pattern = the shape of the text;
 * learned = from other articles of the same source; inferred = concluded, never read.
 */
export const methods = ["curator", "stated", "markup", "url", "pattern", "learned", "inferred"] as const;
export type Method = (typeof methods)[number];

export interface Evidence {
  readonly method: Method;
  /** Where in the original; null where the format has no lines (HTML). */
  readonly lines: Lines | null;
  /** A short readable place where there are no lines: `JSON-LD datePublished`. */
  readonly place?: string;
  /** The words of the original that say so. */
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly string[];
}

/** A value together with how it is known. */
export interface Known<T> {
  readonly value: T;
  readonly evidence: Evidence;
}

export const evidence = (
  method: Method,
  at: { readonly lines?: Lines | null; readonly place?: string },
  text: string,
  confidence: number,
  reasons: readonly string[] = [],
): Evidence => ({
  method,
  lines: at.lines ?? null,
  ...(at.place === undefined ? {} : { place: at.place }),
  text,
  confidence,
  reasons,
});

export const known = <T>(value: T, because: Evidence): Known<T> => ({ value, evidence: because });

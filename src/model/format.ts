import type { Article } from "./article.ts";
import type { Problem } from "./problem.ts";
import type { FormatName, RawDocument } from "./raw-document.ts";

/** An original as it lies on the disk. */
export interface OriginalFile {
  /** Relative to the archive's root, with forward slashes: `content/2019/a.txt`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a format makes of a file. A record of ours is already an article; what cannot be read is held back with its problems. */
export type Reading =
  | { readonly kind: "document"; readonly document: RawDocument }
  | { readonly kind: "record"; readonly article: Article; readonly problems: readonly Problem[] }
  | { readonly kind: "held-back"; readonly problems: readonly Problem[] };

export interface Format {
  readonly name: FormatName;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  readonly read: (file: OriginalFile) => Reading;
}

export const heldBack = (...problems: readonly Problem[]): Reading => ({ kind: "held-back", problems });

import type { OriginalPlace } from "./archive/roles.ts";
import type { ManifestEntry } from "./publish/manifest.ts";

export interface ReadTask {
  readonly kind: "read";
  readonly places: readonly OriginalPlace[];
}

/** Folders are absolute. */
export interface PagesTask {
  readonly kind: "pages";
  /** Of `rowsText`. */
  readonly rows: string;
  readonly folder: string;
}

export interface RecordsTask {
  readonly kind: "records";
  /** Each article's digest. */
  readonly names: readonly string[];
  readonly folder: string;
}

export type Task = ReadTask | PagesTask | RecordsTask;

/** What was read of each place, as JSON; or the files that were made, null when an article is another than the one meant: nothing was made then. */
export type TaskDone<Asked extends Task> = Asked extends ReadTask ? { readonly readings: readonly string[] } : Asked extends PagesTask | RecordsTask ? { readonly made: readonly ManifestEntry[] | null } : never;

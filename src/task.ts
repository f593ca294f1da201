import type { OriginalPlace } from "./archive/roles.ts";
import type { ManifestEntry } from "./publish/manifest.ts";

/** What a worker wrote. */
export interface Staged {
  readonly pages: readonly ManifestEntry[];
  readonly records: readonly ManifestEntry[];
}

export interface ReadTask {
  readonly kind: "read";
  readonly places: readonly OriginalPlace[];
}

/** Folders are absolute. */
export interface RenderTask {
  readonly kind: "render";
  /** What `archiveName` must give here, too: the files may have changed meanwhile. */
  readonly name: string;
  readonly out: string;
  readonly pictures: readonly string[];
  readonly pageFolder: string;
  readonly recordFolder: string;
  readonly claimed: SharedArrayBuffer;
}

export type Task = ReadTask | RenderTask;
export type TaskDone<Asked extends Task> = Asked extends ReadTask ? { readonly readings: readonly string[] } : { readonly staged: Staged | null };

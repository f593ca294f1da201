import type { ArchiveOrder, Counted } from "./gather.ts";
import type { Problem } from "./model/problem.ts";
import type { PublishReport } from "./publish/publish.ts";
import type { SearchReport } from "./search-index.ts";

export interface BuildOrder extends ArchiveOrder {
  /** Absolute. */
  readonly out: string;
  /** Publish into a folder that holds other files. */
  readonly force: boolean;
  /** Read and remember, and write the records: the pages are left to shards. */
  readonly indexOnly?: boolean | undefined;
  /** Threads; one a core, two at most, when left out. */
  readonly workers?: number | undefined;
}

export interface BuildReport {
  readonly problems: readonly Problem[];
  readonly found: number;
  readonly counted: Counted;
  readonly undated: number;
  readonly pages: number;
  /** Null when the site has no search. */
  readonly search: SearchReport | null;
  readonly published: PublishReport;
  /** Remarks for the summary, a line each. */
  readonly notes: readonly string[];
  readonly out: string;
}

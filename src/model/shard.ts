/** One of several parts of a site's pages, counted from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

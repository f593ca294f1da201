import type { Html } from "../lib/html.ts";
import type { PagePath } from "./url.ts";
import type { Archive } from "./archive.ts";

/**
 * A page type or machine format: rows (what each of its pages shows, and no more), and from a row its address and its text.
 * A page is a pure function of its row.
 */
export interface PageType<Row> {
  /** Unique; names the rows. */
  readonly name: string;
  readonly rows: (archive: Archive) => readonly Row[];
  /** Rows that change seldom, and often together, in a quire of one name: it is looked at as one. Letters, digits, `/` and `-`. All rows of the page type when left out. */
  readonly quire?: (row: Row) => string;
  /** Its texts are remembered in part between builds (`storedAnswerOfAll`), so that they are made where that is kept. */
  readonly isRemembered?: true;
  readonly address: (row: Row) => PagePath;
  readonly render: (row: Row) => Html | string;
}

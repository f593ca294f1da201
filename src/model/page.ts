import { groupedBy } from "../lib/grouped.ts";
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
  /** All its rows in quires; all of them are one when left out. */
  readonly quires?: (archive: Archive) => Iterable<Quire<Row>>;
  /** Which rows of its family's quires it shows; all when left out. */
  readonly shows?: (row: Row) => boolean;
  /** Its texts are remembered in part between builds (`storedAnswerOfAll`), so that they are made where that is kept. */
  readonly isRemembered?: true;
  readonly address: (row: Row) => PagePath;
  readonly render: (row: Row) => Html | string;
}

/** Pages that change seldom, and often together. */
export interface Quire<Row> {
  /** Letters, digits, `/` and `-`. */
  readonly name: string;
  /** All that its rows are made of: while it is the same, nobody makes them. Fields of JSON and articles. Null: the rows themselves have to be looked at. */
  readonly given: object | null;
  /** Of what is given, or of another of its kind. */
  readonly rows: (given?: object) => readonly Row[];
}

/** `rowsIn` sees nothing but what is given. */
export const quireOf = <Given extends object, Row>(name: string, given: Given, rowsIn: (given: Given) => readonly Row[]): Quire<Row> => ({ name, given, rows: (one = given) => rowsIn(one as Given) });

/** By names for rows. */
export const quiresBy = <Row>(rows: readonly Row[], nameOf: (row: Row) => string): readonly Quire<Row>[] => [...groupedBy(rows, nameOf)].map(([name, own]) => ({ name, given: null, rows: () => own }));

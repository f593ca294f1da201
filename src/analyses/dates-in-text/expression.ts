/** A date as a text has it, and what it takes to know which it is. Offsets in the text. */
export interface Expression {
  readonly start: number;
  readonly end: number;
  readonly value: Reading;
}

export type Reading =
  /** Known by itself; null for what is no date that anybody can tell: two readings, no such day, `now`. */
  | { readonly from: "itself"; readonly edtf: string | null }
  /** Counted from the day of publication. */
  | { readonly from: "publication"; readonly on: (day: string) => string | null }
  /** Counted from the date told before: a day, month or year. */
  | { readonly from: "story"; readonly on: (told: string) => string | null };

export const itself = (edtf: string | null): Reading => ({ from: "itself", edtf });
export const published = (on: (day: string) => string | null): Reading => ({ from: "publication", on });
export const story = (on: (told: string) => string | null): Reading => ({ from: "story", on });

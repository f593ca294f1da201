import { spanOf } from "../model/edtf.ts";
import type { Sentence } from "./sentences.ts";

/** A day before which (`from`) or after which (`to`) the article cannot have been published, and why. */
export interface DateBound {
  readonly side: "from" | "to";
  /** A day, month or year; it is possible itself. */
  readonly edtf: string;
  readonly sentence: Sentence;
  readonly reason: string;
  /** The article looks like the report of an event: its month, marked `~`, where nothing else gives an end. */
  readonly reportOf?: string;
}

export const boundFrom = (edtf: string, sentence: Sentence, reason: string): DateBound => ({ side: "from", edtf, sentence, reason });
export const boundTo = (edtf: string, sentence: Sentence, reason: string): DateBound => ({ side: "to", edtf, sentence, reason });

export const firstDay = (edtf: string): string => spanOf(edtf)?.earliest ?? "";
export const lastDay = (edtf: string): string => spanOf(edtf)?.latest ?? "";

/** The narrowest bounds; of equal ones the first. An end before the beginning is worth nothing, and is left out. */
export const narrowest = (bounds: readonly DateBound[]): { readonly from: DateBound | null; readonly to: DateBound | null } => {
  const of = (side: DateBound["side"]) => bounds.filter((bound) => bound.side === side);
  const from = of("from").reduce<DateBound | null>((best, bound) => (best === null || firstDay(bound.edtf) > firstDay(best.edtf) ? bound : best), null);
  const to = of("to").reduce<DateBound | null>((best, bound) => (best === null || lastDay(bound.edtf) < lastDay(best.edtf) ? bound : best), null);
  return { from, to: from && to && lastDay(to.edtf) < firstDay(from.edtf) ? null : to };
};

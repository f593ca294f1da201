import { evidence, known } from "../model/evidence.ts";
import type { Declared } from "../model/raw-document.ts";

/** Something that a page says about its article: where it says so, and how far that is to be believed. */
export const declares = (field: Declared["field"], value: string, place: string, confidence: number): Declared => ({
  field,
  value: known(value, evidence("markup", { place }, value.slice(0, 500), confidence)),
});

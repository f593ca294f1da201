import { evidence } from "../model/evidence.ts";
import { placeOf, type FieldFound, type Line } from "./reading.ts";

/**
 * The place, and sometimes the day, that the story opens with: `Kyiv, Ukraine –`, `BEIRUT, June 2 (Agency) —`. The words stay
 * in the body. One capitalised word alone is no evidence: it may be a speaker or a label.
 */
export const datelineOf = (first: Line | undefined): FieldFound<string> | null => {
  const [, said, agency] = /^((?:\p{Lu}[\p{L}\p{M}.'’-]*)(?:[ ,]+(?:\p{Lu}[\p{L}\p{M}.'’-]*|\d{1,2}\.?|de|am|al|la|of))*)(\s*\([^)]{2,40}\))?\s+(?:[–—]|--?)\s+\S/u.exec(first?.text ?? "") ?? [];
  if (!first || said === undefined || said.length > 60) return null;
  const isUpper = /\p{Lu}{3,}/u.test(said) && said.split(/[ ,]/)[0] === said.split(/[ ,]/)[0]?.toUpperCase();
  if (!isUpper && !said.includes(",") && agency === undefined) return null;
  return { value: said.trim(), evidence: evidence("pattern", placeOf(first), said, isUpper ? 0.9 : 0.8, ["opens the story before a dash"]), uses: [] };
};

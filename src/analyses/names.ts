import { keptAnswer } from "../model/kept-answer.ts";
import { months, weekdays } from "../tables/calendar.ts";

// Behind a small letter, a comma or an opening bracket: the capital is the name's own, not the sentence's.
const run = /(?<=[\p{Ll}\p{N},;–—][”"’']? [(“«„"]?)\p{Lu}[\p{L}\p{M}'’.-]*[\p{L}](?: (?:(?:de|la|von|van|der|al|bin|of the|of) )?\p{Lu}[\p{L}\p{M}'’-]*[\p{L}])*/gu;

/** Runs of capitalised words inside sentences, as they stand, each once. */
export const namesOf = keptAnswer("names", ({ body }): readonly string[] => {
  const names = new Set<string>();
  for (const block of body)
    if (block.kind === "paragraph" || block.kind === "quote" || block.kind === "list")
      for (const [name] of block.text.matchAll(run)) if (name.length >= 3 && name.length <= 60 && !isCalendarWord(name)) names.add(name.replace(/['’]s$/u, ""));
  return [...names];
});

const isCalendarWord = (name: string): boolean => months.has(name.toLowerCase()) || weekdays.has(name.toLowerCase());

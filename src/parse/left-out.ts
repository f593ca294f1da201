import { freeLines, removedBy, usedFor, type Reading, type Use } from "./reading.ts";
import { sameWords } from "../lib/text.ts";

/** Lines that the format holds for the page's; one that the page itself calls the description is that. */
export const leftOutOf = (reading: Reading): readonly (readonly [number, Use])[] => {
  const { leftOut, declared } = reading.document;
  if (!leftOut) return [];
  const description = sameWords(declared.find(({ field }) => field === "description")?.value.value ?? "");
  return freeLines(reading).flatMap((line) => {
    const reason = leftOut.get(line.index);
    if (reason === undefined) return [];
    return [line.same === description ? usedFor(line, "description") : removedBy(line, reason)];
  });
};

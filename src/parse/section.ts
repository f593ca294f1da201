import { evidence, type Evidence } from "../model/evidence.ts";
import { folded, sameWords, wordsOf } from "../lib/text.ts";
import { placeOf, type Reading } from "./reading.ts";
import type { SourceIndex } from "./source-index.ts";
import { siteSuffix } from "./source-furniture.ts";
import { storyStart } from "./story-start.ts";

export interface SectionFound {
  readonly value: string;
  readonly evidence: Evidence;
}

/** `LETTERS | Gazette` above the headline: few words before an outlet's name that are not the headline. */
export const sectionOf = (reading: Reading, headline: string, index: SourceIndex): SectionFound | null => {
  for (const line of reading.lines.slice(0, Math.min(storyStart(reading), 8))) {
    const suffix = siteSuffix(line.text, () => false);
    if (!suffix || wordsOf(suffix.rest).length > 3 || sameWords(suffix.rest) === sameWords(headline) || !index.byName.has(sameWords(suffix.site))) continue;
    return { value: spoken(folded(suffix.rest)), evidence: evidence("pattern", placeOf(line), line.text, 0.8, ["before the site's name, above the headline"]) };
  }
  return null;
};

/** Capitals are the page's dress: `LETTERS` is the section Letters. */
const spoken = (text: string): string => (text === text.toUpperCase() && text.length > 4 ? text[0] + text.slice(1).toLowerCase() : text);

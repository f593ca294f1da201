import type { Byline } from "../model/article.ts";
import { evidence } from "../model/evidence.ts";
import { sameWords, wordsOf } from "../lib/text.ts";
import { afterLabel } from "../tables/phrases.ts";
import { freeLines, placeOf, proseEnd, proseStart, usedFor, type FieldFound, type Line, type Reading } from "./reading.ts";
import type { SourceIndex } from "./source.ts";
import { writtenDates } from "./written-date.ts";

/** Who wrote it: declared by the page, or a short line with a byline label next to the story. None is better than a wrong one. */
export const bylinesOf = (reading: Reading, index: SourceIndex): FieldFound<readonly Byline[]> | null => {
  const declared = reading.document.declared.filter((one) => one.field === "byline");
  const named = declared.flatMap((one) => namesIn(one.value.value, index));
  const first = declared[0];
  if (first && named.length > 0) return { value: distinct(named), evidence: first.value.evidence, uses: [] };
  const [start, end] = [proseStart(reading), proseEnd(reading)];
  for (const line of freeLines(reading)) {
    if (line.text.length > 160 || (line.index > start && line.index <= end)) continue;
    const bylines = statedBylines(line, index);
    if (bylines.length === 0) continue;
    return { value: bylines, evidence: evidence("stated", placeOf(line), line.text, 0.9, ["a byline next to the story"]), uses: [usedFor(line, "bylines")] };
  }
  return null;
};

const statedBylines = (line: Line, index: SourceIndex): readonly Byline[] => {
  const said = afterLabel(line.text, "byline", true);
  if (said === null) return [];
  const date = writtenDates(said)[0];
  const names = (date ? said.slice(0, date.start) : said).split(/\s*[|•·]\s*|\s+[-–—]\s+/u)[0] ?? "";
  return distinct(namesIn(names, index));
};

const distinct = (bylines: readonly Byline[]): readonly Byline[] => [...new Map(bylines.map((one) => [sameWords(one.name), one])).values()];

/** The names in `A. Person, B. Person and the Desk`; what does not look like a name gives nothing. */
const namesIn = (text: string, index: SourceIndex): readonly Byline[] => {
  const parts = text
    .replace(/\(.*?\)/g, "")
    .split(/\s*[,;&/]\s*|\s+(?:and|und|et|y|и|та|және)\s+/iu)
    .map((part) => part.replace(/^(?:by|von|par|por)\s+/i, "").trim())
    .filter((part) => part !== "");
  const bylines = parts.map((part) => bylineOf(part, index));
  return bylines.every((one): one is Byline => one !== null) ? bylines : [];
};

const deskWords = /(?<!\p{L})(?:staff|editors?|editorial|newsroom|desk|team|correspondents?|reporters?|redaktion|редакция|редакція|rédaction|redacción)(?!\p{L})/iu;

const bylineOf = (part: string, index: SourceIndex): Byline | null => {
  if (index.byName.get(sameWords(part))?.kind === "agency") return { name: part, kind: "agency" };
  if (deskWords.test(part) && wordsOf(part).length <= 6) return { name: part, kind: "desk" };
  return isPersonName(part) ? { name: part, kind: "person" } : null;
};

const particle = /^(?:de|del|della|di|da|van|von|der|den|la|le|bin|ibn|al|el|uly|kyzy|ұлы|қызы)$/iu;

/** Two to five words that begin with capitals, particles aside; an initial may stand for a given name. */
export const isPersonName = (text: string): boolean => {
  const words = text.split(/\s+/);
  const isCapital = (word: string): boolean => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word);
  return words.length >= 2 && words.length <= 5 && isCapital(words[0] ?? "") && isCapital(words.at(-1) ?? "") && words.every((word) => isCapital(word) || particle.test(word)) && !/\d|@|https?:/.test(text);
};

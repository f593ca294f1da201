import type { Byline } from "../model/article.ts";
import { evidence } from "../model/evidence.ts";
import { sameWords, wordsOf } from "../lib/text.ts";
import { months, weekdays } from "../tables/calendar.ts";
import { languagesOfWord } from "../tables/function-words.ts";
import { placeStarts, sectionWords } from "../tables/name-words.ts";
import type { BylinesFound } from "./byline-declared.ts";
import { isSurelyPerson, namesIn } from "./names.ts";
import { endsSentence, freeLines, isProse, placeOf, usedFor, type Line, type Reading } from "./reading.ts";
import type { SourceIndex } from "./source-index.ts";
import { storyStart } from "./story-start.ts";
import { withoutDate } from "./without-date.ts";
import { writtenDates } from "./written-date.ts";

/**
 * A line between headline and story that holds only names. Beside a date or an e-mail address, or when a caption credits the same
 * name, it is surer. The one whom the story is about is no author of it; a place, a section or a label is no name.
 */
export const loneBylines = (reading: Reading, index: SourceIndex): BylinesFound | null => {
  const headline = reading.lines.findLast((line) => isUsedFor(reading, line.index, "headline"))?.index ?? -1;
  const start = storyStart(reading);
  const zone = freeLines(reading).filter((line) => line.index > headline && line.index < start && line.index <= headline + 12);
  for (const line of zone) {
    const value = loneNames(line, index);
    if (value.length === 0) continue;
    const isSure = isBesideDate(reading, line) || isCredited(reading, value);
    if ((headline < 0 && !isSure) || value.some((one) => !isLikelyAuthor(one, reading, isSure))) continue;
    return { value, evidence: evidence("pattern", placeOf(line), line.text, isSure ? 0.85 : 0.7, [isSure ? "a name beside the date" : "a name between headline and story"]), uses: [usedFor(line, "bylines")] };
  }
  return null;
};

/** A name right below the last paragraph: how letters to the editor and guest pieces are signed. */
export const signedBylines = (reading: Reading, index: SourceIndex): BylinesFound | null => {
  const lines = freeLines(reading);
  const at = lines.findLastIndex((line, here) => here >= lines.length - 3 && here > 0 && isProse(lines[here - 1] ?? line) && loneNames(line, index).length > 0);
  const line = lines[at];
  if (!line) return null;
  const value = loneNames(line, index);
  if (value.length > 2 || value.some((one) => one.kind !== "person" || !isLikelyAuthor(one, reading, false))) return null;
  return { value, evidence: evidence("pattern", placeOf(line), line.text, 0.7, ["a name right below the story"]), uses: [usedFor(line, "bylines")] };
};

const loneNames = (line: Line, index: SourceIndex): readonly Byline[] => {
  if (line.text.length > 90 || (line.block.kind !== "paragraph" && line.block.kind !== "heading") || !/^[\p{L}\d]/u.test(line.text) || line.rule !== null) return [];
  if (/[:!?«»“”"„/]/u.test(line.text.replace(/\d:\d/g, "")) || (endsSentence(line.text) && wordsOf(line.text).length > 4)) return [];
  const names = namesIn(withoutDate(line.text).replace(/^[|•·\s]+/u, ""), index, "lone");
  return names.every((one) => one.kind !== "desk" || isDeskOfOutlet(one.name, index)) ? names : [];
};

/** `Gazette staff`: an outlet of the table before the word. */
const isDeskOfOutlet = (name: string, index: SourceIndex): boolean => index.byName.has(sameWords(name.split(" ").slice(0, -1).join(" ")));

const isUsedFor = (reading: Reading, at: number, ...fields: readonly string[]): boolean => {
  const use = reading.uses.get(at);
  return use !== undefined && ("field" in use ? fields.includes(use.field) : fields.includes("headline") && use.removed === "headline-repeated");
};

const isBesideDate = (reading: Reading, line: Line): boolean =>
  writtenDates(line.text).length > 0 || /\S@\S/.test(line.text + (reading.lines[line.index + 1]?.text.slice(0, 60) ?? "")) || [-2, -1, 1, 2].some((step) => isUsedFor(reading, line.index + step, "published", "modified"));

const isCredited = (reading: Reading, names: readonly Byline[]): boolean => {
  const last = names[0]?.name.split(" ").at(-1) ?? "";
  return reading.lines.some((line) => isUsedFor(reading, line.index, "captions") && line.text.includes(last));
};

const isLikelyAuthor = ({ name, kind }: Byline, reading: Reading, isSure: boolean): boolean => {
  if (kind !== "person") return isSure;
  if (!isSurelyPerson(name)) return false;
  const words = wordsOf(name).map((word) => word.toLowerCase());
  if (placeStarts.has(words[0] ?? "") || words.some((word) => sectionWords.has(word) || months.has(word) || weekdays.has(word))) return false;
  if (words.filter((word) => word.length > 2 && languagesOfWord.has(word)).length > 0) return false;
  return mentions(words, reading) <= (isSure ? 1 : 0);
};

/** How often the text has the surname, in whatever case; a name with a word that the text writes small is as bad as ten. */
const mentions = (words: readonly string[], reading: Reading): number => {
  const last = words.at(-1) ?? "";
  const stem = last.length > 5 ? last.slice(0, -1) : last;
  let count = 0;
  for (const line of reading.lines) {
    if (!isUsedFor(reading, line.index, "headline") && !(isProse(line) && !reading.uses.has(line.index))) continue;
    for (const word of wordsOf(line.text)) {
      const lower = word.toLowerCase();
      if (lower.startsWith(stem) && lower.length <= last.length + 3) count += word === lower ? 10 : 1;
      else if (word === lower && word.length > 2 && words.includes(word)) count += 10;
    }
  }
  return count;
};

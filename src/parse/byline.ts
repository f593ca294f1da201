import type { Byline } from "../model/article.ts";
import { evidence } from "../model/evidence.ts";
import { sameWords } from "../lib/text.ts";
import { afterLabel, isLabel } from "../tables/phrases.ts";
import { declaredBylines, type BylinesFound } from "./byline-declared.ts";
import { loneBylines } from "./byline-lone.ts";
import { distinct, isSurelyPerson, namesIn } from "./names.ts";
import { isFree, placeOf, proseEnd, usedFor, type Line, type Reading } from "./reading.ts";
import type { SourceIndex } from "./source-index.ts";
import { storyStart } from "./story-start.ts";
import { withoutDate } from "./without-date.ts";
import { writtenDates } from "./written-date.ts";

/** Who wrote it: declared by the page, a labelled line next to the story, or a line that is only a name there. None is better than a wrong one. */
export const bylinesOf = (reading: Reading, index: SourceIndex): BylinesFound | null => {
  const declared = declaredBylines(reading, index);
  if (declared?.value.some((one) => one.kind === "person")) return declared;
  const stated = labelledBylines(reading, index) ?? loneBylines(reading, index);
  return stated && (declared === null || declared.value.every((one) => one.kind === "desk") || stated.value.some((one) => one.kind === "person")) ? stated : declared;
};

/** A byline label and nothing but names behind it: above the story, or among the last lines. */
const labelledBylines = (reading: Reading, index: SourceIndex): BylinesFound | null => {
  const [start, end] = [storyStart(reading), proseEnd(reading)];
  const lines = reading.lines.filter((line) => isFree(reading, line) || isDateLine(reading, line));
  for (const [at, line] of lines.entries()) {
    if (line.text.length > 160 || (line.index > start && !mayBeSigned(line, end, lines.length - at))) continue;
    const next = isLabel(line.text, "byline") ? lines[at + 1] : undefined;
    const value = next === undefined ? statedBylines(line.text, index) : namesBelow(next, index);
    if (value.length === 0) continue;
    const uses = [usedFor(line, "bylines"), ...(next === undefined ? [] : [usedFor(next, "bylines")])];
    return { value, evidence: evidence("stated", placeOf(next ?? line), (next ?? line).text, 0.9, ["a byline next to the story"]), uses };
  }
  return null;
};

/** `Posted on 4 May 2024 by …` has gone to the date, and names somebody all the same. */
const isDateLine = (reading: Reading, { index }: Line): boolean => {
  const use = reading.uses.get(index);
  return use !== undefined && "field" in use && use.field === "published";
};

/** Below the first paragraph: near the end, and without a date, which the teaser of another story has. */
const mayBeSigned = (line: Line, end: number, left: number): boolean => reportingBy.test(line.text) || ((left <= 4 || (line.index >= end && line.index <= end + 3)) && writtenDates(line.text).length === 0);

/** Credits of agencies stand at the end of the story, wherever that is on the page. */
const reportingBy = /^\(?(?:additional )?(?:reporting|writing)(?: and writing)? by\s/iu;

/** What stands below a line that is only the label. */
const namesBelow = (line: Line, index: SourceIndex): readonly Byline[] => {
  const names = line.text.length <= 90 ? namesIn(withoutDate(line.text), index, "lone") : [];
  return names.every((one) => one.kind !== "person" || isSurelyPerson(one.name)) ? names : [];
};

/** Those who turned it into another language wrote nothing, and who was asked did not write either. */
const isOther = /^\(?\s*(?:translat|traduc|traduit|übersetz|aus dem |перев[её]|перекла|перекл|аудар|entretien avec|about the|über d|à propos|об автор|про автор)/iu;

const byBehind = /^(?:(?:story|stories|text|words|photos?|photographs|pictures|video|posted|published|written|report|reported|reporting|review|analysis|opinion|essay|interview|on|and|&|est|edt|pst|utc|gmt|foto|fotos|und)\s+)*by\s+/iu;

const statedBylines = (text: string, index: SourceIndex): readonly Byline[] => {
  if (isOther.test(text)) return [];
  const inner = text.replace(/^\((.*)\)\.?$/u, "$1");
  const said = afterLabel(inner, "byline", true) ?? behindBy(inner);
  if (said === null) return [];
  const names = distinct(namesIn(withoutDate(said), index, "labelled"));
  return names.length > 0 ? names : signedByOne(said.trim(), index);
};

/** `Photos and story by …`, `posted on 2023-12-19 23:30 EST by …`: nothing but such words before the names. */
const behindBy = (text: string): string | null => {
  if (!/\bby\s/iu.test(text.slice(0, 70))) return null;
  const dateless = writtenDates(text).reduceRight((rest, date) => rest.slice(0, date.start) + rest.slice(date.end), text).replace(/\d{1,2}:\d{2}/g, " ").replace(/\s+/g, " ").trim();
  const [lead] = byBehind.exec(dateless) ?? [];
  return lead === undefined ? null : dateless.slice(lead.length);
};

/** One word behind the label: an outlet of the table, an address of one, or the name that somebody goes by. */
const signedByOne = (name: string, index: SourceIndex): readonly Byline[] => {
  if (index.byName.has(sameWords(name)) || /^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}$/i.test(name)) return [{ name, kind: "desk" }];
  return /^\p{Lu}[\p{L}\p{M}'’-]*\p{Lu}[\p{L}\p{M}]*\p{Ll}+$/u.test(name) && name.length <= 30 ? [{ name, kind: "person" }] : [];
};

import type { Byline } from "../model/article.ts";
import { evidence } from "../model/evidence.ts";
import { sameWords } from "../lib/text.ts";
import { afterLabel, isLabel } from "../tables/phrases.ts";
import { declaredBylines } from "./byline-declared.ts";
import { loneBylines } from "./byline-lone.ts";
import { distinct, namesIn } from "./names.ts";
import { freeLines, placeOf, proseEnd, proseStart, usedFor, type FieldFound, type Reading } from "./reading.ts";
import type { SourceIndex } from "./source.ts";
import { writtenDates } from "./written-date.ts";

export type BylinesFound = FieldFound<readonly Byline[]>;

/** Who wrote it: declared by the page, a labelled line next to the story, or a line that is only a name there. None is better than a wrong one. */
export const bylinesOf = (reading: Reading, index: SourceIndex): BylinesFound | null => {
  const declared = declaredBylines(reading, index);
  if (declared?.value.some((one) => one.kind === "person")) return declared;
  const stated = labelledBylines(reading, index) ?? loneBylines(reading, index);
  return stated && (declared === null || stated.value.some((one) => one.kind === "person")) ? stated : declared;
};

/** A byline label and nothing but names behind it: above the story, or among the last lines. */
const labelledBylines = (reading: Reading, index: SourceIndex): BylinesFound | null => {
  const [start, end] = [proseStart(reading), proseEnd(reading)];
  const lines = freeLines(reading);
  for (const [at, line] of lines.entries()) {
    if (line.text.length > 160 || (line.index > start && line.index < end && at < lines.length - 4)) continue;
    const next = isLabel(line.text, "byline") ? lines[at + 1] : undefined;
    const value = next === undefined ? statedBylines(line.text, index) : next.text.length <= 90 ? distinct(namesIn(withoutDate(next.text), index)) : [];
    if (value.length === 0) continue;
    const uses = [usedFor(line, "bylines"), ...(next === undefined ? [] : [usedFor(next, "bylines")])];
    return { value, evidence: evidence("stated", placeOf(next ?? line), (next ?? line).text, 0.9, ["a byline next to the story"]), uses };
  }
  return null;
};

/** Those who turned it into another language wrote nothing, and who was asked did not write either. */
const isOther = /^\(?\s*(?:translat|traduc|traduit|übersetz|aus dem |перев[её]|перекла|перекл|аудар|entretien avec|about the|über d|à propos|об автор|про автор)/iu;

const byBehind = /^(?:(?:story|stories|text|words|photos?|photographs|pictures|video|posted|published|written|report|reported|reporting|review|analysis|opinion|essay|interview|on|and|&|est|edt|pst|utc|gmt|foto|fotos|und)\s+)*by\s+/iu;

const statedBylines = (text: string, index: SourceIndex): readonly Byline[] => {
  if (isOther.test(text)) return [];
  const inner = text.replace(/^\((.*)\)\.?$/u, "$1");
  const said = afterLabel(inner, "byline", true) ?? behindBy(inner);
  if (said === null) return [];
  const names = distinct(namesIn(withoutDate(said), index));
  return names.length > 0 ? names : outletItself(said, index);
};

/** `Photos and story by …`, `posted on 2023-12-19 23:30 EST by …`: nothing but such words before the names. */
const behindBy = (text: string): string | null => {
  if (!/\bby\s/iu.test(text.slice(0, 70))) return null;
  const dateless = writtenDates(text).reduceRight((rest, date) => rest.slice(0, date.start) + rest.slice(date.end), text).replace(/\d{1,2}:\d{2}/g, " ").replace(/\s+/g, " ").trim();
  const [lead] = byBehind.exec(dateless) ?? [];
  return lead === undefined ? null : dateless.slice(lead.length);
};

/** An outlet of the table that signs its own story: `By kicker`. */
const outletItself = (said: string, index: SourceIndex): readonly Byline[] => {
  const name = said.trim();
  return index.byName.has(sameWords(name)) || index.byDomain.has(name.toLowerCase()) ? [{ name, kind: "desk" }] : [];
};

/** The words before a date, or behind one that stands first. */
export const withoutDate = (text: string): string => {
  const [date] = writtenDates(text);
  if (!date) return text.replace(/\s+\d.*$/u, "");
  const before = text.slice(0, date.start).replace(/(?:\s+(?:on|am|le|el|updated|published))?[\s,|•·–—-]+$/iu, "");
  return before.trim() !== "" ? before : text.slice(date.end).replace(/^[\s,|•·–—-]*(?:\d{1,2}:\d{2})?[\s,|•·–—-]*/u, "");
};

import { evidence, type Evidence } from "../model/evidence.ts";
import { publishedOn, undated, type Published } from "../model/published.ts";
import { problem, warning, type Problem } from "../model/problem.ts";
import { isLabel, afterLabel } from "../tables/phrases.ts";
import { freeLines, placeOf, proseEnd, usedFor, type Line, type Reading, type Use } from "./reading.ts";
import { storyStart } from "./story-start.ts";
import { writtenDates, wordsBesideDate, type WrittenDate } from "./written-date.ts";

export interface PublishedFound {
  readonly published: Published;
  readonly evidence: Evidence | null;
  readonly modified: { readonly value: string; readonly evidence: Evidence } | null;
  readonly uses: readonly (readonly [number, Use])[];
  readonly problems: readonly Problem[];
}

interface Candidate {
  readonly edtf: string;
  readonly time?: string;
  readonly evidence: Evidence;
}

/**
 * The day of publication, in the order of evidence: what the page's markup declares, a line of its own, the address.
 * Running text is never read: a date in it is what the article is about.
 */
export const publishedOf = (reading: Reading, url: string | null, file: string): PublishedFound => {
  const stated = statedDates(reading, file);
  const fromUrl = url === null ? null : dateInUrl(url);
  const candidates = [...declaredDates(reading, "published"), ...stated.published, ...(fromUrl ? [fromUrl] : [])];
  const best = candidates[0];
  const modified = [...declaredDates(reading, "modified"), ...stated.modified][0];
  return {
    published: best ? publishedOn(best.edtf, best.time) : undated,
    evidence: best ? agreeing(best, candidates.slice(1)) : null,
    modified: modified ? { value: modified.edtf, evidence: modified.evidence } : null,
    uses: stated.uses,
    problems: [...stated.problems, ...(best ? conflicts(best, candidates.slice(1), file) : [])],
  };
};

const declaredDates = (reading: Reading, field: "published" | "modified"): readonly Candidate[] =>
  reading.document.declared
    .filter((one) => one.field === field)
    .flatMap(({ value }) => {
      const [date] = writtenDates(value.value.replace(/[T ]\d{2}:.*$/, "").trim());
      const time = /T(\d{2}:\d{2}.*)$/.exec(value.value)?.[1];
      return date?.edtf ? [{ edtf: date.edtf, ...(time === undefined ? {} : { time }), evidence: value.evidence }] : [];
    });

const statedDates = (reading: Reading, file: string) => {
  const published: Candidate[] = [];
  const modified: Candidate[] = [];
  const uses: (readonly [number, Use])[] = [];
  const problems: Problem[] = [];
  const before = storyStart(reading);
  const after = proseEnd(reading);
  for (const line of freeLines(reading)) {
    const isHead = line.index < before || line.index === before + 1;
    if ((!isHead && line.index <= after) || line.text.length > 160) continue;
    const dates = writtenDates(line.text);
    const kind = dates.length > 0 ? dateLineKind(line, dates, isHead) : null;
    if (kind === null) continue;
    for (const date of dates) {
      if (date.edtf === null) problems.push(unreadable(date, line, file));
      else (kind === "modified" || isModifiedPart(line.text, date) ? modified : published).push(statedBy(date.edtf, line));
    }
    if (dates.some((date) => date.edtf !== null)) uses.push(usedFor(line, kind));
  }
  return { published, modified, uses, problems };
};

const statedBy = (edtf: string, line: Line): Candidate => ({
  edtf,
  evidence: evidence("stated", placeOf(line), line.text, 0.99, ["a line of its own"]),
});

/** A line that holds nothing but a date, its label, a time: null when it says anything else. */
const dateLineKind = (line: Line, dates: readonly WrittenDate[], isHead: boolean): "published" | "modified" | null => {
  const rest = wordsBesideDate(line.text, dates);
  if (rest === "") return isHead ? "published" : null;
  if (isLabel(rest, "modified") || (afterLabel(line.text, "modified", true) !== null && dates.length === 1)) return "modified";
  const labelled = isLabel(rest, "published") || afterLabel(line.text, "published", true) !== null;
  return labelled && rest.length < 60 ? "published" : null;
};

/** In `4 May 2024, updated 5 May 2024` the second is not the day of publication. */
const isModifiedPart = (text: string, date: WrittenDate): boolean => {
  const lead = text.slice(0, date.start).split(/[|•·,;()/–—]/u).at(-1) ?? "";
  return isLabel(lead, "modified");
};

const dateInUrl = (url: string): Candidate | null => {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, "").replace(/[?#].*$/, "");
  const [whole, y, m, d] = /(?<!\d)((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?!\d)/.exec(path) ?? /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/.exec(path) ?? [];
  if (whole === undefined) return null;
  const [date] = writtenDates(`${y}-${m?.padStart(2, "0")}-${d?.padStart(2, "0")}`);
  return date?.edtf ? { edtf: date.edtf, evidence: evidence("url", { place: "address" }, whole, 0.9, ["the address holds the day"]) } : null;
};

const agreeing = (best: Candidate, others: readonly Candidate[]): Evidence => {
  const same = others.filter((other) => other.edtf === best.edtf && other.evidence.method !== best.evidence.method);
  return { ...best.evidence, reasons: [...best.evidence.reasons, ...same.map((other) => `${other.evidence.method === "url" ? "the address" : "the page's markup"} agrees`)] };
};

const conflicts = (best: Candidate, others: readonly Candidate[], file: string): readonly Problem[] => {
  const other = others.find((one) => one.edtf.slice(0, best.edtf.length) !== best.edtf.slice(0, one.edtf.length));
  if (!other) return [];
  return [
    warning({
      code: "date-conflict",
      file,
      ...(best.evidence.lines ? { line: best.evidence.lines[0] } : {}),
      message: `The article says ${best.edtf} (“${best.evidence.text}”) and ${other.edtf} (“${other.evidence.text}”); the first was taken.`,
      fix: `If the other is right, write \`published: ${other.edtf}\` in a file named like this one with \`.yaml\` added.`,
    }),
  ];
};

const unreadable = (date: WrittenDate, line: Line, file: string): Problem =>
  problem({
    code: date.impossible ? "date-impossible" : "date-ambiguous",
    severity: "warning",
    file,
    ...(line.block.lines ? { line: line.block.lines[0] } : {}),
    message: date.impossible ? `“${date.text}” is no day of the calendar.` : `“${date.text}” may be ${date.ambiguous.join(" or ")}.`,
    fix: `Write the day in a file named like this one with \`.yaml\` added, for example \`published: ${date.ambiguous[0] ?? "2019-12-04"}\`.`,
  });

import { evidence, type Evidence } from "../model/evidence.ts";
import { publishedOn, undated, type Published } from "../model/published.ts";
import { warning, type Problem } from "../model/problem.ts";
import type { Reading } from "./reading.ts";
import type { DateCandidate, StatedDates } from "./stated-date.ts";
import { writtenDates } from "./written-date.ts";

export interface PublishedFound {
  readonly published: Published;
  readonly evidence: Evidence | null;
  readonly modified: { readonly value: string; readonly evidence: Evidence } | null;
  readonly problems: readonly Problem[];
}

/**
 * The day of publication, in the order of evidence: what the page's markup declares, a line of its own, the address.
 * Running text is never read: a date in it is what the article is about.
 */
export const publishedOf = (reading: Reading, stated: StatedDates, url: string | null, file: string): PublishedFound => {
  const fromUrl = url === null ? null : dateInUrl(url);
  const candidates = [...declaredDates(reading, "published"), ...stated.published, ...(fromUrl ? [fromUrl] : [])];
  const best = candidates[0];
  const modified = [...declaredDates(reading, "modified"), ...stated.modified][0];
  return {
    published: best ? publishedOn(best.edtf, best.time) : undated,
    evidence: best ? agreeing(best, candidates.slice(1)) : null,
    modified: modified ? { value: modified.edtf, evidence: modified.evidence } : null,
    problems: [...stated.problems, ...(best ? conflicts(best, candidates.slice(1), file) : [])],
  };
};

const declaredDates = (reading: Reading, field: "published" | "modified"): readonly DateCandidate[] =>
  reading.document.declared
    .filter((one) => one.field === field)
    .flatMap(({ value }) => {
      const [date] = writtenDates(value.value.replace(/[T ]\d{2}:.*$/, "").trim());
      const time = /T(\d{2}:\d{2}.*)$/.exec(value.value)?.[1];
      return date?.edtf ? [{ edtf: date.edtf, ...(time === undefined ? {} : { time }), evidence: value.evidence }] : [];
    });

const dateInUrl = (url: string): DateCandidate | null => {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, "").replace(/[?#].*$/, "");
  const [whole, y, m, d] = /(?<!\d)((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?!\d)/.exec(path) ?? /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/.exec(path) ?? [];
  if (whole === undefined) return null;
  const [date] = writtenDates(`${y}-${m?.padStart(2, "0")}-${d?.padStart(2, "0")}`);
  return date?.edtf ? { edtf: date.edtf, evidence: evidence("url", { place: "address" }, whole, 0.9, ["the address holds the day"]) } : null;
};

const agreeing = (best: DateCandidate, others: readonly DateCandidate[]): Evidence => {
  const same = others.filter((other) => other.edtf === best.edtf && other.evidence.method !== best.evidence.method);
  return { ...best.evidence, reasons: [...best.evidence.reasons, ...same.map((other) => `${other.evidence.method === "url" ? "the address" : "the page's markup"} agrees`)] };
};

const conflicts = (best: DateCandidate, others: readonly DateCandidate[], file: string): readonly Problem[] => {
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

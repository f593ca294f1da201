import type { Evidence } from "../model/evidence.ts";
import { daysLater } from "../lib/day.ts";

/** A day with how it is known. `time` is what stands behind the day in an instant: `09:00:00Z`. */
export interface DatedCandidate {
  readonly edtf: string;
  readonly time?: string;
  readonly evidence: Evidence;
}

/**
 * The candidate that most of a page's voices agree on. JSON-LD, meta tags, microdata, print, title, address and a line of its own have a voice each,
 * as strong as its evidence; who speaks twice counts once. A printed day that is the day of a change is not heard.
 * A neighbouring day supports an instant, as zones and night editions explain it. An instant in UTC, and a bare day, give way to the neighbouring day that print (or, for an instant, the address) gives: the day as the readers had it.
 */
export const votedDate = (candidates: readonly DatedCandidate[], modified: readonly string[]): DatedCandidate | null => {
  const heard = distinctVoices(candidates.filter((one) => !(isPrint(one) && isChange(one, candidates, modified))));
  const best = heard.reduce<DatedCandidate | null>((top, one) => (top === null || support(one, heard) > support(top, heard) ? one : top), null);
  return best && (localDay(best, heard) ?? best);
};

const voiceOf = ({ method, place = "" }: Evidence): string => (method === "stated" ? "print" : method !== "markup" ? method : /^(JSON-LD|meta|itemprop)/.exec(place)?.[1] ?? (place.endsWith("title") ? "title" : "print"));

const isPrint = ({ evidence }: DatedCandidate): boolean => voiceOf(evidence) === "print";

/** What is printed is the day of a change when the markup calls it so, and only an earlier one the day of publication. */
const isChange = (one: DatedCandidate, candidates: readonly DatedCandidate[], modified: readonly string[]): boolean => {
  const others = candidates.filter((other) => !isPrint(other));
  return modified.includes(one.edtf) && !one.evidence.place?.startsWith("labelled") && !others.some(({ edtf }) => edtf === one.edtf) && others.some(({ edtf }) => edtf < one.edtf);
};

/** The first day that each voice says; the first of them is the most believed. */
const distinctVoices = (candidates: readonly DatedCandidate[]): readonly DatedCandidate[] => {
  const voices = new Map<string, DatedCandidate>();
  for (const one of candidates) if (!voices.has(voiceOf(one.evidence))) voices.set(voiceOf(one.evidence), one);
  return [...voices.values()];
};

const support = (one: DatedCandidate, heard: readonly DatedCandidate[]): number => heard.reduce((sum, other) => sum + (covers(other.edtf, one.edtf) || (one.time !== undefined && isNeighbour(other.edtf, one.edtf)) ? other.evidence.confidence : 0), 0);

const covers = (a: string, b: string): boolean => a === b || b.startsWith(`${a}-`);

const isNeighbour = (a: string, b: string): boolean => a.length === 10 && b.length === 10 && (daysLater(a, 1) === b || daysLater(b, 1) === a);

const localDay = (best: DatedCandidate, heard: readonly DatedCandidate[]): DatedCandidate | null => {
  if (best.evidence.method !== "markup" || isPrint(best) || (best.time !== undefined && !/(?:Z|[+-]00:?00)$/i.test(best.time))) return null;
  const local = heard.find((one) => (isPrint(one) || one.evidence.method === "url") && one.edtf.length === 10 && isNeighbour(one.edtf, best.edtf) && (best.time === undefined ? isPrint(one) : mayBeLocal(best, one.edtf)));
  return local ? { edtf: local.edtf, evidence: { ...local.evidence, reasons: [...local.evidence.reasons, `the day as the readers had it; the markup says ${best.edtf}${best.time === undefined ? "" : `T${best.time}`}`] } } : null;
};

/** Zones lie within 12 hours behind UTC and 14 before it. */
const mayBeLocal = ({ edtf, time = "" }: DatedCandidate, day: string): boolean => {
  const hours = Number(time.slice(0, 2));
  return day < edtf ? hours < 12 : hours >= 10;
};

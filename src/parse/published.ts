import { evidence, type Evidence } from "../model/evidence.ts";
import { isCalendarDate, spanOf } from "../model/edtf.ts";
import { publishedOn, undated, type Published } from "../model/published.ts";
import { warning, type Problem } from "../model/problem.ts";
import { votedDate } from "./date-vote.ts";
import { declaredDates } from "./declared-dates.ts";
import { placeOf, type Reading } from "./reading.ts";
import { ambiguous, type DateCandidate, type OpenDate, type StatedDates } from "./stated-date.ts";

export interface PublishedFound {
  readonly published: Published;
  readonly evidence: Evidence | null;
  /** Why it is undated, where nothing else is known of it. */
  readonly nothing: Evidence;
  readonly modified: { readonly value: string; readonly evidence: Evidence } | null;
  readonly problems: readonly Problem[];
}

/**
 * The day of publication, of a saved page by vote, else in the order of evidence: what the page's markup declares, a line of its own, the address.
 * Running text is never read: a date in it is what the article is about.
 */
export const publishedOf = (reading: Reading, stated: StatedDates, url: string | null, file: string): PublishedFound => {
  const fromUrl = url === null ? null : dateInUrl(url);
  const { declared, format } = reading.document;
  const changes = [...declaredDates(declared, "modified"), ...stated.modified];
  const sure = [...declaredDates(declared, "published"), ...stated.published, ...(fromUrl ? [fromUrl] : [])];
  const open = stated.open.filter(({ date }) => !sure.some((one) => date.ambiguous.includes(one.edtf)));
  const candidates = sure.length > 0 ? sure : open.slice(0, 1).map(eitherOf);
  const best = format === "html" ? votedDate(candidates, changes.map(({ edtf }) => edtf)) : exactest(candidates);
  const modified = changes[0];
  return {
    published: best ? publishedOn(best.edtf, best.time) : undated,
    evidence: best ? agreeing(best, candidates) : null,
    nothing: evidence("inferred", { place: `${reading.document.format === "html" ? "markup, " : ""}lines next to the story, address` }, "", 0.9, ["none of them states a day", ...stated.problems.map((one) => one.message)]),
    modified: modified ? { value: modified.edtf, evidence: modified.evidence } : null,
    problems: [...stated.problems, ...open.map((one) => ambiguous(one, file)), ...(best ? conflicts(best, candidates, file) : [])],
  };
};

/** The first; where that is an interval, the first day that lies in it. */
const exactest = (candidates: readonly DateCandidate[]): DateCandidate | undefined => {
  const [first] = candidates;
  return first?.edtf.startsWith("[") ? (candidates.find((one) => one.edtf.length === 10 && mayAgree(one, first)) ?? first) : first;
};

/** Whether some day is in both. */
const mayAgree = (one: DateCandidate, other: DateCandidate): boolean => {
  const [a, b] = [spanOf(one.edtf), spanOf(other.edtf)];
  return (a?.earliest ?? "") <= (b?.latest ?? "9999") && (b?.earliest ?? "") <= (a?.latest ?? "9999");
};

/** From the earlier to the later reading. */
const eitherOf = ({ date, line }: OpenDate): DateCandidate => ({
  edtf: `[${[...date.ambiguous].sort().join("..")}]`,
  evidence: evidence("stated", placeOf(line), line.text, 0.8, [`“${date.text}” may be ${date.ambiguous.join(" or ")}`]),
});

const dateInUrl = (url: string): DateCandidate | null => {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, "").replace(/[?#].*$/, "");
  const [whole, y, m, d] = /(?<!\d)((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?!\d)/.exec(path) ?? /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/.exec(path) ?? [];
  if (whole === undefined) return null;
  const [year = "", month = "", date = ""] = [y, m?.padStart(2, "0"), d?.padStart(2, "0")];
  return isCalendarDate(year, month, date) ? { edtf: `${year}-${month}-${date}`, evidence: evidence("url", { place: "address" }, whole, 0.9, ["the address holds the day"]) } : null;
};

const agreeing = (best: DateCandidate, others: readonly DateCandidate[]): Evidence => {
  const same = others.filter((other) => other.edtf === best.edtf && other.evidence.method !== best.evidence.method);
  return { ...best.evidence, reasons: [...best.evidence.reasons, ...same.map((other) => `${other.evidence.method === "url" ? "the address" : "the page's markup"} agrees`)] };
};

const conflicts = (best: DateCandidate, others: readonly DateCandidate[], file: string): readonly Problem[] => {
  const other = others.find((one) => !mayAgree(one, best));
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

import { evidence } from "../model/evidence.ts";
import { daysLater } from "../lib/day.ts";
import { sameWords, wordsOf } from "../lib/text.ts";
import { isLabelForm } from "../tables/phrases.ts";
import { figureOrder } from "./figure-order.ts";
import { headDates, type HeadDate } from "./head-date.ts";
import { freeLines, placeOf, usedFor, type Line, type Reading } from "./reading.ts";
import type { DateCandidate, StatedDates } from "./stated-date.ts";
import { writtenDates } from "./written-date.ts";

/**
 * The day that the head of an article states in a dump of a whole page, where menus, teasers and today's date stand above the
 * headline: in a line between the headline and the first paragraphs, or right above it, or behind the headline
 * in the page's title. Asked when it is known which lines are the story's.
 */
export const datesInHeap = (reading: Reading, stated: StatedDates, headline: string | null): StatedDates => {
  const head = headOf(reading, headline);
  const titled = titleDate(reading);
  const found = [...(head ? inHead(reading, head) : []), ...(titled ? [titled] : [])];
  const read = found.flatMap((one) => (one.edtf === null ? [] : [{ ...one, edtf: one.edtf }]));
  const best = surest(read);
  const open = best ? [] : found.slice(0, 1);
  const uses = [...(best ? [best] : open)].map(({ line }) => usedFor(line, "published"));
  const issue = best && (!best.isSure || issueWord.test(best.line.text)) ? issueOf(reading.lines, best.edtf) : undefined;
  return { ...stated, published: best ? [issue ? inIssue(best, issue) : candidateOf(best, read)] : [], open, uses };
};

type ReadDate = HeadDate & { readonly edtf: string };

interface Head {
  /** First and last line that may state the day. */
  readonly from: number;
  readonly to: number;
  /** The second paragraph: below it only a time of day or a label tells a date from a subheading. */
  readonly next: number;
  /** Where the headline is said last above the story; -1 where it is not. */
  readonly said: number;
}

/** How far above the story the headline may stand. */
const reach = 40;
/** How far above the story a day may stand when the headline is not there. */
const nearby = 15;
/** How far into the story a day may stand, where a summary comes first. */
const below = 15;

const headOf = (reading: Reading, headline: string | null): Head | null => {
  const prose = freeLines(reading).filter((line) => line.prose);
  const said = headlinesAbove(reading.lines, prose, headline);
  const last = said.at(-1);
  const under = prose.filter((line) => line.index > (last?.index ?? reading.lines.length));
  const isNear = last !== undefined && under[0] !== undefined && under[0].index - last.index <= reach;
  const [first, next] = isNear ? under : longestStretch(prose);
  if (!first) return null;
  const from = isNear ? (said.find((line) => line.index >= last.index - reach) ?? last).index + 1 : Math.max(0, first.index - nearby);
  return { from, to: first.index + below, next: next && next.index <= first.index + below ? next.index : first.index, said: isNear ? last.index : -1 };
};

/** Where the headline is said with most of the running text below: not in the page's title, not among teasers at the end. */
const headlinesAbove = (lines: readonly Line[], prose: readonly Line[], headline: string | null): readonly Line[] => {
  if (headline === null) return [];
  const same = sameWords(headline);
  const total = lettersIn(prose);
  return lines.slice(1).filter((line) => saysHeadline(line, same) && lettersIn(prose.filter((one) => one.index > line.index)) >= 0.85 * total);
};

const lettersIn = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + line.text.length, 0);

/** The longest stretch of running text whose paragraphs stand no further apart than `apart` lines. */
const longestStretch = (prose: readonly Line[]): readonly Line[] => {
  const stretches: Line[][] = [];
  for (const line of prose) {
    const last = stretches.at(-1);
    if (last && line.index - (last.at(-1)?.index ?? 0) <= apart) last.push(line);
    else stretches.push([line]);
  }
  return stretches.reduce<readonly Line[]>((best, one) => (lettersIn(one) > lettersIn(best) ? one : best), []);
};
const apart = 30;

const saysHeadline = (line: Line, same: string): boolean => line.same === same || (same.length > 15 && line.same.startsWith(same)) || (line.same.length > 25 && same.startsWith(line.same));

const inHead = ({ lines }: Reading, { from, to, next, said }: Head): readonly HeadDate[] => {
  const order = figureOrder(lines);
  const own = lines.slice(from, to + 1).flatMap((line) => {
    const dates = headDates(line, lines[line.index + 1], said >= 0 && line.index > said ? line.index - said : null, order);
    return dates.length === 0 || isOfOther(lines, line) ? [] : dates;
  });
  const found = own.filter((one) => one.line.index <= next || (one.isSure && !isTitleLike(lines[one.line.index - 1])));
  return found.length > 0 || said < 0 ? found : lines.slice(Math.max(0, from - 3), from - 1).flatMap((line) => headDates(line, lines[line.index + 1], null, order)).filter((one) => one.score >= 2);
};

/** Below `Read also`, or below what somebody posted elsewhere. */
const isOfOther = (lines: readonly Line[], { index }: Line): boolean =>
  lines.slice(Math.max(0, index - 2), index).some(({ form, text, rule }) => isLabelForm(form, "related") || rule === "related-heading" || /(?:^|\s|\()@\p{L}\w+|pic\.twitter\.com/u.test(text));

/** What the card of another story has above its date. */
const isTitleLike = (line: Line | undefined): boolean => line !== undefined && !line.prose && line.text.length > 30 && wordsOf(line.text).length >= 5;

/** `Headline – Site – 4 May 2024` in the first line. */
const titleDate = ({ lines }: Reading): HeadDate | null => {
  const [line] = lines;
  if (!line || line.text.length > 300) return null;
  const date = writtenDates(line.text).at(-1);
  if (!date || date.edtf?.length !== 10 || line.text.slice(date.end).trim() !== "" || !/\p{L}{3}.*\s[–—|-]\s.*\s[–—|-]\s*$/u.test(line.text.slice(0, date.start))) return null;
  return { line, edtf: date.edtf, date, score: 1, isSure: false, reasons: ["at the end of the page's title"] };
};

/** The highest score, with one more for each other line that states the same day; of equal ones the first. */
const surest = (found: readonly ReadDate[]): ReadDate | null => {
  const score = (one: ReadDate): number => one.score + Math.min(2, found.filter((other) => other.line !== one.line && other.edtf === one.edtf).length);
  return found.reduce<ReadDate | null>((best, one) => (best === null || score(one) > score(best) ? one : best), null);
};

/** The line that says that day to be a printed issue's. */
const issueOf = (lines: readonly Line[], day: string): Line | undefined =>
  lines.find((line) => line.text.length <= longestIssue && issueWord.test(line.text) && writtenDates(line.text).some((date) => date.edtf === day));

const longestIssue = 100;
const issueWord = /(?<!\p{L})(?:print edition|ausgabe vom|ausgabe|issue|édition du|edición del|номер|выпуск|випуск|№)(?!\p{L})/iu;

/** What a printed issue holds is often online the evening before. */
const inIssue = ({ line, edtf }: ReadDate, issue: Line): DateCandidate => ({
  edtf: `[${daysLater(edtf, -1)}..${edtf}]`,
  evidence: evidence("stated", placeOf(issue), issue.text, 0.8, ["the day of the printed issue; its texts may be online the evening before", ...(line === issue ? [] : [`“${line.text}”`])]),
});

const candidateOf = ({ line, edtf, score, reasons }: ReadDate, found: readonly ReadDate[]): DateCandidate => {
  const agrees = found.some((other) => other.line !== line && other.edtf === edtf);
  return { edtf, evidence: evidence("stated", placeOf(line), line.text, Math.min(0.97, 0.85 + score * 0.03), [...reasons, ...(agrees ? ["another line of the head agrees"] : [])]) };
};

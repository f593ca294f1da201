import type { Caption } from "../model/article.ts";
import type { Block } from "../model/block.ts";
import { evidence, type Evidence } from "../model/evidence.ts";
import { daysIn } from "../model/edtf.ts";
import { publishedOn, type Published } from "../model/published.ts";
import { tenses } from "../tables/tense.ts";
import { bareMonths } from "./bare-months.ts";
import { chainBounds } from "./date-chains.ts";
import { boundTo, firstDay, narrowest, type DateBound } from "./date-bound.ts";
import { eventBounds } from "./event-time.ts";
import type { EventIndex } from "./events.ts";
import { quotedAt, sentencesOf, type Sentence } from "./sentences.ts";
import { announcedBounds, toldBounds } from "./told-dates.ts";

export interface InferredDate {
  readonly published: Published;
  readonly evidence: Evidence;
}

export interface Story {
  readonly body: readonly Block[];
  readonly captions: readonly Caption[];
  /** BCP 47, or null: read as English. */
  readonly language: string | null;
}

/**
 * When an article that states no day can have been published: an interval from what its running text tells as past, by arithmetic and
 * by the curator's events, never from a clock. Null when the text tells nothing. Unsure words give no bound, so that the interval
 * is wide rather than wrong. Where nothing else is told, the month that the article calls its own is kept as a hint.
 */
export const inferredDate = (story: Story, events: EventIndex): InferredDate | null => {
  const tense = tenses.get((story.language ?? "en").split("-")[0] ?? "");
  if (!tense) return null;
  const captions = story.captions.map((caption): Block => ({ kind: "paragraph", text: caption.text, marks: [], lines: caption.lines }));
  const isWanted = (text: string): boolean => events.phrases.length > 0 || speaksOfTime.test(text);
  const sentences = sentencesOf(story.body, isWanted);
  const all = [...sentences, ...sentencesOf(captions, isWanted)];
  const bounds = [...all.flatMap((sentence) => [...toldBounds(sentence, tense), ...announcedBounds(sentence, tense)]), ...chainBounds(sentences, tense), ...eventBounds(sentences, events, tense)];
  const current = currentMonth(sentences);
  const month = current ? withinMonth(current, bounds, all) : null;
  return between(month ? [...bounds, month] : bounds) ?? (current ? hinted(current) : null);
};

/** Without events, what no rule can use is not split into sentences. */
const speaksOfTime = /(?:1[5-9]|20)\d\d|years? later|(?:earlier|later) in /i;

/** That an article is younger than 1900 and no more says nothing. */
const tooEarly = "1900";

const between = (bounds: readonly DateBound[]): InferredDate | null => {
  const { from, to } = narrowest(bounds);
  const best = from ?? to;
  if (best === null || (to === null && firstDay(best.edtf) < tooEarly)) return null;
  if (to === null && from?.reportOf !== undefined)
    return {
      published: publishedOn(from.reportOf),
      evidence: evidence("inferred", { lines: from.sentence.lines }, from.sentence.text, 0.5, [from.reason, "assumed: the report of an event is printed within days of it"]),
    };
  const reasons = [from?.reason ?? [], to?.reason ?? []].flat();
  return {
    published: publishedOn(`[${from?.edtf ?? ""}..${to?.edtf ?? ""}]`),
    evidence: evidence("inferred", { lines: best.sentence.lines }, best.sentence.text, from && to ? 0.7 : 0.6, [...new Set(reasons)]),
  };
};

interface CurrentMonth {
  readonly month: number;
  readonly sentence: Sentence;
  readonly text: string;
}

/** `earlier in March` is said in March. */
const currentMonth = (sentences: readonly Sentence[]): CurrentMonth | null => {
  const found = sentences.flatMap((sentence) => (/(?:earlier|later) in /i.test(sentence.text) ? bareMonths(sentence.text) : []).filter((one) => one.isCurrent).map(({ month, text }) => ({ month, sentence, text })));
  return found.every((one) => one.month === found[0]?.month) ? (found[0] ?? null) : null;
};

const two = (figure: number): string => String(figure).padStart(2, "0");

/** The end of that month, in the year of an event of the same month that the article names without its year. */
const withinMonth = ({ month, sentence, text }: CurrentMonth, bounds: readonly DateBound[], sentences: readonly Sentence[]): DateBound | null => {
  const day = firstDay(narrowest(bounds).from?.edtf ?? "");
  const from = narrowest(bounds).from;
  const year = day.slice(0, 4);
  const isOther = from === null || from.edtf.length < 7 || day.slice(5, 7) !== two(month);
  const looksBack = sentences.some((one) => one.text.includes(year) || /\banniversary\b|\b(?:last year|years? (?:ago|later|after))\b/iu.test(one.text));
  return isOther || looksBack ? null : boundTo(`${year}-${two(month)}-${daysIn(year, two(month))}`, sentence, `${quotedAt(sentence, text)} is said in that month`);
};

const hinted = ({ month, sentence, text }: CurrentMonth): InferredDate => ({
  published: { kind: "undated", hint: `XXXX-${two(month)}` },
  evidence: evidence("inferred", { lines: sentence.lines }, sentence.text, 0.5, [`${quotedAt(sentence, text)} is said in that month; the year is open`]),
});

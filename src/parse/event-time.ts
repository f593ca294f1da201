import { daysLater, nextMonday, weekdayOf } from "../lib/day.ts";
import { daysIn } from "../model/edtf.ts";
import { weekdays } from "../tables/calendar.ts";
import type { Tense } from "../tables/tense.ts";
import { bareMonths } from "./bare-months.ts";
import { boundFrom, boundTo, type DateBound } from "./date-bound.ts";
import { eventsNamed, namesIn, type EventIndex, type NamedEvent } from "./events.ts";
import { quotedAt, type Sentence } from "./sentences.ts";

/**
 * What the curator's events say of an article that names them as past: it is no older; and where the sentence that speaks of the event
 * says `yesterday`, `last Friday`, `last week` or `in June`, how much younger it may be. News counts from its own day: the weekday alone
 * within seven days, the month alone within the calendar year (Associated Press Stylebook, "time element", "months").
 */
export const eventBounds = (sentences: readonly Sentence[], index: EventIndex, tense: Tense): readonly DateBound[] => {
  if (index.phrases.length === 0) return [];
  const named = sentences.flatMap((sentence) => eventsNamed(sentence, index).map((event) => ({ sentence, event })));
  const past = named.filter(({ sentence }) => (tense.hasPast(sentence.text) || tense.hasReport(sentence.text)) && !isAhead.test(sentence.text) && !tense.isAhead(sentence.text));
  const told = past.map((one) => ({ ...toldBound(one), ...(isReport(one) ? { reportOf: `${one.event.event.last.slice(0, 7)}~` } : {}) }));
  const sure = past.filter(({ event, sentence }) => event.isSure && isTakenPartIn(sentence.text, event) && !lookingBack.test(sentence.text));
  return [...told, ...sure.flatMap(({ sentence, event }) => [...timeBounds(sentence, event), ...monthBounds(sentence, event)]), ...weekdayBounds(sentences, sure)];
};

const toldBound = ({ sentence, event }: Told): DateBound => boundFrom(event.event.first, sentence, `${quotedAt(sentence, event.text)} is told as past: ${dated(event)}`);

/** An article that opens with what was done at a short event, and needs no year to say which, was most likely written within days of it. */
const isReport = ({ sentence, event }: Told): boolean =>
  event.isSure && sentence.paragraph < 3 && !/\b(?:1[5-9]|20)\d\d\b/.test(sentence.text) && event.event.last <= daysLater(event.event.first, 13) && isTakenPartIn(sentence.text, event) && !lookingBack.test(sentence.text);

const dated = ({ event }: NamedEvent): string => `${event.name}, ${event.first === event.last ? event.first : `${event.first} to ${event.last}`}`;

const isAhead = /\b(?:ahead of|upcoming|forthcoming|next|coming|eve of|preparations?|prepar\p{L}+|scheduled|planned)\b/iu;
const lookingBack = /\b(?:anniversary|last year|(?:years?|months?) (?:ago|after|later|since|earlier|before)|since)\b/iu;

/** `at the fair`, `during the vote`, `last Sunday's vote`: the sentence's time is the event's, and not only its subject. */
const isTakenPartIn = (text: string, { start, end }: NamedEvent): boolean =>
  /(?:\b(?:at|during|attended|attending|addressed|opened|took part in|voted in) (?:(?:a|an|the|this year['’]s) )?(?:\p{L}+ )?)$/iu.test(text.slice(0, start)) ||
  /(?:yesterday|today|last (?:week|\p{L}+day|month)|this week)(?:['’]s)? (?:the )?$/iu.test(text.slice(0, start)) ||
  /^ (?:held |on |was held )?(?:yesterday|today|last (?:week|\p{L}+day|month)|this week)\b/iu.test(text.slice(end));

const timeBounds = (sentence: Sentence, named: NamedEvent): readonly DateBound[] => {
  const { first, last } = named.event;
  const within = (words: string | undefined, from: string, to: string): readonly DateBound[] =>
    words === undefined ? [] : [boundFrom(from, sentence, `${quotedAt(sentence, words)} speaks of ${dated(named)}`), boundTo(to, sentence, `${quotedAt(sentence, words)} speaks of ${dated(named)}`)];
  const said = (pattern: RegExp): string | undefined => pattern.exec(sentence.text)?.[0];
  if (last > daysLater(first, 13)) return [];
  return [
    ...within(said(/(?:^Y|\by)esterday\b/u), daysLater(first, 1), daysLater(last, 1)),
    ...within(said(/\b(?:said|told|spoke|held|opened|began|met|signed|arrived|addressed|declared|voted)(?: \p{L}+)? (?:earlier )?today\b/u), first, last),
    ...within(said(/(?:^L|\bl)ast week\b/u), nextMonday(first), daysLater(nextMonday(last), 6)),
    ...within(said(/\bearlier this week\b/iu), first, daysLater(nextMonday(last), -1)),
    ...within(said(/\bearlier this month\b/iu), first, monthEnd(last)),
    ...within(said(/(?:^L|\bl)ast month\b/u), daysLater(monthEnd(first), 1), monthEnd(daysLater(monthEnd(last), 1))),
  ];
};

const monthEnd = (day: string): string => `${day.slice(0, 7)}-${daysIn(day.slice(0, 4), day.slice(5, 7))}`;

/** `In June, at the fair`: nobody writes so while it lasts, nor after the year is out; late in the year the second does not hold. */
const monthBounds = (sentence: Sentence, named: NamedEvent): readonly DateBound[] => {
  const { first, last } = named.event;
  const bare = bareMonths(sentence.text).find((one) => one.day === null && one.month === Number(first.slice(5, 7)) && first.slice(0, 7) === last.slice(0, 7));
  if (!bare) return [];
  const because = `${quotedAt(sentence, bare.text)}, without a year, is the month of ${dated(named)}`;
  return [boundFrom(last, sentence, because), ...(bare.month < 10 ? [boundTo(`${first.slice(0, 4)}-12-31`, sentence, `${because}: the article is of that year`)] : [])];
};

interface Told {
  readonly sentence: Sentence;
  readonly event: NamedEvent;
}

/** `Last Friday …` beside an event that had one Friday; then `last week`, said of the same people, is that week. */
const weekdayBounds = (sentences: readonly Sentence[], sure: readonly Told[]): readonly DateBound[] =>
  sentences.flatMap((sentence) => {
    const [words, name = ""] = /\blast (\p{L}+day)\b/iu.exec(sentence.text) ?? [];
    const weekday = weekdays.get(name.toLowerCase());
    const near = sure.filter((one) => Math.abs(one.sentence.paragraph - sentence.paragraph) <= 1);
    const days = weekday === undefined ? [] : [...new Set(near.flatMap(({ event }) => daysOn(weekday, event)))];
    const day = days.length === 1 ? days[0] : undefined;
    const event = near.find((one) => day !== undefined && weekday !== undefined && daysOn(weekday, one.event).includes(day))?.event;
    if (words === undefined || day === undefined || event === undefined) return [];
    const because = `${quotedAt(sentence, words)} is ${day}, of ${dated(event)}`;
    return [boundFrom(daysLater(day, 1), sentence, because), boundTo(daysLater(day, 7), sentence, because), ...weekBounds(sentences, sentence, day)];
  });

const daysOn = (weekday: number, { event }: NamedEvent): readonly string[] => {
  const days = [0, 1, 2, 3, 4, 5, 6].map((count) => daysLater(event.first, count)).filter((day) => day <= event.last && weekdayOf(day) === weekday);
  return daysLater(event.first, 6) < event.last ? [] : days;
};

const weekBounds = (sentences: readonly Sentence[], told: Sentence, day: string): readonly DateBound[] => {
  const names = namesIn(told.text);
  const sentence = sentences.find((one) => one !== told && /\blast week\b/iu.test(one.text) && [...namesIn(one.text)].some((name) => names.has(name)));
  if (!sentence) return [];
  const because = `${quotedAt(sentence, "last week")} is the week of ${day}`;
  return [boundFrom(nextMonday(day), sentence, because), boundTo(daysLater(nextMonday(day), 6), sentence, because)];
};

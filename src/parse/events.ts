import { spanOf } from "../model/edtf.ts";
import type { NewsEvent } from "../model/event.ts";
import { sameWords, wordsOf } from "../lib/text.ts";
import { languagesOfWord } from "../tables/function-words.ts";
import type { Sentence } from "./sentences.ts";

/** A curator's events by the words that name them. */
export interface EventIndex {
  readonly phrases: readonly EventPhrase[];
}

interface EventPhrase {
  /** Small words and the event's own year left out; in no order. */
  readonly words: readonly string[];
  /** Of several events that share these words, all, the earliest first. */
  readonly events: readonly DatedEvent[];
}

export interface DatedEvent {
  readonly name: string;
  readonly first: string;
  readonly last: string;
}

/** An event that a sentence names, and where. */
export interface NamedEvent {
  readonly event: DatedEvent;
  /** No other event has this name. */
  readonly isSure: boolean;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const eventIndex = (events: readonly NewsEvent[]): EventIndex => {
  const byWords = new Map<string, EventPhrase>();
  for (const event of events) {
    const span = spanOf(event.date);
    if (!span?.earliest || !span.latest) continue;
    const dated: DatedEvent = { name: event.name, first: span.earliest, last: span.latest };
    for (const name of [event.name, ...event.aliases]) {
      const words = [...new Set(namingWords(name).map((one) => one.word))].filter((word) => word !== dated.first.slice(0, 4));
      const key = [...words].sort().join(" ");
      const others = byWords.get(key)?.events.filter((one) => one.name !== dated.name || one.first !== dated.first) ?? [];
      if (words.length > 0) byWords.set(key, { words, events: [...others, dated].sort((a, b) => (a.first < b.first ? -1 : 1)) });
    }
  }
  return { phrases: [...byWords.values()] };
};

export const noEvents: EventIndex = { phrases: [] };

/** Events whose words stand close together; one that the sentence gives another year is not meant. */
export const eventsNamed = (sentence: Sentence, index: EventIndex): readonly NamedEvent[] => {
  if (index.phrases.length === 0) return [];
  const words = namingWords(sentence.text);
  const present = new Set(words.map((one) => one.word));
  const years = new Set(words.map((one) => one.word).filter((word) => /^(?:1[5-9]|20)\d\d$/.test(word)));
  return index.phrases.flatMap((phrase) => {
    if (!phrase.words.every((word) => present.has(word))) return [];
    const window = nearestWindow(words, phrase.words);
    const events = phrase.events.filter((event) => years.size === 0 || years.has(event.first.slice(0, 4)) || years.has(event.last.slice(0, 4)));
    const [event] = events;
    return window && event ? [{ event, isSure: events.length === 1, ...window, text: sentence.text.slice(window.start, window.end) }] : [];
  });
};

interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const namingWords = (text: string): readonly PlacedWord[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].flatMap((match) => {
    const word = sameWords(match[0]);
    const isSmall = word.length < 2 || (word.length <= 4 && languagesOfWord.has(word));
    return isSmall ? [] : [{ word: word === "saint" ? "st" : word, start: match.index, end: match.index + match[0].length }];
  });

interface Window {
  readonly start: number;
  readonly end: number;
}

/**
 * At most three other words may stand between those of the name; a name of one word must stand as it is. Where several stretches hold
 * all words, the first that has them in the name's own order, else the first.
 */
const nearestWindow = (words: readonly PlacedWord[], wanted: readonly string[]): Window | null => {
  const most = wanted.length === 1 ? 1 : wanted.length + 3;
  let found: Window | null = null;
  for (let from = 0; from < words.length; from++) {
    const first = words[from];
    if (!first || !wanted.includes(first.word)) continue;
    const missing = new Set(wanted);
    let isInOrder = true;
    for (const word of words.slice(from, from + most)) {
      if (missing.has(word.word) && word.word !== wanted[wanted.length - missing.size]) isInOrder = false;
      missing.delete(word.word);
      if (missing.size > 0) continue;
      if (isInOrder) return { start: first.start, end: word.end };
      found ??= { start: first.start, end: word.end };
      break;
    }
  }
  return found;
};

/** Lower-case words of four letters and more that are written with a capital, for telling whether two sentences speak of the same people. */
export const namesIn = (text: string): ReadonlySet<string> => new Set(wordsOf(text).filter((word) => /^\p{Lu}\p{L}{3,}/u.test(word)).flatMap((word) => word.replace(/['’]s$/u, "").split("-").filter((part) => /^\p{Lu}\p{L}{3,}/u.test(part))));

import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import type { NewsEvent } from "../model/event.ts";
import { questionOn, storedAnswer } from "../model/kept-answer.ts";
import { spanOf } from "../model/edtf.ts";
import { publishedSpan } from "../model/published.ts";
import { idSchema } from "../model/topic.ts";
import { shortHash } from "../lib/hash.ts";
import { once } from "../lib/once.ts";
import { compareText, slug } from "../lib/text.ts";
import { eventIndex, eventsNamed, type EventIndex } from "../parse/events.ts";
import { sentencesOf } from "../parse/sentences.ts";
import { entitiesOf } from "./entities/entities.ts";

/** Where an article names an event. `block` -1: the headline. Offsets are UTF-16 in the block's text. */
export interface EventMention {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An event that a curator names, and the articles that name it. */
export interface ArchiveEvent {
  readonly id: string;
  readonly name: string;
  /** EDTF, with a beginning and an end; null where only `entities.yaml` has it. */
  readonly date: string | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly place: string | null;
  /** As the articles write it, the most frequent first. */
  readonly forms: readonly string[];
  readonly sameAs: readonly string[];
  /** In order of their dates, the undated last. */
  readonly articles: readonly Article[];
  /** By the article's id, in order of place. */
  readonly mentions: ReadonlyMap<string, readonly EventMention[]>;
}

/** Those of `_data/events.yaml` and of `_data/entities.yaml`, in order of time, those without a date last. */
export const eventsOf: (archive: Archive) => readonly ArchiveEvent[] = once((archive) => {
  if (!archive.settings.analyses) return [];
  const dated = withIds(archive.events ?? []);
  const listed = new Map((archive.entities ?? []).flatMap((one) => (one.kind === "event" && one.name !== undefined && !one.ignore && one.merge_into === undefined ? [[one.id, one] as const] : [])));
  const found = mentionsOf(archive, dated);
  const ids = [...new Set([...dated.keys(), ...listed.keys()])];
  return ids
    .map((id): ArchiveEvent => {
      const [event, entity] = [dated.get(id), listed.get(id)];
      const mentions = joined(found.get(id), entity ? entityMentions(archive, id) : undefined);
      const span = event && spanOf(event.date);
      const articles = [...mentions.keys()].flatMap((one) => archive.byId.get(one) ?? []).sort(inTime);
      return { id, name: event?.name ?? entity?.name ?? id, date: event?.date ?? null, first: span?.earliest ?? null, last: span?.latest ?? null, place: event?.place ?? null, forms: formsOf(mentions), sameAs: entity?.same_as ?? [], articles, mentions };
    })
    .sort((a, b) => compareText(a.first ?? "9999", b.first ?? "9999") || compareText(a.last ?? "9999", b.last ?? "9999") || compareText(a.name, b.name) || compareText(a.id, b.id));
});

/** Each with the id that it has or gets from its name. */
const withIds = (events: readonly NewsEvent[]): ReadonlyMap<string, NewsEvent> => {
  const byId = new Map<string, NewsEvent>();
  for (const event of events) {
    const plain = event.id ?? slug(event.name, shortHash);
    const id = [plain, `${plain}-${event.date.slice(0, 4)}`].find((one) => !byId.has(one) && idSchema.safeParse(one).success) ?? shortHash(`${event.name} ${event.date}`);
    if (!byId.has(id)) byId.set(id, event);
  }
  return byId;
};

type Mentions = Map<string, readonly EventMention[]>;

const mentionsOf = (archive: Archive, events: ReadonlyMap<string, NewsEvent>): ReadonlyMap<string, Mentions> => {
  const found = new Map<string, Mentions>();
  if (events.size === 0) return found;
  const ids = new Map([...events].map(([id, { name, date }]) => [`${spanOf(date)?.earliest ?? ""} ${name}`, id] as const));
  const index = eventIndex([...events.values()]);
  const namedBy = storedAnswer(questionOn("events", [...events.values()]), (article) => eventMentions(article, index));
  for (const article of archive.articles)
    for (const { event, ...mention } of namedBy(article)) {
      const id = ids.get(`${event.first} ${event.name}`);
      if (id === undefined) continue;
      const own = found.get(id) ?? new Map<string, readonly EventMention[]>();
      found.set(id, own.set(article.id, [...(own.get(article.id) ?? []), mention]));
    }
  return found;
};

/** The events that one article names for sure: those whose name is no other's, or whose year stands beside it. */
export const eventMentions = (article: Article, index: EventIndex): readonly (EventMention & { readonly event: { readonly name: string; readonly first: string } })[] => {
  const isWanted = maybeNamed(index);
  const within = (text: string, whole: string, block: number, from: number) =>
    eventsNamed({ text, lines: null, paragraph: block }, index).flatMap(({ event, isSure, start, end }) => (isSure ? [{ block, start: from + start, end: from + end, text: whole.slice(from + start, from + end), event }] : []));
  const headline = article.evidence.headline?.method === "inferred" ? [] : within(article.headline, article.headline, -1, 0);
  return [...headline, ...article.body.flatMap((block, at) => {
    let end = 0;
    return sentencesOf([block], (text) => isWanted.test(text)).flatMap(({ text }) => {
      const from = block.text.indexOf(text, end);
      end = from + text.length;
      return within(text, block.text, at, from);
    });
  })];
};

/** The longest word of each name: a text without any of them names nothing, and need not be cut into sentences. */
const maybeNamed: (index: EventIndex) => RegExp = once(({ phrases }) => {
  const words = phrases.map((phrase) => [...phrase.words].sort((a, b) => b.length - a.length)[0] ?? "").filter((word) => word !== "st");
  return phrases.length > words.length ? /(?:)/ : new RegExp(words.join("|"), "iu");
});

const entityMentions = (archive: Archive, id: string): Mentions => {
  const mentions: Mentions = new Map();
  for (const { article, block, start, end, text } of entitiesOf(archive).byId.get(id)?.mentions ?? []) mentions.set(article, [...(mentions.get(article) ?? []), { block, start, end, text }]);
  return mentions;
};

/** Of two that meet the longer stays. */
const joined = (one: Mentions = new Map(), other: Mentions = new Map()): Mentions => {
  const all: Mentions = new Map();
  for (const id of [...one.keys(), ...other.keys()]) {
    if (all.has(id)) continue;
    const kept: EventMention[] = [];
    const longest = [...(one.get(id) ?? []), ...(other.get(id) ?? [])].sort((a, b) => b.end - b.start - (a.end - a.start) || a.block - b.block || a.start - b.start);
    for (const mention of longest) if (!kept.some((two) => two.block === mention.block && two.start < mention.end && mention.start < two.end)) kept.push(mention);
    all.set(id, kept.sort((a, b) => a.block - b.block || a.start - b.start));
  }
  return all;
};

const formsOf = (mentions: Mentions): readonly string[] => {
  const counts = new Map<string, number>();
  for (const list of mentions.values()) for (const { text } of list) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || compareText(a, b)).map(([form]) => form);
};

const inTime = (a: Article, b: Article): number => {
  const [one, other] = [publishedSpan(a.published), publishedSpan(b.published)];
  return compareText(one?.earliest ?? one?.latest ?? "9999", other?.earliest ?? other?.latest ?? "9999") || compareText(a.id, b.id);
};

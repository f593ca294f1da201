import type { z } from "zod";
import { curatedStorySchema, type CuratedStory } from "../model/curated-story.ts";
import { entitySchema } from "../model/entity.ts";
import { eventSchema, type NewsEvent } from "../model/event.ts";
import { framedSchema, type FramedThing } from "../model/framing.ts";
import { pairKey, pairSchema, type ArticlePair } from "../model/pair.ts";
import { warning, type Problem } from "../model/problem.ts";
import { sourceSchema, type Source } from "../model/source.ts";
import { takedownSchema, type Takedown } from "../model/takedown.ts";
import { topicSchema, type Topic } from "../model/topic.ts";
import outlets from "../tables/outlets.json";
import starterTopics from "../tables/topics.json";
import { settledEntities, type CuratedEntities } from "./curated-entities.ts";
import { claimedOnce, namedOnce } from "./distinct-entries.ts";
import { readEntries, type Curated, type ListShape } from "./entry-list.ts";
import type { Unsettled } from "./unsettled.ts";

export type { Curated };

const [id, name, names, dates, stories] = ["an id of a-z, 0-9 and single hyphens", "text of at most 200 characters", "a list of names", "a day, month or year, or first and last joined by `..`, such as 2024-05-06..2024-05-09", "a list of two ids of articles or more"];

const shapes = {
  sources: shape("sources", sourceSchema, { id, name, domains: "a list of domains such as example.org", aliases: names, country: 'two capitals in quotes, such as "KZ"', language: "a code such as en", kind: "outlet or agency", owner: "text", rights: 'full, "excerpt: 80", metadata or private' }, ["rights"]),
  topics: shape("topics", topicSchema, { id, name, description: "text", iptc: 'eight digits in quotes, such as "15000000"', any: "a list of words and phrases, or such lists by language", all: "a list of words and phrases, or such lists by language", none: "a list of words and phrases, or such lists by language", entities: "a list of ids of entities", examples: "a list of ids or paths of articles" }, ["all", "none"]),
  takedowns: shape("takedowns", takedownSchema, { id: "an article's id, as in its address", date: "a day, YYYY-MM-DD", reason: "text of at most 1000 characters" }, ["id", "date", "reason"]),
  events: shape("events", eventSchema, { name, date: dates, id, place: "text", aliases: names }, []),
  entities: shape("entities", entitySchema, { id, kind: "person, organisation, place or event", name, aliases: names, roles: "a list of texts, or of `{role: …, from: 2019, to: 2024}`", same_as: "a list of addresses, each with https://", coordinates: "latitude and longitude, such as [51.5, -0.1]", ignore: "true or false", merge_into: "the id of one entity", never_merge: "a list of ids of entities", split: names }, ["kind", "name", "ignore", "merge_into"]),
  pairs: shape("pairs", pairSchema, { articles: "a list of two different ids of articles", text: "same or other" }, ["articles", "text"]),
  terms: shape("terms", framedSchema, { id, name, description: "text of at most 2000 characters", terms: "a list of two terms or more, each with a name and an id of its own" }, ["name", "terms"]),
  stories: shape("stories", curatedStorySchema, { join: stories, split: stories, line: stories, unline: stories, id, name }, ["join", "split", "line", "unline"]),
};

function shape<Schema extends z.ZodType>(file: string, schema: Schema, expects: ListShape<Schema>["expects"], vital: readonly string[]): ListShape<Schema> {
  return { file: `_data/${file}.yaml`, schema, expects, vital: ["id", ...vital] };
}

/** The shipped outlets with the archive's own above them, by id: a known id may state only what is different. */
export const sourcesOf = (text: string | null): Curated<Source> => {
  const shipped = new Map(shippedOutlets().map((outlet) => [outlet.id, outlet] as const));
  const own = namedOnce(readEntries(text, { ...shapes.sources, prepare: (entry) => ({ ...shipped.get(String(entry["id"])), ...entry }) }));
  const claimed = claimedOnce(own.entries, "domains", ({ domains }) => domains);
  // An entry that cannot be used must not set its outlet's articles free.
  const saysRights = /^\s*(?:-\s*)?["']?rights["']?\s*:|[{,]\s*["']?rights/m.test(text ?? "");
  return { list: [...new Map([...shipped, ...own.entries.map(({ entry }) => [entry.id, entry] as const)]).values()], problems: [...(saysRights ? own.problems.map((one): Problem => ({ ...one, severity: "error" })) : own.problems), ...claimed] };
};

/** As `sourceSchema` would give them, without asking it for each of hundreds. */
export const shippedOutlets = (): readonly Source[] =>
  outlets.map((outlet) => ({ ...outlet, aliases: outlet.aliases ?? [], kind: outlet.kind === "agency" ? "agency" : "outlet" }));

export interface CuratedTopics extends Curated<Topic> {
  /** Entities that topics name. */
  readonly unsettled: readonly Unsettled[];
}

/** The starter topics, or the archive's own in their place; an entry `use: starter` keeps the starters beside them. */
export const curatedTopics = (text: string | null): CuratedTopics => {
  const starters = starterTopics.map((topic) => topicSchema.parse(topic));
  if (text === null || text.trim() === "") return { list: starters, problems: [], unsettled: [] };
  const own = namedOnce(readEntries(text, { ...shapes.topics, prepare: (entry) => (entry["use"] === "starter" ? null : entry) }));
  const kept = /^\s*-\s*\{?\s*use:\s*starter/m.test(text) ? starters : [];
  const unsettled = own.entries.flatMap(({ entry, at }) => entry.entities.map((entity, index): Unsettled => ({ entity, problem: warning({ code: "entity-unknown", ...at("entities", index), message: `The topic \`${entry.id}\` names the entity \`${entity}\`, which neither \`_data/entities.yaml\` nor any article has.`, fix: "Write the id as it stands in the address of the entity's page, or take it out." }) })));
  return { list: [...new Map([...kept, ...own.entries.map(({ entry }) => entry)].map((one) => [one.id, one] as const)).values()], problems: own.problems, unsettled };
};

/** What was taken out. Every problem is an error: a line that cannot be read might name an article that must not be published. */
export const takedownsOf = (text: string | null): Curated<Takedown> => {
  const { entries, problems } = readEntries(text, shapes.takedowns);
  return { list: entries.map(({ entry }) => entry), problems: problems.map((one) => ({ ...one, severity: "error", message: one.message.replace(/ (?:The entry|It) was left out\.$/, ""), fix: "Write `- id: …`, `date: YYYY-MM-DD` and `reason: …` for each article." })) };
};

/** What happened when, as far as the curator says; the program ships none. */
export const eventsOf = (text: string | null): Curated<NewsEvent> => {
  const { entries, problems } = namedOnce(readEntries(text, shapes.events));
  return { list: entries.map(({ entry }) => entry), problems };
};

/** People, organisations, places and events as the curator knows them; the program ships none. */
export const entitiesListed = (text: string | null): CuratedEntities => settledEntities(readEntries(text, shapes.entities));

/** Rival terms whose use is counted; the program ships none. */
export const termsOf = (text: string | null): Curated<FramedThing> => {
  const { entries, problems } = namedOnce(readEntries(text, shapes.terms));
  return { list: entries.map(({ entry }) => entry), problems };
};

/** Articles that a curator joins to stories and storylines, or keeps apart. */
export const storiesListed = (text: string | null): Curated<CuratedStory> & { readonly unsettled: readonly Unsettled[] } => {
  const { entries, problems } = readEntries(text, shapes.stories);
  return { list: entries.map(({ entry }) => entry), problems, unsettled: entries.flatMap(({ entry, at }) => (["join", "split", "line", "unline"] as const).flatMap((key) => (entry[key] ?? []).map((article, index) => articleUnknown(article, at(key, index))))) };
};

const articleUnknown = (article: string, place: Pick<Problem, "file">): Unsettled => ({ article, problem: warning({ code: "article-unknown", ...place, message: `No article has the id \`${article}\`.`, fix: "Write the id as it stands in the article's address." }) });

/** What the curator decided of two articles each. */
export const pairsListed = (text: string | null): Curated<ArticlePair> & { readonly unsettled: readonly Unsettled[] } => {
  const { entries, problems } = readEntries(text, shapes.pairs);
  const decided = new Map<string, number>();
  const twice = entries.flatMap(({ entry: { articles: [one = "", other = ""] }, at }): readonly Problem[] => {
    const known = decided.get(pairKey(one, other));
    decided.set(pairKey(one, other), known ?? at().line);
    return known === undefined ? [] : [warning({ code: "data-twice", ...at("articles"), message: `Of these two articles line ${known} says the same or something else. This entry counts.`, fix: "Keep one of the two." })];
  });
  const unsettled = entries.flatMap(({ entry, at }) => entry.articles.map((article, index) => articleUnknown(article, at("articles", index))));
  return { list: entries.map(({ entry }) => entry), problems: [...problems, ...twice], unsettled };
};

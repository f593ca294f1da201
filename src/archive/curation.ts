import type { z } from "zod";
import { curatedStorySchema, type CuratedStory } from "../model/curated-story.ts";
import { entitySchema, type CuratedEntity } from "../model/entity.ts";
import { eventSchema, type NewsEvent } from "../model/event.ts";
import { framedSchema, type FramedThing } from "../model/framing.ts";
import { warning, type Problem } from "../model/problem.ts";
import { pairSchema, type ArticlePair } from "../model/pair.ts";
import { sourceSchema, type Source } from "../model/source.ts";
import { takedownSchema, type Takedown } from "../model/takedown.ts";
import { topicSchema, type Topic } from "../model/topic.ts";
import { readYaml, type YamlDocument } from "../lib/yaml.ts";
import outlets from "../tables/outlets.json";
import starterTopics from "../tables/topics.json";

export interface Curated<T> {
  readonly list: readonly T[];
  readonly problems: readonly Problem[];
}

/** The shipped outlets with the archive's own above them, by id: a known id may state only what is different. */
export const sourcesOf = (text: string | null): Curated<Source> => {
  const shipped = new Map(shippedOutlets().map((outlet) => [outlet.id, outlet] as const));
  const own = readList("_data/sources.yaml", text, sourceSchema, (entry) => ({ ...shipped.get(String(entry["id"])), ...entry }));
  // An entry that cannot be used must not set its outlet's articles free.
  const saysRights = /^\s*(?:-\s*)?["']?rights["']?\s*:|[{,]\s*["']?rights/m.test(text ?? "");
  return { list: [...new Map([...shipped, ...own.list.map((one) => [one.id, one] as const)]).values()], problems: saysRights ? own.problems.map((one) => ({ ...one, severity: "error" })) : own.problems };
};

/** As `sourceSchema` would give them, without asking it for each of hundreds. */
export const shippedOutlets = (): readonly Source[] =>
  outlets.map((outlet) => ({ ...outlet, aliases: outlet.aliases ?? [], kind: outlet.kind === "agency" ? "agency" : "outlet" }));

/** The starter topics, or the archive's own in their place; an entry `use: starter` keeps the starters beside them. */
export const curatedTopics = (text: string | null): Curated<Topic> => {
  const starters = starterTopics.map((topic) => topicSchema.parse(topic));
  if (text === null || text.trim() === "") return { list: starters, problems: [] };
  const own = readList("_data/topics.yaml", text, topicSchema, (entry) => (entry["use"] === "starter" ? null : entry));
  const kept = /^\s*-\s*\{?\s*use:\s*starter/m.test(text) ? starters : [];
  return { list: [...new Map([...kept, ...own.list].map((one) => [one.id, one] as const)).values()], problems: own.problems };
};

/** What was taken out. Every problem is an error: a line that cannot be read might name an article that must not be published. */
export const takedownsOf = (text: string | null): Curated<Takedown> => {
  const { list, problems } = readList("_data/takedowns.yaml", text, takedownSchema, (entry) => entry);
  return { list, problems: problems.map((one) => ({ ...one, severity: "error", message: one.message.replace(" The entry was left out.", ""), fix: "Write `- id: …`, `date: YYYY-MM-DD` and `reason: …` for each article." })) };
};

/** What happened when, as far as the curator says; the program ships none. */
export const eventsOf = (text: string | null): Curated<NewsEvent> => readList("_data/events.yaml", text, eventSchema, (entry) => entry);

/** People, organisations, places and events as the curator knows them; the program ships none. */
export const entitiesListed = (text: string | null): Curated<CuratedEntity> => readList("_data/entities.yaml", text, entitySchema, (entry) => entry);

/** Rival terms whose use is counted; the program ships none. An id that stands twice belongs to its first entry. */
export const termsOf = (text: string | null): Curated<FramedThing> => {
  const { list, problems } = readList("_data/terms.yaml", text, framedSchema, (entry) => entry);
  return { list: [...new Map([...list].reverse().map((one) => [one.id, one] as const)).values()].reverse(), problems };
};

/** Articles that a curator joins to stories and storylines, or keeps apart. */
export const storiesListed = (text: string | null): Curated<CuratedStory> => readList("_data/stories.yaml", text, curatedStorySchema, (entry) => entry);
/** What the curator decided of two articles each. */
export const pairsListed = (text: string | null): Curated<ArticlePair> => readList("_data/pairs.yaml", text, pairSchema, (entry) => entry);

type Entry = Readonly<Record<string, unknown>>;

/** Entries that fit; one that does not is a problem with its place, and left out. `prepare` may complete an entry or (null) pass it over. */
const readList = <Schema extends z.ZodType>(file: string, text: string | null, schema: Schema, prepare: (entry: Entry) => Entry | null): Curated<z.output<Schema>> => {
  if (text === null) return { list: [], problems: [] };
  const reading = readYaml(text, 4 * 1024 * 1024);
  if (reading.kind === "failed") return { list: [], problems: reading.errors.map((error) => warning({ code: "data-unreadable", file, ...error, fix: "Write a list of entries: `- id: …` with the other keys below it." })) };
  const { value } = reading.document;
  if (!Array.isArray(value)) return { list: [], problems: Object.keys(value).length === 0 ? [] : [notAList(file)] };
  const list: z.output<Schema>[] = [];
  const problems: Problem[] = [];
  for (const [at, entry] of value.entries()) {
    const given = typeof entry === "object" && entry !== null && !Array.isArray(entry) ? prepare(entry) : {};
    if (given === null) continue;
    const checked = schema.safeParse(given);
    if (checked.success) list.push(checked.data);
    else problems.push(...checked.error.issues.map((issue) => wrongEntry(file, text, reading.document, at, issue)));
  }
  return { list, problems };
};

const wrongEntry = (file: string, text: string, document: YamlDocument, at: number, issue: z.core.$ZodIssue): Problem => {
  const path = [at, ...issue.path.map((step) => (typeof step === "number" ? step : String(step))), ...("keys" in issue ? issue.keys.slice(0, 1) : [])];
  const place = path.flatMap((_, left) => document.placeOf(path.slice(0, path.length - left)) ?? [])[0];
  return warning({
    code: "data-invalid",
    file,
    ...(place ? { line: place.line, column: place.column, excerpt: text.split("\n")[place.line - 1] ?? "", length: Math.max(place.text.split("\n")[0]?.length ?? 1, 1) } : {}),
    message: `${issue.path.length > 0 ? `\`${issue.path.join(".")}\`: ` : ""}${issue.message}. The entry was left out.`,
    fix: "Compare it with the example in docs/curation.md.",
  });
};

const notAList = (file: string): Problem =>
  warning({ code: "data-invalid", file, line: 1, message: "This is a map; a list is expected.", fix: "Begin each entry with `- id: …`." });

import { join } from "node:path";
import type { CuratedStory } from "../model/curated-story.ts";
import type { CuratedEntity } from "../model/entity.ts";
import type { NewsEvent } from "../model/event.ts";
import type { FramedThing } from "../model/framing.ts";
import { isError, type Problem } from "../model/problem.ts";
import type { ArticlePair } from "../model/pair.ts";
import type { Settings } from "../model/settings.ts";
import type { Source } from "../model/source.ts";
import type { Takedown } from "../model/takedown.ts";
import type { Topic } from "../model/topic.ts";
import { UsageError } from "../model/usage-error.ts";
import { arrivalsOf, type Arrivals } from "./arrivals.ts";
import { curatedTopics, entitiesListed, eventsOf, pairsListed, sourcesOf, storiesListed, takedownsOf, termsOf } from "./curation.ts";
import { dataText, filesBelow, isFolder } from "./read.ts";
import { rolesOf, type Roles } from "./roles.ts";
import { settingsOf } from "./settings.ts";
import type { Unsettled } from "./unsettled.ts";

/** An archive's folder as its owner keeps it: what lies in `content/`, and what `_data/` says. */
export interface Dossier {
  readonly root: string;
  readonly settings: Settings;
  readonly sources: readonly Source[];
  /** `_data/sources.yaml` stands there. */
  readonly hasSources: boolean;
  readonly topics: readonly Topic[];
  readonly entities: readonly CuratedEntity[];
  readonly events: readonly NewsEvent[];
  readonly terms: readonly FramedThing[];
  readonly stories: readonly CuratedStory[];
  readonly pairs: readonly ArticlePair[];
  readonly takedowns: readonly Takedown[];
  readonly arrivals: Arrivals;
  /** How many files lie below `content/`. */
  readonly found: number;
  readonly roles: Roles;
  readonly problems: readonly Problem[];
  /** Wrong in `_data/` only if the articles do not know better. */
  readonly unsettled: readonly Unsettled[];
}

export interface DossierOrder {
  /** Absolute. */
  readonly root: string;
  readonly base?: string | undefined;
  readonly siteUrl?: string | undefined;
  readonly search?: boolean | undefined;
  readonly analyses?: boolean | undefined;
}

/** Throws UsageError when the folder holds no archive; wrong settings, takedowns or rights come back as problems with `settings: null`: nothing may be published on a guess. */
export const openDossier = (order: DossierOrder, isOriginal: (path: string) => boolean): Dossier | { readonly settings: null; readonly problems: readonly Problem[] } => {
  if (!isFolder(join(order.root, "content")))
    throw new UsageError(`There is no folder \`content\` in ${order.root}.`, "Make it and drop saved articles into it, or name the archive's folder with --root.");
  const { settings, problems } = settingsOf(dataText(order.root, "site.yaml"), order);
  if (settings === null) return { settings, problems };
  const ownSources = dataText(order.root, "sources.yaml");
  const sources = sourcesOf(ownSources);
  const takedowns = takedownsOf(dataText(order.root, "takedowns.yaml"));
  const unsafe = [...takedowns.problems, ...sources.problems.filter(isError)];
  if (unsafe.length > 0) return { settings: null, problems: unsafe };
  const topics = curatedTopics(dataText(order.root, "topics.yaml"));
  const entities = entitiesListed(dataText(order.root, "entities.yaml"));
  const events = eventsOf(dataText(order.root, "events.yaml"));
  const terms = termsOf(dataText(order.root, "terms.yaml"));
  const stories = storiesListed(dataText(order.root, "stories.yaml"));
  const pairs = pairsListed(dataText(order.root, "pairs.yaml"));
  const arrivals = arrivalsOf(dataText(order.root, "arrivals.tsv"));
  const files = filesBelow(order.root, "content");
  const roles = rolesOf(files, isOriginal);
  return {
    root: order.root,
    settings,
    sources: sources.list,
    hasSources: ownSources !== null,
    topics: topics.list,
    entities: entities.list,
    events: events.list,
    terms: terms.list,
    stories: stories.list,
    pairs: pairs.list,
    takedowns: takedowns.list,
    arrivals,
    found: files.length,
    roles,
    unsettled: [...topics.unsettled.filter((one) => !("entity" in one) || !entities.list.some(({ id }) => id === one.entity)), ...entities.unsettled, ...stories.unsettled, ...pairs.unsettled],
    problems: [...sources.problems, ...topics.problems, ...entities.problems, ...events.problems, ...terms.problems, ...stories.problems, ...pairs.problems, ...arrivals.problems, ...roles.heldBack],
  };
};

import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { dateOrder } from "../model/published.ts";
import { once } from "../lib/once.ts";
import { shortHash } from "../lib/hash.ts";
import { compareText } from "../lib/text.ts";
import { curatedPlaces } from "./curated-stories.ts";
import { grouped } from "./grouping.ts";
import { edgesOf } from "./likeness.ts";
import { storiesOf, type Story } from "./stories.ts";
import { sharedTerms } from "./terms.ts";

/** An event of a storyline: a story, or one article that alone tells it. */
export interface StorylineEvent {
  readonly story: Story | null;
  /** The earliest published first. */
  readonly articles: readonly Article[];
}

/** Events that go on from one another, however far apart in time. */
export interface Storyline {
  readonly id: string;
  /** A curator's; null: it has none but its earliest article's headline. */
  readonly name: string | null;
  /** The earliest first, those without a date last. */
  readonly events: readonly StorylineEvent[];
  readonly because: readonly string[];
}

/** Events of one storyline are on average so alike, where 1 makes them one event. */
export const joinsLine = 0.7;
/** What is less alike joins nothing, and of each article so many of the nearest are looked at. */
const least = 0.5;
const nearest = 20;

/** Storylines of two events and more; an article is in one at most. Stories stay whole. */
export const storylinesOf: (archive: Archive) => readonly Storyline[] = once((archive) => {
  if (!archive.settings.analyses) return [];
  const places = new Map(archive.articles.map(({ id }, at) => [id, at] as const));
  const stories = storiesOf(archive);
  const { line, unline } = curatedPlaces(archive);
  const told = stories.map(({ articles }) => articles.flatMap(({ id }) => places.get(id) ?? []));
  const groups = grouped({ edges: edgesOf(archive, { least, nearest }), count: archive.articles.length, enough: joinsLine, joined: [...told, ...line], apart: unline });
  const storyAt = new Map(stories.flatMap((story, at) => (told[at] ?? []).map((place) => [place, story] as const)));
  const lines = groups.map((group): Storyline => {
    const events = eventsOf(archive, group, storyAt);
    const [first, last] = [events[0]?.articles[0], events.at(-1)?.articles[0]];
    const curated = (archive.stories ?? []).find((one) => one.line?.some((id) => group.includes(places.get(id) ?? -1)));
    const terms = first && last && first !== last ? sharedTerms(archive, places.get(first.id) ?? 0, places.get(last.id) ?? 0, 4) : [];
    return { id: curated?.id ?? shortHash(`storyline ${first?.id ?? ""}`), name: curated?.name ?? null, events, because: [...(terms.length > 0 ? [`The first and the last speak of ${terms.join(", ")}`] : []), ...(curated ? ["A curator says so"] : [])] };
  });
  return distinctIds(lines.filter(({ events }) => events.length > 1)).sort((a, b) => compareText(a.id, b.id));
});

/** The storyline that each article is in. */
export const storylinesByArticle: (archive: Archive) => ReadonlyMap<string, Storyline> = once(
  (archive) => new Map(storylinesOf(archive).flatMap((one) => one.events.flatMap(({ articles }) => articles.map(({ id }) => [id, one] as const)))),
);

/** Two lines of a curator's that have one id, or one address made twice: the second gets its own. */
const distinctIds = (lines: readonly Storyline[]): Storyline[] => {
  const seen = new Set<string>();
  return lines.map((one) => {
    const id = seen.has(one.id) ? shortHash(`storyline ${one.id} ${one.events[0]?.articles[0]?.id ?? ""}`) : one.id;
    seen.add(id);
    return { ...one, id };
  });
};

const eventsOf = (archive: Archive, group: readonly number[], storyAt: ReadonlyMap<number, Story>): readonly StorylineEvent[] => {
  const seen = new Set<Story>();
  const events = group.flatMap((at): readonly StorylineEvent[] => {
    const [story, article] = [storyAt.get(at), archive.articles[at]];
    if (!article || (story && seen.has(story))) return [];
    if (story) seen.add(story);
    return [{ story: story ?? null, articles: story?.articles ?? [article] }];
  });
  const order = ({ articles: [first] }: StorylineEvent): string => `${first ? dateOrder(first.published) || "9" : ""} ${first?.id ?? ""}`;
  return events.sort((a, b) => compareText(order(a), order(b)));
};

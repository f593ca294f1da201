import { copiesOf } from "../analyses/copies.ts";
import { curatedPlaces } from "../analyses/curated-stories.ts";
import { likenessIn } from "../analyses/likeness.ts";
import { neighboursOf } from "../analyses/neighbours.ts";
import { isNear, storiesOf } from "../analyses/stories.ts";
import { joinsLine, storylinesOf } from "../analyses/storylines.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { once } from "../lib/once.ts";
import { compareText } from "../lib/text.ts";
import { counted } from "./counted.ts";
import { withLines, type PathOf, type Review, type ReviewLine } from "./review.ts";

/** What holds together by so little more than it must, on average, is worth a decision. */
const margin = 0.15;
/** Two articles so little below the threshold may tell one event. */
const missed = 0.88;
/** So many of each kind at a time, the least sure first. */
const most = 10;
const place = "_data/stories.yaml";

/** The review with the stories and storylines that hardly hold together, and the events that are nearly one. Pasted into `_data/stories.yaml`, either answer makes its line go. */
export const withStories = (review: Review, archive: Archive, pathOf: PathOf): Review =>
  withLines(review, place, (archive.stories ?? []).length > 0, archive.settings.analyses ? [...leastSure(weakStories(archive, pathOf)), ...leastSure(weakStorylines(archive, pathOf)), ...leastSure(missedStories(archive, pathOf))] : []);

interface Asked {
  /** How near to the threshold; the least is asked first. */
  readonly likeness: number;
  readonly line: ReviewLine;
}

const weakStories = (archive: Archive, pathOf: PathOf): readonly Asked[] => {
  const joined = curatedPlaces(archive).join;
  return storiesOf(archive).flatMap(({ articles }): readonly Asked[] => {
    const group = placesOf(archive, articles);
    const likeness = averageOf(archive, group.map((at) => [at]));
    if (likeness >= 1 + margin || joined.some((one) => group.every((at) => one.includes(at)))) return [];
    return [{ likeness, line: lineOf("story-unsure", articles, ["join", "split"], `${counted(articles.length, "article")} are shown as one event, but are hardly alike enough: ${namesOf(articles)}.`, "they tell different events", pathOf) }];
  });
};

const weakStorylines = (archive: Archive, pathOf: PathOf): readonly Asked[] => {
  const joined = curatedPlaces(archive).line;
  return storylinesOf(archive).flatMap(({ events }): readonly Asked[] => {
    const heads = events.flatMap(({ articles: [first] }) => first ?? []);
    const likeness = averageOf(archive, events.map(({ articles }) => placesOf(archive, articles)));
    const group = placesOf(archive, heads);
    if (likeness >= joinsLine + margin || joined.some((one) => group.every((at) => one.includes(at)))) return [];
    return [{ likeness, line: lineOf("storyline-unsure", heads, ["line", "unline"], `${counted(events.length, "event")} are shown as one storyline, but are hardly alike enough: ${namesOf(heads)}.`, "they do not go on from one another", pathOf) }];
  });
};

/** Of each two events the most alike pair of articles. */
const missedStories = (archive: Archive, pathOf: PathOf): readonly Asked[] => {
  const { articles } = archive;
  const event = new Map(storiesOf(archive).flatMap(({ id, articles: told }) => told.map((article) => [article, id] as const)));
  const eventOf = (article: Article): string => event.get(article) ?? article.id;
  const apart = new Set(curatedPlaces(archive).split.flatMap((group) => group.flatMap((one) => group.map((other) => pairOf(articles[one], articles[other], eventOf)))));
  // The same text twice is no question of events.
  const copies = new Set(copiesOf(archive).map(({ articles: pair }) => [...pair].sort().join(" ")));
  const pairs = new Map<string, Asked>();
  const [neighbours, likenessOf] = [neighboursOf(archive), likenessIn(archive)];
  for (const [at, a] of articles.entries())
    for (const { at: other, similarity } of neighbours.of(at)) {
      const b = articles[other];
      const likeness = likenessOf(at, other, similarity);
      if (!b || at > other || likeness < missed || !isNear(a, b) || eventOf(a) === eventOf(b) || copies.has([a.id, b.id].sort().join(" "))) continue;
      const pair = pairOf(a, b, eventOf);
      const distance = Math.abs(1 - likeness);
      if (apart.has(pair) || (pairs.get(pair)?.likeness ?? Infinity) <= distance) continue;
      pairs.set(pair, { likeness: distance, line: lineOf("stories-near", [a, b], ["split", "join"], `${namesOf([a, b])} are shown as different events, but are much alike.`, "both tell one event", pathOf) });
    }
  return [...pairs.values()];
};

const pairOf = (one: Article | undefined, other: Article | undefined, eventOf: (article: Article) => string): string => [one, other].map((article) => (article ? eventOf(article) : "")).sort().join(" ");

const placesOf = (archive: Archive, articles: readonly Article[]): readonly number[] => articles.flatMap(({ id }) => allPlaces(archive).get(id) ?? []);

const allPlaces: (archive: Archive) => ReadonlyMap<string, number> = once(({ articles }) => new Map(articles.map(({ id }, at) => [id, at] as const)));

/** How alike the articles of different groups are, where 1 makes two one event. */
const averageOf = (archive: Archive, groups: readonly (readonly number[])[]): number => {
  const [neighbours, likenessOf] = [neighboursOf(archive), likenessIn(archive)];
  const groupOf = new Map(groups.flatMap((group, at) => group.map((one) => [one, at] as const)));
  let [sum, pairs] = [0, 0];
  for (const [at, group] of groups.entries()) {
    pairs += group.length * (groupOf.size - group.length);
    for (const one of group) for (const { at: other, similarity } of neighbours.of(one)) if ((groupOf.get(other) ?? at) !== at) sum += likenessOf(one, other, similarity);
  }
  return pairs === 0 ? 0 : sum / pairs;
};

const leastSure = (asked: readonly Asked[]): readonly ReviewLine[] => [...asked].sort((a, b) => a.likeness - b.likeness || compareText(a.line.yaml, b.line.yaml)).slice(0, most).map(({ line }) => line);

const lineOf = (code: string, articles: readonly Article[], [same, other]: readonly [string, string], message: string, when: string, pathOf: PathOf): ReviewLine => {
  const ids = articles.map(({ id }) => JSON.stringify(id)).join(", ");
  return { file: pathOf(articles[0]?.id ?? "") ?? place, line: null, sidecar: place, code, field: null, confidence: 0.5, message, yaml: `- ${same}: [${ids}]`, otherwise: [{ when, yaml: `- ${other}: [${ids}]` }] };
};

/** The first headlines, short. */
const namesOf = (articles: readonly Article[]): string =>
  [...articles.slice(0, 3).map(({ headline }) => `“${headline.length > 70 ? `${headline.slice(0, 69)}…`.toWellFormed() : headline}”`), ...(articles.length > 3 ? [`${articles.length - 3} more`] : [])].join(", ");

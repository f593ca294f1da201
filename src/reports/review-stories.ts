import { copiesOf } from "../analyses/copies.ts";
import { curatedPlaces } from "../analyses/curated-stories.ts";
import { neighboursOf } from "../analyses/neighbours.ts";
import { isNear, likenessOf, storiesOf } from "../analyses/stories.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { compareText } from "../lib/text.ts";
import { counted } from "./counted.ts";
import type { Review, ReviewLine } from "./review.ts";

/** A story so little above the threshold, and two articles so little below it, are worth a decision. */
const [weak, missed] = [1.15, 0.88];
/** So many of each kind at a time, the nearest to the threshold first. */
const most = 10;
const place = "_data/stories.yaml";

/** The review with the stories that a person should decide on. Pasted into `_data/stories.yaml`, either answer makes its line go. */
export const withStories = (review: Review, archive: Archive): Review => {
  if (!archive.settings.analyses) return review;
  const lines = [...weakStories(archive), ...missedStories(archive)];
  if (lines.length === 0) return review;
  return { lines: [...review.lines, ...lines], blocks: [...review.blocks, { sidecar: place, exists: (archive.stories ?? []).length > 0, yaml: lines.map(({ yaml }) => yaml).join("\n") }] };
};

interface Asked {
  /** How far from the threshold. */
  readonly distance: number;
  readonly line: ReviewLine;
}

const weakStories = (archive: Archive): readonly ReviewLine[] => {
  const places = new Map(archive.articles.map(({ id }, at) => [id, at] as const));
  const joined = curatedPlaces(archive).join;
  const asked = storiesOf(archive).flatMap(({ articles }): readonly Asked[] => {
    const group = articles.flatMap(({ id }) => places.get(id) ?? []);
    const likeness = averageIn(archive, group);
    if (likeness >= weak || joined.some((one) => group.every((at) => one.includes(at)))) return [];
    const ids = articles.map(({ id }) => id);
    return [{ distance: likeness - 1, line: lineOf("story-unsure", articles, `${counted(articles.length, "article")} are shown as one event: ${namesOf(articles)}.`, `- join: [${ids.join(", ")}]  # or split: [${ids.join(", ")}], if they tell different events`) }];
  });
  return nearestFirst(asked);
};

/** Of each two events the most alike pair of articles. */
const missedStories = (archive: Archive): readonly ReviewLine[] => {
  const { articles } = archive;
  const event = new Map(storiesOf(archive).flatMap(({ id, articles: told }) => told.map((article) => [article, id] as const)));
  const eventOf = (article: Article): string => event.get(article) ?? article.id;
  const apart = new Set(curatedPlaces(archive).split.flatMap((group) => group.flatMap((one) => group.map((other) => pairOf(articles[one], articles[other], eventOf)))));
  // The same text twice is no question of events.
  const copies = new Set(copiesOf(archive).map(({ articles: pair }) => [...pair].sort().join(" ")));
  const pairs = new Map<string, Asked>();
  for (const [at, neighbours] of neighboursOf(archive).entries())
    for (const { at: other, similarity } of neighbours) {
      const [a, b] = [articles[at], articles[other]];
      const likeness = likenessOf(archive, at, other, similarity);
      if (!a || !b || at > other || likeness < missed || !isNear(a, b) || eventOf(a) === eventOf(b) || copies.has([a.id, b.id].sort().join(" "))) continue;
      const pair = pairOf(a, b, eventOf);
      const distance = Math.abs(1 - likeness);
      if (apart.has(pair) || (pairs.get(pair)?.distance ?? Infinity) <= distance) continue;
      pairs.set(pair, { distance, line: lineOf("stories-near", [a, b], `${namesOf([a, b])} are shown as different events, but are much alike.`, `- split: [${a.id}, ${b.id}]  # or join: [${a.id}, ${b.id}], if both tell one event`) });
    }
  return nearestFirst([...pairs.values()]);
};

const pairOf = (one: Article | undefined, other: Article | undefined, eventOf: (article: Article) => string): string => [one, other].map((article) => (article ? eventOf(article) : "")).sort().join(" ");

const averageIn = (archive: Archive, group: readonly number[]): number => {
  const neighbours = neighboursOf(archive);
  let sum = 0;
  for (const one of group) for (const { at, similarity } of neighbours[one] ?? []) if (group.includes(at)) sum += likenessOf(archive, one, at, similarity);
  return sum / (group.length * (group.length - 1));
};

const nearestFirst = (asked: readonly Asked[]): readonly ReviewLine[] => [...asked].sort((a, b) => a.distance - b.distance || compareText(a.line.yaml, b.line.yaml)).slice(0, most).map(({ line }) => line);

const lineOf = (code: string, [first]: readonly Article[], message: string, yaml: string): ReviewLine => ({ file: first?.original.path ?? place, line: null, sidecar: place, code, field: null, confidence: 0.5, message, yaml });

/** The first headlines, short. */
const namesOf = (articles: readonly Article[]): string =>
  [...articles.slice(0, 3).map(({ headline }) => `“${headline.length > 70 ? `${headline.slice(0, 69)}…`.toWellFormed() : headline}”`), ...(articles.length > 3 ? [`${articles.length - 3} more`] : [])].join(", ");

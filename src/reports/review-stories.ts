import { curatedPlaces } from "../analyses/curated-stories.ts";
import { neighboursOf } from "../analyses/neighbours.ts";
import { likenessOf, storiesOf } from "../analyses/stories.ts";
import { joinsLine, storylinesOf } from "../analyses/storylines.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { once } from "../lib/once.ts";
import { compareText } from "../lib/text.ts";
import { counted } from "./counted.ts";
import { withLines, type PathOf, type Review, type ReviewLine } from "./review.ts";

/** What holds together by so little more than it must, on average, is worth a decision. */
const margin = 0.15;
/** So many of each kind at a time, the least sure first. */
const most = 10;
const place = "_data/stories.yaml";

/** The review with the stories of three articles and more (of two, `pairs.yaml` decides) and the storylines that hardly hold together. Pasted into `_data/stories.yaml`, either answer makes its line go. */
export const withStories = (review: Review, archive: Archive, pathOf: PathOf): Review =>
  withLines(review, place, (archive.stories ?? []).length > 0, archive.settings.analyses ? [...leastSure(weakStories(archive, pathOf)), ...leastSure(weakStorylines(archive, pathOf))] : []);

interface Asked {
  readonly likeness: number;
  readonly line: ReviewLine;
}

const weakStories = (archive: Archive, pathOf: PathOf): readonly Asked[] => {
  const joined = curatedPlaces(archive).join;
  return storiesOf(archive).flatMap(({ articles }): readonly Asked[] => {
    if (articles.length < 3) return [];
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

const placesOf = (archive: Archive, articles: readonly Article[]): readonly number[] => articles.flatMap(({ id }) => allPlaces(archive).get(id) ?? []);

const allPlaces: (archive: Archive) => ReadonlyMap<string, number> = once(({ articles }) => new Map(articles.map(({ id }, at) => [id, at] as const)));

/** How alike the articles of different groups are, where 1 makes two one event. */
const averageOf = (archive: Archive, groups: readonly (readonly number[])[]): number => {
  const neighbours = neighboursOf(archive);
  const groupOf = new Map(groups.flatMap((group, at) => group.map((one) => [one, at] as const)));
  let [sum, pairs] = [0, 0];
  for (const [at, group] of groups.entries()) {
    pairs += group.length * (groupOf.size - group.length);
    for (const one of group) for (const { at: other, similarity } of neighbours[one] ?? []) if ((groupOf.get(other) ?? at) !== at) sum += likenessOf(archive, one, other, similarity);
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

import type { Archive } from "../model/archive.ts";
import { earliestFirst } from "../model/article-order.ts";
import type { Article } from "../model/article.ts";
import { publishedSpan } from "../model/published.ts";
import { once } from "../lib/once.ts";
import { shortHash } from "../lib/hash.ts";
import { compareText } from "../lib/text.ts";
import { curatedPlaces } from "./curated-stories.ts";
import { grouped, type Edge } from "./grouping.ts";
import { neighboursOf } from "./neighbours.ts";
import { sharedTerms } from "./terms.ts";
import { fingerprintOf } from "./word-hashes.ts";

/** One event as several articles tell it. */
export interface Story {
  /** Of its earliest article. */
  readonly id: string;
  /** The earliest published first, the undated last. */
  readonly articles: readonly Article[];
  readonly because: readonly string[];
}

/** So alike must two articles of `shortWords` words be to tell one event; longer ones, with more words to share, by `growth` more for each doubling. */
const alike = 0.22;
const shortWords = 40;
const growth = 0.1;
const most = 0.45;
/** Reports of one event are published within so many days of each other. */
const windowDays = 10;

/** Stories of two articles and more; an article is in one at most. */
export const storiesOf: (archive: Archive) => readonly Story[] = once((archive) => {
  if (!archive.settings.analyses) return [];
  const curated = curatedPlaces(archive);
  const joined = new Set(curated.join.flat());
  const places = grouped({ edges: edgesOf(archive), count: archive.articles.length, enough: 1, joined: curated.join, apart: curated.split }).map((group) => group.map((at) => ({ at, article: archive.articles[at] })).flatMap(({ at, article }) => (article ? [{ at, article }] : [])));
  const stories = places.map((group): Story => {
    const ordered = [...group].sort((a, b) => earliestFirst(a.article, b.article));
    const [first, second] = ordered;
    const terms = first && second ? sharedTerms(archive, first.at, second.at, 4) : [];
    return { id: shortHash(`story ${first?.article.id ?? ""}`), articles: ordered.map(({ article }) => article), because: [...(terms.length > 0 ? [`All speak of ${terms.join(", ")}`] : []), ...(group.some(({ at }) => joined.has(at)) ? ["A curator says so"] : [])] };
  });
  return stories.sort((a, b) => compareText(a.id, b.id));
});

/** The story that each article is in. */
export const storiesByArticle: (archive: Archive) => ReadonlyMap<string, Story> = once((archive) => new Map(storiesOf(archive).flatMap((story) => story.articles.map((article) => [article.id, story] as const))));

/** Pairs that may be one story, each once, the most alike first. */
const edgesOf = (archive: Archive): readonly Edge[] => {
  const edges = new Map<number, Edge>();
  const neighbours = neighboursOf(archive);
  for (const one of archive.articles.keys())
    for (const { at: other, similarity } of neighbours.of(one)) {
      const likeness = likenessOf(archive, one, other, similarity);
      if (likeness < 0.3 || !isNear(archive.articles[one], archive.articles[other])) continue;
      const [low, high] = one < other ? [one, other] : [other, one];
      edges.set(low * 2 ** 22 + high, { one: low, other: high, likeness });
    }
  return [...edges.values()].sort((a, b) => b.likeness - a.likeness || a.one - b.one || a.other - b.other);
};

/** 1: so alike that two articles of their length tell one event. */
export const likenessOf = (archive: Archive, one: number, other: number, similarity: number): number => similarity / needed(archive.articles[one], archive.articles[other]);

const needed = (one: Article | undefined, other: Article | undefined): number => {
  const words = Math.min(...[one, other].map((article) => (article ? fingerprintOf(article).words : 0)));
  return Math.min(most, alike + growth * Math.max(0, Math.log2(words / shortWords)));
};

/** Whether both may have been published within the window; an undated one may always. */
export const isNear = (one: Article | undefined, other: Article | undefined): boolean => {
  const [a, b] = [one && publishedSpan(one.published), other && publishedSpan(other.published)];
  if (!a || !b) return true;
  return !(isFarBefore(a.latest, b.earliest) || isFarBefore(b.latest, a.earliest));
};

const isFarBefore = (end: string | null, start: string | null): boolean => end !== null && start !== null && (Date.parse(start) - Date.parse(end)) / 86_400_000 > windowDays;

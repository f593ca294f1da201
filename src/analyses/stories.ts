import type { Archive } from "../model/archive.ts";
import { earliestFirst } from "../model/article-order.ts";
import type { Article } from "../model/article.ts";
import { publishedSpan } from "../model/published.ts";
import { once } from "../lib/once.ts";
import { shortHash } from "../lib/hash.ts";
import { compareText } from "../lib/text.ts";
import { curatedPlaces } from "./curated-stories.ts";
import { grouped } from "./grouping.ts";
import { edgesOf } from "./likeness.ts";
import { sharedTerms } from "./terms.ts";

/** One event as several articles tell it. */
export interface Story {
  /** Of its earliest article. */
  readonly id: string;
  /** The earliest published first, the undated last. */
  readonly articles: readonly Article[];
  readonly because: readonly string[];
}

/** Reports of one event are published within so many days of each other. */
const windowDays = 10;

/** Stories of two articles and more; an article is in one at most. */
export const storiesOf: (archive: Archive) => readonly Story[] = once((archive) => {
  if (!archive.settings.analyses) return [];
  const curated = curatedPlaces(archive);
  const joined = new Set(curated.join.flat());
  const places = grouped({ edges: edgesOf(archive, { least: 0.3, isPair: (one, other) => isNear(archive.articles[one], archive.articles[other]) }), count: archive.articles.length, enough: 1, joined: curated.join, apart: curated.split }).map((group) => group.map((at) => ({ at, article: archive.articles[at] })).flatMap(({ at, article }) => (article ? [{ at, article }] : [])));
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

/** Whether both may have been published within the window; an undated one may always. */
export const isNear = (one: Article | undefined, other: Article | undefined): boolean => {
  const [a, b] = [one && publishedSpan(one.published), other && publishedSpan(other.published)];
  if (!a || !b) return true;
  return !(isFarBefore(a.latest, b.earliest) || isFarBefore(b.latest, a.earliest));
};

const isFarBefore = (end: string | null, start: string | null): boolean => end !== null && start !== null && (Date.parse(start) - Date.parse(end)) / 86_400_000 > windowDays;

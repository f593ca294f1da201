import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import type { CuratedStory } from "../model/curated-story.ts";
import type { NewsEvent } from "../model/event.ts";
import { changed } from "../model/kept-article.ts";
import { problem, type Problem } from "../model/problem.ts";
import { dateOrder } from "../model/published.ts";
import type { CuratedEntity } from "../model/entity.ts";
import type { FramedThing } from "../model/framing.ts";
import type { Guarded } from "../model/guarded.ts";
import type { ArticlePair } from "../model/pair.ts";
import { strictest } from "../model/rights.ts";
import type { Settings } from "../model/settings.ts";
import type { Source } from "../model/source.ts";
import type { Takedown } from "../model/takedown.ts";
import type { Topic } from "../model/topic.ts";
import { compareText } from "../lib/text.ts";
import { editedOriginal, type Arrival, type Arrivals } from "./arrivals.ts";
import { datedByOthers } from "./dating.ts";
import { guardedOf } from "./guarded.ts";
import { asPublic, rightsOf } from "./rights.ts";
import { takeDown } from "./takedowns.ts";
import { withExamples } from "./topic-examples.ts";

export interface Gathered {
  readonly archive: Archive;
  /** All articles as they were read, for records: rights not yet applied. */
  readonly records: readonly Article[];
  readonly duplicates: number;
  readonly privateArticles: number;
  readonly sampleLeftOut: number;
  readonly takenDown: number;
  readonly clashes: number;
  readonly problems: readonly Problem[];
  /** What must not stand in a finished file. */
  readonly guarded: Guarded;
}

export interface Curation {
  readonly settings: Settings;
  readonly sources: readonly Source[];
  readonly topics: readonly Topic[];
  readonly events?: readonly NewsEvent[];
  readonly entities?: readonly CuratedEntity[];
  readonly terms?: readonly FramedThing[];
  readonly stories?: readonly CuratedStory[];
  readonly pairs?: readonly ArticlePair[];
  readonly takedowns?: readonly Takedown[];
  readonly arrivals: Arrivals;
  readonly stylesheet: string;
  readonly withSample: boolean;
}

/** The archive that the articles make: the sample left out beside others, equal texts once, newest first, only what is public. */
export const collect = (articles: readonly Article[], curation: Curation): Gathered => {
  const own = articles.filter((article) => !article.sample);
  const chosen = own.length === 0 || curation.withSample ? articles : own;
  const buried = takeDown(chosen, curation.takedowns ?? [], curation.arrivals);
  const sourceById = new Map(curation.sources.map((source) => [source.id, source]));
  const rightsFor = (article: Article): string => rightsOf(article, article.source ? sourceById.get(article.source.id) : undefined, curation.settings);
  const { kept, duplicates, problems, copies } = distinct(buried.left);
  const arrived = kept.map((article) => withStrictest(withArrival(article, curation.arrivals), copies.get(article.id) ?? [], rightsFor));
  const rightsById = new Map(arrived.map((article) => [article.id, rightsFor(article)] as const));
  const records = newestFirst(datedByOthers(arrived, (article) => rightsById.get(article.id) === "full"));
  const shown = records.flatMap((article) => asPublic(article, rightsById.get(article.id) ?? "private", curation.settings.show_paths) ?? []);
  const exemplified = withExamples(curation.topics, records);
  return {
    archive: {
      settings: curation.settings,
      articles: shown,
      byId: new Map(shown.map((article) => [article.id, article])),
      sources: sourcesSeen(shown, sourceById),
      topics: exemplified.topics,
      ...(curation.events === undefined ? {} : { events: curation.events }),
      entities: curation.entities ?? [],
      ...(curation.terms === undefined ? {} : { terms: curation.terms }),
      ...(curation.stories === undefined ? {} : { stories: curation.stories }),
      pairs: curation.pairs ?? [],
      takedowns: buried.tombstones,
      isSample: shown.length > 0 && shown.every((article) => article.sample),
      stylesheet: curation.stylesheet,
    },
    records,
    duplicates,
    takenDown: buried.taken.length,
    privateArticles: records.length - shown.length,
    sampleLeftOut: articles.length - chosen.length,
    clashes: problems.filter((one) => one.code === "id-taken").length,
    guarded: guardedOf(records, rightsById, buried.taken),
    problems: [...buried.problems, ...problems, ...exemplified.problems, ...edited(kept, curation.arrivals)],
  };
};

const newestFirst = (articles: readonly Article[]): readonly Article[] =>
  articles
    .map((article) => ({ article, order: dateOrder(article.published) }))
    .sort((a, b) => compareText(b.order, a.order) || compareText(a.article.id, b.article.id))
    .map(({ article }) => article);

/** Equal text is one article with several paths; an id pinned on two texts belongs to the first. */
const distinct = (articles: readonly Article[]): { readonly kept: readonly Article[]; readonly duplicates: number; readonly problems: readonly Problem[]; readonly copies: ReadonlyMap<string, readonly Article[]> } => {
  const first = new Map<string, Article>();
  const copies = new Map<string, Article[]>();
  const problems: Problem[] = [];
  for (const article of [...articles].sort((a, b) => compareText(a.original.path, b.original.path))) {
    const other = first.get(article.id);
    if (!other) first.set(article.id, article);
    else if (!(isPinned(article) || isPinned(other))) copies.set(article.id, [...(copies.get(article.id) ?? []), article]);
    if (other) problems.push(isPinned(article) || isPinned(other) ? idTaken(article, other) : duplicate(article, other));
  }
  return { kept: [...first.values()], duplicates: problems.filter((one) => one.code === "duplicate").length, problems, copies };
};

const isPinned = ({ evidence }: Article): boolean => evidence.id?.method === "curator";

/** Its file, and its line there where the file holds several articles. */
const placeOf = ({ original }: Article): Pick<Problem, "file" | "line"> => ({ file: original.path, ...(original.part ? { line: original.part.lines[0] } : {}) });

const nameOf = ({ original }: Article): string => (original.part ? `${original.path}, line ${original.part.lines[0]}` : original.path);

const duplicate = (article: Article, other: Article): Problem =>
  problem({ code: "duplicate", severity: "note", ...placeOf(article), message: `Its text is the same as that of ${nameOf(other)}: one article is published.`, fix: "Nothing needs to be done. To publish both, write different `id:` lines in their sidecars." });

const idTaken = (article: Article, other: Article): Problem =>
  problem({ code: "id-taken", ...placeOf(article), message: `The id \`${article.id}\` belongs to ${nameOf(other)}.`, fix: "Write another `id:`, or take the line out." });

const withArrival = (article: Article, arrivals: Arrivals): Article => {
  const date = article.added === null ? arrivals.byId.get(article.id)?.date : undefined;
  return date === undefined ? article : changed(article, { added: date });
};

/** Equal texts are one article: the strictest word on any of them holds, in its record too. */
const withStrictest = (article: Article, copies: readonly Article[], rightsFor: (article: Article) => string): Article => {
  const rights = strictest([article, ...copies].map(rightsFor));
  return rights === rightsFor(article) ? article : changed(article, { rights });
};

/** Articles whose files were known by other ids: the first of a file's that came is the first of its unknown ones now. */
const edited = (articles: readonly Article[], arrivals: Arrivals): readonly Problem[] => {
  if (arrivals.byId.size === 0) return [];
  const current = new Set(articles.map(({ id }) => id));
  const gone = new Map<string, Arrival[]>();
  const before = (path: string, arrived: readonly Arrival[]): Arrival[] => {
    const known = gone.get(path) ?? arrived.filter(({ id }) => !current.has(id));
    gone.set(path, known);
    return known;
  };
  return articles.flatMap((article) => {
    const { path } = article.original;
    const arrived = arrivals.ofPath(path);
    if (arrived.length === 0 || arrived.some(({ id }) => id === article.id)) return [];
    const old = before(path, arrived).shift();
    return old ? [{ ...editedOriginal(path, article.id, old), ...placeOf(article) }] : [];
  });
};

const sourcesSeen = (articles: readonly Article[], known: ReadonlyMap<string, Source>): readonly Source[] => {
  const seen = new Map<string, Source>();
  for (const { source } of articles)
    if (source) seen.set(source.id, known.get(source.id) ?? { id: source.id, name: source.name, domains: [], aliases: [], kind: "outlet" });
  return [...seen.values()].sort((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()) || compareText(a.id, b.id));
};

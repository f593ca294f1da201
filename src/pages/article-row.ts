import { linkedNames } from "../analyses/linked-names.ts";
import { pairsOfArticles } from "../analyses/copy-pairs.ts";
import { relatedTo } from "../analyses/related.ts";
import { storylinesByArticle } from "../analyses/storylines.ts";
import { storiesByArticle } from "../analyses/stories.ts";
import { topicsOf } from "../analyses/topics.ts";
import type { Link } from "../components/card.ts";
import type { NameMark } from "../components/marked-text.ts";
import { shelfOf, siteOf, type Site } from "../components/site.ts";
import { groupedBy } from "../lib/grouped.ts";
import type { LateText } from "../lib/late.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { quireOf, type Quire } from "../model/page.ts";
import { datePage } from "../model/published.ts";
import { assetUrl, copyUrl, href, storylineUrl, storyUrl, topicUrl, type PagePath } from "../model/url.ts";

/** What an article's three pages are made of (itself, for citing, its record): other articles whole, as what is shown of them follows from them alone. */
export interface ArticleRow {
  readonly site: Site;
  readonly article: Article;
  readonly topics: readonly (Link & { readonly because: readonly string[]; readonly iptc: string | null })[];
  /** Where it first names what has a page of its own. */
  readonly names: readonly (NameMark & { readonly block: number })[];
  readonly related: readonly { readonly article: Article; readonly because: readonly string[] }[];
  /** Others with the same text, and where both are compared. */
  readonly copies: readonly { readonly article: Article; readonly compared: string }[];
  /** Where the event is told by others, too. */
  readonly story: { readonly href: string; readonly count: number } | null;
  /** What its event is a part of. */
  readonly storyline: string | null;
  /** The neighbours in time; the undated have none. */
  readonly earlier: Article | null;
  readonly later: Article | null;
  /** Its record, where it is offered for download. */
  readonly record: LateText | null;
  /** The script that saves citations. */
  readonly citeScript: PagePath | null;
  /** Whether the name of its file may be said. */
  readonly showsPath: boolean;
  /** Those of its pictures that are published. */
  readonly pictures: readonly string[];
}

/** A page leads only to what is likely to interest its reader. */
const alikeEnough = 0.1;
const mostRelated = 6;
const mostCopies = 12;

/** Articles come and change by the month that they are of. */
export const articleQuire = ({ article }: Pick<ArticleRow, "article">): string => {
  const page = datePage(article.published);
  return page === null ? "undated" : monthOf(page);
};

const monthOf = once((page: readonly string[]) => page.slice(0, 2).join("-"));

/** All that the rows of a month's articles are made of. A column has a value for each of them, or is null where all would be empty. */
interface MonthGiven {
  readonly site: Site;
  readonly citeScript: ArticleRow["citeScript"];
  readonly showsPath: boolean;
  /** All of the archive. */
  readonly topics: readonly { readonly id: string; readonly name: string; readonly iptc: string | null }[];
  /** Its own, each stretch of them between the two that stand beside it in the archive. */
  readonly articles: readonly Article[];
  /** Where the stretches begin among them, and where they have ended. */
  readonly stretches: readonly (readonly [start: number, end: number])[];
  readonly assigned: Column<readonly (readonly [topic: string, ...because: readonly string[]])[]>;
  readonly names: Column<ArticleRow["names"]>;
  readonly related: Column<ArticleRow["related"]>;
  readonly copies: Column<ArticleRow["copies"]>;
  readonly stories: Column<ArticleRow["story"]>;
  readonly storylines: Column<ArticleRow["storyline"]>;
  readonly records: Column<ArticleRow["record"]>;
  readonly pictures: Column<ArticleRow["pictures"]>;
}

type Column<Value> = readonly Value[] | null;

export function* articleQuires(archive: Archive): Iterable<Quire<ArticleRow>> {
  for (const [name, places] of groupedBy(archive.articles.keys(), (at) => ((article) => (article ? articleQuire({ article }) : ""))(archive.articles[at]))) yield quireOf(name, monthGiven(archive, places), monthRows);
}

/** Of all articles. */
export const articleRows = (archive: Archive): readonly ArticleRow[] => [...articleQuires(archive)].flatMap(({ rows }) => rows());

const monthGiven = (archive: Archive, places: readonly number[]): MonthGiven => {
  const { settings, citeScript } = archive;
  const [articles, stretches]: [Article[], [number, number][]] = [[], []];
  for (const stretch of stretchesOf(places)) {
    const [first, last] = [stretch[0] ?? 0, stretch.at(-1) ?? 0];
    const start = articles.length + Math.min(1, first);
    articles.push(...archive.articles.slice(Math.max(0, first - 1), last + 2));
    stretches.push([start, start + stretch.length]);
  }
  const own = places.flatMap((at) => archive.articles[at] ?? []);
  const column = <Value>(ask: (article: Article) => Value): Column<Value> => {
    const values = own.map(ask);
    return values.every((value) => value === null || (Array.isArray(value) && value.length === 0)) ? null : values;
  };
  return {
    site: siteOf(archive),
    citeScript: citeScript === undefined ? null : assetUrl(citeScript),
    showsPath: settings.show_paths,
    topics: topicsGiven(archive),
    articles,
    stretches,
    assigned: column(({ id }) => (topicsOf(archive).get(id) ?? []).map(({ topic, because }) => [topic.id, ...because] as const)),
    names: column(({ id }) => linkedNames(archive, id).map(({ block, start, end, path }) => ({ kind: "name" as const, block, start, end, href: href(settings, path) }))),
    related: column((article) => relatedTo(archive, article, { most: mostRelated, least: alikeEnough }).map((one) => ({ article: one.article, because: one.because }))),
    copies: column((article) => (pairsOfArticles(archive).get(article.id) ?? []).slice(0, mostCopies).map(({ id, first, second }) => ({ article: first === article ? second : first, compared: href(settings, copyUrl(id)) }))),
    stories: column((article) => storyOf(archive, article)),
    storylines: column((article) => storylineOf(archive, article)),
    records: column(({ id }) => archive.records?.get(id) ?? null),
    pictures: (archive.pictures?.size ?? 0) === 0 ? null : column(({ captions }) => captions.flatMap(({ image }) => (image && archive.pictures?.has(image.file) ? [image.file] : []))),
  };
};

/** Numbers that follow each other. */
const stretchesOf = (places: readonly number[]): readonly (readonly number[])[] => [...groupedBy(places.keys(), (at) => (places[at] ?? 0) - at).values()].map((own) => own.map((at) => places[at] ?? 0));

const topicsGiven: (archive: Archive) => MonthGiven["topics"] = once(({ topics }) => topics.map(({ id, name, iptc }) => ({ id, name, iptc: iptc ?? null })));

const monthRows = (given: MonthGiven): readonly ArticleRow[] => {
  const { site, articles, citeScript, showsPath } = given;
  const shelf = shelfOf(site);
  const topics = new Map(given.topics.map((topic) => [topic.id, topic] as const));
  const assignedTopic = ([id, ...because]: readonly [string, ...(readonly string[])]): ArticleRow["topics"] =>
    ((topic) => (topic ? [{ href: href(shelf.settings, topicUrl(id)), name: topic.name, because, iptc: topic.iptc }] : []))(topics.get(id));
  const dated = (article: Article | undefined): Article | null => (article && article.published.kind !== "undated" ? article : null);
  const own = given.stretches.flatMap(([start, end]) => articles.slice(start, end).map((article, at) => ({ article, isDated: dated(article) !== null, later: dated(articles[start + at - 1]), earlier: dated(articles[start + at + 1]) })));
  return own.map(({ article, isDated, later, earlier }, at) => ({
    site,
    article,
    topics: (given.assigned?.[at] ?? []).flatMap(assignedTopic),
    names: given.names?.[at] ?? [],
    related: given.related?.[at] ?? [],
    copies: given.copies?.[at] ?? [],
    story: given.stories?.[at] ?? null,
    storyline: given.storylines?.[at] ?? null,
    earlier: isDated ? earlier : null,
    later: isDated ? later : null,
    record: given.records?.[at] ?? null,
    citeScript,
    showsPath,
    pictures: given.pictures?.[at] ?? [],
  }));
};

const storyOf = (archive: Archive, article: Article): ArticleRow["story"] => {
  const story = storiesByArticle(archive).get(article.id);
  return story ? { href: href(archive.settings, storyUrl(story.id)), count: story.articles.length } : null;
};

const storylineOf = (archive: Archive, article: Article): string | null => {
  const storyline = storylinesByArticle(archive).get(article.id);
  return storyline ? href(archive.settings, storylineUrl(storyline.id)) : null;
};

export const topicNames = (archive: Archive, { id }: Article): readonly string[] => (topicsOf(archive).get(id) ?? []).map((one) => one.topic.name);

import { linkedNames } from "../analyses/linked-names.ts";
import { pairsOfArticles } from "../analyses/copy-pairs.ts";
import { relatedTo } from "../analyses/related.ts";
import { storylinesByArticle } from "../analyses/storylines.ts";
import { storiesByArticle } from "../analyses/stories.ts";
import { topicsOf } from "../analyses/topics.ts";
import { referenceOf, type Reference } from "../components/citation/reference.ts";
import { beginningOf } from "../components/beginning.ts";
import { cardOf, type Card, type Link } from "../components/card.ts";
import type { Statement } from "../components/evidence-panel.ts";
import type { NameMark } from "../components/marked-text.ts";
import { shownDate, type ShownDate } from "../components/published-time.ts";
import { shelfOf, siteOf, type Site } from "../components/site.ts";
import type { LateText } from "../lib/late.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import type { Article, Caption, Original } from "../model/article.ts";
import { whole } from "../model/kept-article.ts";
import { datePage, type Published } from "../model/published.ts";
import { articleUrl, assetUrl, copyUrl, datesUrl, href, recordUrl, storylineUrl, storyUrl, topicUrl, undatedUrl, type PagePath } from "../model/url.ts";
import { statementsOf } from "./statements.ts";

type Shown = Omit<Article, "aliases" | "original" | "evidence" | "published" | "source" | "tags" | "added"> & { readonly tags: readonly string[] };

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

/** What an article's page shows. */
export interface ArticleView extends Pick<ArticleRow, "site" | "topics" | "names" | "story" | "storyline"> {
  readonly path: PagePath;
  /** Where the record can be downloaded, if anywhere. */
  readonly record: string | null;
  readonly article: Shown;
  /** For search engines, where they may come: what it says of itself, or how it begins. */
  readonly description: string | null;
  /** What citations say of it. */
  readonly reference: Reference;
  readonly card: Card;
  readonly date: ShownDate;
  /** The date page that the article stands on. */
  readonly datePage: string;
  /** `14:05`, with its zone where it is known. */
  readonly time: string | null;
  readonly related: readonly { readonly card: Card; readonly because: readonly string[] }[];
  readonly copies: readonly { readonly card: Card; readonly compared: string }[];
  readonly earlier: Card | null;
  readonly later: Card | null;
  readonly statements: readonly Statement[];
  readonly original: Omit<Original, "path"> & { readonly path: string | null };
}

/** A page leads only to what is likely to interest its reader. */
const alikeEnough = 0.1;
const mostRelated = 6;
const mostCopies = 12;

/** One object for all pages of an article. */
export const articleRows: (archive: Archive) => readonly ArticleRow[] = once((archive) => archive.articles.map((article, index) => articleRow(archive, article, index)));

/** Articles come and change by the month that they are of. */
export const articleQuire = ({ article }: Pick<ArticleRow, "article">): string => {
  const page = datePage(article.published);
  return page === null ? "undated" : monthOf(page);
};

const monthOf = once((page: readonly string[]) => page.slice(0, 2).join("-"));

const articleRow = (archive: Archive, article: Article, index: number): ArticleRow => {
  const { settings } = archive;
  const isUndated = article.published.kind === "undated";
  return {
    site: siteOf(archive),
    article,
    topics: (topicsOf(archive).get(article.id) ?? []).map(({ topic, because }) => ({ href: href(settings, topicUrl(topic.id)), name: topic.name, because, iptc: topic.iptc ?? null })),
    names: linkedNames(archive, article.id).map(({ block, start, end, path }) => ({ kind: "name" as const, block, start, end, href: href(settings, path) })),
    related: relatedTo(archive, article).filter(({ score }) => score >= alikeEnough).slice(0, mostRelated).map((one) => ({ article: one.article, because: one.because })),
    copies: (pairsOfArticles(archive).get(article.id) ?? []).slice(0, mostCopies).map(({ id, first, second }) => ({ article: first === article ? second : first, compared: href(settings, copyUrl(id)) })),
    story: storyOf(archive, article),
    storyline: storylineOf(archive, article),
    earlier: isUndated ? null : neighbour(archive, index + 1),
    later: isUndated ? null : neighbour(archive, index - 1),
    record: archive.records?.get(article.id) ?? null,
    citeScript: archive.citeScript === undefined ? null : assetUrl(archive.citeScript),
    showsPath: settings.show_paths,
    pictures: (archive.pictures?.size ?? 0) === 0 ? [] : article.captions.flatMap(({ image }) => (image && archive.pictures?.has(image.file) ? [image.file] : [])),
  };
};

export const articleView = (row: ArticleRow): ArticleView => {
  const { site, topics, names, story, storyline, record } = row;
  const shelf = shelfOf(site);
  const { aliases: _aliases, evidence: _evidence, published, source: _source, added: _added, original, ...shown } = whole(row.article);
  const quietCard = (article: Article): Card => withoutMachineDate(cardOf(shelf, article));
  return {
    site,
    topics,
    names,
    story,
    storyline,
    record: record && href(site, recordUrl(shown.id)),
    path: articleUrl(shown.id),
    article: { ...shown, captions: withoutLostPictures(shown.captions, row.pictures) },
    description: shown.description ?? (site.isIndexed ? beginningOf(row.article, 160) : null),
    reference: referenceOf(shelf, row.article, topics.map((one) => one.name)),
    card: cardOf(shelf, row.article),
    date: shownDate(published, site.language),
    datePage: href(site, datePageOf(published)),
    time: published.kind === "known" ? shownTime(published.time) : null,
    related: row.related.map(({ article, because }) => ({ card: quietCard(article), because })),
    copies: row.copies.map(({ article, compared }) => ({ card: quietCard(article), compared })),
    earlier: row.earlier && cardOf(shelf, row.earlier),
    later: row.later && cardOf(shelf, row.later),
    statements: statementsOf(row.article, site.language),
    original: { ...original, path: row.showsPath ? original.path : null },
  };
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

const withoutLostPictures = (captions: readonly Caption[], pictures: readonly string[]): readonly Caption[] =>
  captions.map(({ image, ...caption }) => (image && pictures.includes(image.file) ? { ...caption, image } : caption));

const datePageOf = (published: Published): PagePath => {
  const parts = datePage(published);
  return parts === null ? undatedUrl() : datesUrl(parts);
};

/** Programs take the first `<time>` of a page for its article's: no other article may offer one here. */
const withoutMachineDate = (card: Card): Card => ({ ...card, date: { ...card.date, machine: null } });

const neighbour = (archive: Archive, index: number): Article | null => {
  const article = archive.articles[index];
  return article && article.published.kind !== "undated" ? article : null;
};

/** `14:05:00+05:00` as `14:05 (+05:00)`. Times keep their zone. */
const shownTime = (time: string | undefined): string | null => {
  const [, clock, zone] = /^(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?$/.exec(time ?? "") ?? [];
  return clock === undefined ? null : zone === undefined ? clock : `${clock} (${zone === "Z" ? "UTC" : `UTC${zone}`})`;
};

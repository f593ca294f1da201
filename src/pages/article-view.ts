import { beginningOf } from "../components/beginning.ts";
import { cardOf, type Card } from "../components/card.ts";
import { referenceOf, type Reference } from "../components/citation/reference.ts";
import type { Statement } from "../components/evidence-panel.ts";
import { shownDate, type ShownDate } from "../components/published-time.ts";
import { shelfOf } from "../components/site.ts";
import type { Article, Caption, Original } from "../model/article.ts";
import { whole } from "../model/kept-article.ts";
import { datePage, type Published } from "../model/published.ts";
import { articleUrl, datesUrl, href, recordUrl, undatedUrl, type PagePath } from "../model/url.ts";
import type { ArticleRow } from "./article-row.ts";
import { statementsOf } from "./statements.ts";

type Shown = Omit<Article, "aliases" | "original" | "evidence" | "published" | "source" | "tags" | "added"> & { readonly tags: readonly string[] };

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

const withoutLostPictures = (captions: readonly Caption[], pictures: readonly string[]): readonly Caption[] =>
  captions.map(({ image, ...caption }) => (image && pictures.includes(image.file) ? { ...caption, image } : caption));

const datePageOf = (published: Published): PagePath => {
  const parts = datePage(published);
  return parts === null ? undatedUrl() : datesUrl(parts);
};

/** Programs take the first `<time>` of a page for its article's: no other article may offer one here. */
const withoutMachineDate = (card: Card): Card => ({ ...card, date: { ...card.date, machine: null } });

/** `14:05:00+05:00` as `14:05 (+05:00)`. Times keep their zone. */
const shownTime = (time: string | undefined): string | null => {
  const [, clock, zone] = /^(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?$/.exec(time ?? "") ?? [];
  return clock === undefined ? null : zone === undefined ? clock : `${clock} (${zone === "Z" ? "UTC" : `UTC${zone}`})`;
};

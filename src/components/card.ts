import { html, safe, type Html } from "../lib/html.ts";
import type { Article } from "../model/article.ts";
import { isoDate, publishedSpan } from "../model/published.ts";
import { articleUrl, fullUrl, href, sourceUrl } from "../model/url.ts";
import { languageTag } from "./language.ts";
import { coinsSpan, type Coins } from "./citation/coins.ts";
import { outsideUrl } from "./outside-link.ts";
import { plainDate, publishedTime, shownDate, type ShownDate } from "./published-time.ts";
import type { Shelf } from "./site.ts";
import { foundWords } from "./words/found.ts";
import { wordsOf } from "./words.ts";

export interface Link {
  readonly href: string;
  readonly name: string;
}

/** An article as lists show it. */
export interface Card {
  readonly href: string;
  readonly headline: string;
  /** BCP 47, where it is not the site's own. */
  readonly language: string | null;
  readonly source: Link | null;
  readonly date: ShownDate;
  /** The year it is listed under; null for the undated. */
  readonly year: string | null;
  /** Invented, in an archive that is not. */
  readonly isSample: boolean;
  /** On lists. */
  readonly coins: Coins;
}

/** A card that stands for others with the same text, too. */
export interface FoldedCard extends Card {
  /** The earliest published first. */
  readonly copies: readonly Card[];
}

export const cardOf = (shelf: Shelf, article: Article): Card => {
  const { settings } = shelf;
  const span = publishedSpan(article.published);
  return {
    href: href(settings, articleUrl(article.id)),
    headline: headlineOf(article, settings.language),
    language: article.language === settings.language ? null : languageTag(article.language),
    source: article.source && { href: href(settings, sourceUrl(article.source.id)), name: article.source.name },
    date: shownDate(article.published, settings.language),
    year: (span?.earliest ?? span?.latest)?.slice(0, 4) ?? null,
    isSample: article.sample && !shelf.isSample,
    coins: {
      authors: article.bylines.flatMap((byline) => (byline.kind === "person" ? [byline.name] : [])),
      date: isoDate(article.published),
      address: outsideUrl(article.url) ?? fullUrl(settings, articleUrl(article.id)),
    },
  };
};

/** A page needs a name also where the record has none. */
export const headlineOf = (article: Pick<Article, "headline">, language: string): string => (article.headline.trim() === "" ? wordsOf(language).untitled : article.headline);

/** A list for readers and for citation programs; `level` is that of the headlines. */
export const cardList = (cards: readonly (Card | FoldedCard)[], language: string, level: 2 | 3 = 3): Html =>
  html`<ul class="cards">${cards.map((card) => html`<li>${articleCard(card, language, level)}${coinsOf(card)}${"copies" in card && card.copies.length > 0 && foldedPart(card.copies, language)}</li>`)}</ul>`;

/** Opened by a click. */
const foldedPart = (copies: readonly Card[], language: string): Html =>
  html`<details class="folded"><summary class="meta">${foundWords(language).copies.folded(copies.length)}</summary><ul class="plain">${copies.map((card) => html`<li>${articleLine(card, language)}${coinsOf(card)}</li>`)}</ul></details>`;

const coinsOf = (card: Card): Html => coinsSpan(card.headline, card.source?.name ?? null, card.coins);

/** The outlet above the headline, the date beside it. */
export const articleCard = (card: Card, language: string, level: 2 | 3 = 3): Html =>
  html`${kicker(card, language)}${safe(`<h${level}>`)}${headlineLink(card)}${safe(`</h${level}>`)}`;

/** A card on one line, for neighbours and related articles; never with a machine's date. */
export const articleLine = (card: Pick<Card, "href" | "headline" | "language" | "source" | "date">, language: string, withDate = true): Html =>
  html`${headlineLink(card)} <span class="meta"><bdi>${card.source?.name ?? wordsOf(language).unknownSource}</bdi>${withDate && html`, ${plainDate(card.date)}`}</span>`;

const kicker = (card: Card, language: string): Html => {
  const words = wordsOf(language);
  const source = card.source ? html`<a href="${card.source.href}"><bdi>${card.source.name}</bdi></a>` : words.unknownSource;
  return html`<p class="kicker"><span class="outlet">${source}</span> ${publishedTime(card.date)}${card.isSample && html` <span class="sample">${words.invented}</span>`}</p>`;
};

/** Outside text finds its own direction, and says its language where it is another than the page's. */
export const headlineLink = (card: Pick<Card, "href" | "headline" | "language">): Html => html`<a href="${card.href}" dir="auto"${card.language !== null && html` lang="${card.language}"`}>${card.headline}</a>`;

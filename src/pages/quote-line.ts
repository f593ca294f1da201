import { blockAnchor } from "../components/body.ts";
import { articleLine, cardOf, type Card } from "../components/card.ts";
import { foundWords } from "../components/words/found.ts";
import { html, type Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import type { Quoted } from "../analyses/speakers.ts";

/** A quotation as lists show it. */
export interface QuoteLine {
  readonly text: string;
  /** BCP 47, where it is not the site's own. */
  readonly language: string | null;
  /** The article's words for the speaker. */
  readonly given: string | null;
  /** The article, at the paragraph. */
  readonly article: Pick<Card, "href" | "headline" | "language" | "source" | "date">;
}

/** In characters; the paragraph has the rest. */
const longest = 600;

export const quoteLine = (archive: Archive, { article, quote }: Quoted): QuoteLine => {
  const { href, headline, language, source, date } = cardOf(archive, article);
  const text = quote.text.length > longest ? `${quote.text.slice(0, longest - 1).toWellFormed().replace(/\s+\S*$/u, "")} …` : quote.text;
  return { text, language, given: quote.attribution, article: { href: `${href}#${blockAnchor(quote.block)}`, headline, language, source, date } };
};

/** `withSpeaker`: in the article's own words, where no page does say who it is. */
export const quoteList = (quotes: readonly QuoteLine[], language: string, withSpeaker: boolean): Html => {
  const words = foundWords(language).quotes;
  return html`<ul class="cards quotes">${quotes.map(
    (quote) => html`<li><blockquote dir="auto"${quote.language !== null && html` lang="${quote.language}"`}><p>${quote.text}</p></blockquote>${
      withSpeaker && html`<p class="meta" dir="auto">${quote.given === null ? words.nobody : words.given(quote.given)}</p>`
    }<p>${articleLine(quote.article, language)}</p></li>`,
  )}</ul>`;
};

import { html, type Html } from "../lib/html.ts";
import { articleLine, type Card } from "./card.ts";
import type { Site } from "./site.ts";
import { wordsOf } from "./words.ts";

/** A month or day with its first few headlines. */
export interface Digest {
  readonly href: string;
  readonly name: string;
  readonly count: number;
  readonly cards: readonly Card[];
}

/** `withDates` where the headlines of one digest have several. */
export const digestList = (digests: readonly Digest[], site: Site, withDates: boolean): Html =>
  html`<div class="digests">${digests.map((one) => digestPart(one, site, withDates))}</div>`;

const digestPart = (one: Digest, site: Site, withDates: boolean): Html => {
  const words = wordsOf(site.language);
  const more = one.count - one.cards.length;
  return html`<section class="digest"><h2><a href="${one.href}">${one.name}</a> <span class="count">${words.articles(one.count)}</span></h2><ul>${one.cards.map(
    (card) => html`<li>${articleLine(card, site.language, withDates)}</li>`,
  )}${more > 0 && one.cards.length > 0 && html`<li class="more"><a href="${one.href}">${words.more(more)}</a></li>`}</ul></section>`;
};

import { html, type Html } from "../lib/html.ts";
import type { Activity } from "./activity.ts";
import { articleLine, type Card } from "./card.ts";
import { sparkline } from "./strip.ts";
import { wordsOf } from "./words.ts";

/** A topic or source in a list of such lists. */
export interface Entry {
  readonly href: string;
  readonly name: string;
  readonly description: string | null;
  readonly count: number;
  /** On the scale of the whole archive, so that entries can be compared. */
  readonly activity: Activity | null;
  readonly newest: Card | null;
}

/** One line an entry: its name, its activity over time, its count; below them what it is or its newest article. */
export const indexList = (entries: readonly Entry[], language: string, isDetailed: boolean): Html =>
  html`<ul class="index">${entries.map(
    (entry) => html`<li><a class="entry" href="${entry.href}"><bdi>${entry.name}</bdi></a>${sparkline(entry.activity)}<span class="count">${wordsOf(language).articles(entry.count)}</span>${
      isDetailed && details(entry, language)
    }</li>`,
  )}</ul>`;

const details = (entry: Entry, language: string): Html =>
  html`${entry.description !== null && html`<p dir="auto">${entry.description}</p>`}${
    entry.newest && html`<p class="newest"><span class="label">${wordsOf(language).topics.newestIs}</span> ${articleLine(entry.newest, language)}</p>`
  }`;

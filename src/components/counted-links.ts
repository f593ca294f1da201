import { html, type Html } from "../lib/html.ts";
import type { Link } from "./card.ts";
import { wordsOf } from "./words.ts";

export interface CountedLink extends Link {
  readonly count: number;
}

/** Names with how often each occurs. */
export const countedLinks = (links: readonly CountedLink[], language: string): Html =>
  html`<ul class="counted">${links.map((one) => html`<li><a href="${one.href}"><bdi>${one.name}</bdi></a> <span class="count">${wordsOf(language).number(one.count)}</span></li>`)}</ul>`;

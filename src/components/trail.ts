import { html, nothing, type Html } from "../lib/html.ts";
import type { Link } from "./card.ts";
import { wordsOf } from "./words.ts";

/** The way up, from the widest page down; the page itself is left out. */
export const trail = (links: readonly Link[], language: string): Html =>
  html`<nav class="trail" aria-label="${wordsOf(language).trail}"><ol>${links.map((link) => html`<li><a href="${link.href}"><bdi>${link.name}</bdi></a></li>`)}</ol></nav>`;

/** `hint` says what the name alone does not: that it is earlier or later. */
type Neighbour = Link & { readonly hint?: string };

/** To the page before and the page after, where they exist. */
export const neighbours = (label: string, previous: Neighbour | null, next: Neighbour | null): Html => {
  const link = (one: Neighbour | null, rel: "prev" | "next"): Html =>
    one ? html`<a class="${rel}" rel="${rel}" href="${one.href}">${one.hint !== undefined && html`<span class="label">${one.hint}</span> `}<bdi>${one.name}</bdi></a>` : nothing;
  return previous || next ? html`<nav class="beside" aria-label="${label}">${link(previous, "prev")}${link(next, "next")}</nav>` : nothing;
};

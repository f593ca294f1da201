import { blockAnchor } from "../components/body.ts";
import { headlineOf } from "../components/card.ts";
import { publishedTime, shownDate } from "../components/published-time.ts";
import type { Site } from "../components/site.ts";
import { html, type Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import { articleUrl, href } from "../model/url.ts";

/** A place of an article that names something; its words are read when they are shown. */
export interface Context extends NamedPlace {
  readonly article: Article;
}

interface NamedPlace {
  /** -1: the headline. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** The first place in the text, else in the headline; none where the article is not in the archive. */
export const contextIn = (archive: Archive, id: string, places: readonly NamedPlace[]): readonly Context[] => {
  const article = archive.byId.get(id);
  const place = places.find(({ block }) => block >= 0) ?? places[0];
  return article && place ? [{ article, block: place.block, start: place.start, end: place.end }] : [];
};

/** So many characters before and behind a name, to the nearest word. */
const around = 90;

interface Words {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

const surroundings = (text: string, { start, end }: NamedPlace): Words => {
  const [from, to] = [Math.max(0, start - around), Math.min(text.length, end + around)];
  const before = from === 0 ? text.slice(0, start) : `… ${text.slice(from, start).replace(/^\S*\s/u, "")}`;
  const after = to === text.length ? text.slice(end) : `${text.slice(end, to).replace(/\s\S*$/u, "")} …`;
  return { before: before.toWellFormed(), text: text.slice(start, end), after: after.toWellFormed() };
};

export const contextList = (contexts: readonly Context[], site: Site): Html => html`<ul class="plain contexts">${contexts.map((one) => contextLine(one, site))}</ul>`;

const contextLine = ({ article, ...place }: Context, site: Site): Html => {
  const { before, text, after } = surroundings(place.block < 0 ? article.headline : (article.body[place.block]?.text ?? ""), place);
  const to = href(site, articleUrl(article.id)) + (place.block < 0 ? "" : `#${blockAnchor(place.block)}`);
  return html`<li><p><a href="${to}"><bdi>${headlineOf(article, site.language)}</bdi></a> <span class="meta">${publishedTime(shownDate(article.published, site.language))}</span></p>
<p dir="auto">${before}<strong>${text}</strong>${after}</p></li>`;
};

import { blockAnchor } from "../components/body.ts";
import { headlineOf } from "../components/card.ts";
import { publishedTime, shownDate, type ShownDate } from "../components/published-time.ts";
import { html, type Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import { articleUrl, href } from "../model/url.ts";

/** A place of an article that names something, with the words around it. */
export interface Context {
  readonly href: string;
  readonly headline: string;
  readonly date: ShownDate;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

interface NamedPlace {
  /** -1: the headline. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** So many characters before and behind a name, to the nearest word. */
const around = 90;

/** None where the article is not in the archive. */
export const contextAt = (archive: Archive, id: string, place: NamedPlace): readonly Context[] => {
  const article = archive.byId.get(id);
  if (!article) return [];
  const text = place.block < 0 ? article.headline : (article.body[place.block]?.text ?? "");
  const anchor = place.block < 0 ? "" : `#${blockAnchor(place.block)}`;
  return [{ href: href(archive.settings, articleUrl(id)) + anchor, headline: headlineOf(article, archive.settings.language), date: shownDate(article.published, archive.settings.language), ...surroundings(text, place) }];
};

const surroundings = (text: string, { start, end }: NamedPlace): Pick<Context, "before" | "text" | "after"> => {
  const [from, to] = [Math.max(0, start - around), Math.min(text.length, end + around)];
  const before = from === 0 ? text.slice(0, start) : `… ${text.slice(from, start).replace(/^\S*\s/u, "")}`;
  const after = to === text.length ? text.slice(end) : `${text.slice(end, to).replace(/\s\S*$/u, "")} …`;
  return { before: before.toWellFormed(), text: text.slice(start, end), after: after.toWellFormed() };
};

export const contextList = (contexts: readonly Context[]): Html => html`<ul class="plain contexts">${contexts.map(contextLine)}</ul>`;

const contextLine = ({ href, headline, date, before, text, after }: Context): Html =>
  html`<li><p><a href="${href}"><bdi>${headline}</bdi></a> <span class="meta">${publishedTime(date)}</span></p>
<p dir="auto">${before}<strong>${text}</strong>${after}</p></li>`;

import { eventsOf } from "../analyses/events.ts";
import { siteOf, type Site } from "../components/site.ts";
import { wordsOf } from "../components/words.ts";
import { eventWords } from "../components/words/events.ts";
import { timeWords } from "../components/words/time.ts";
import { html, type Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import { eventsUrl, eventUrl, href, timelineUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { eventTime } from "./event-time.ts";
import { overviewPage } from "./overview-page.ts";

interface EventLine {
  readonly href: string;
  readonly name: string;
  readonly date: string | null;
  readonly place: string | null;
  readonly count: number;
}

interface EventsRow {
  readonly site: Site;
  /** In order of time. */
  readonly events: readonly EventLine[];
}

export const rows = (archive: Archive): readonly EventsRow[] =>
  !archive.settings.analyses
    ? []
    : [{ site: siteOf(archive), events: eventsOf(archive).map((event) => ({ href: href(archive.settings, eventUrl(event.id)), name: event.name, date: eventTime(event, archive.settings.language), place: event.place, count: event.articles.length })) }];

export const address = (): PagePath => eventsUrl();

export const render = ({ site, events }: EventsRow): Html => {
  const words = eventWords(site.language);
  return overviewPage(site, { path: address(), words, isEmpty: events.length === 0, up: [{ href: href(site, timelineUrl()), name: timeWords(site.language).title }] }, html`${events.length > 0 && table(site, events)}`);
};

const table = (site: Site, events: readonly EventLine[]): Html => {
  const words = eventWords(site.language);
  const line = ({ href: to, name, date, place, count }: EventLine): Html =>
    html`<tr><th scope="row" dir="auto"><a href="${to}">${name}</a></th><td>${date ?? words.undated}</td><td><bdi>${place}</bdi></td><td>${count > 0 ? wordsOf(site.language).articles(count) : "–"}</td></tr>`;
  return html`<section class="wide" tabindex="0" aria-label="${words.title}"><table class="figures worded"><thead><tr>${[words.what, words.when, words.where, words.named].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${events.map(line)}</tbody></table></section>`;
};

export default template({ name: "events", rows, address, render });

import { eventsOf, type ArchiveEvent } from "../analyses/events.ts";
import { namedIn } from "../analyses/entities/shown-entities.ts";
import { activityOf, type Activity } from "../components/activity.ts";
import type { Link } from "../components/card.ts";
import { countedLinks, type CountedLink } from "../components/counted-links.ts";
import { facts } from "../components/facts.ts";
import { layout } from "../components/layout.ts";
import { outsideLink, shortUrl } from "../components/outside-link.ts";
import { siteOf, type Site } from "../components/site.ts";
import { activityStrip } from "../components/strip.ts";
import { trail } from "../components/trail.ts";
import { wordsOf } from "../components/words.ts";
import { entityWords } from "../components/words/entities.ts";
import { eventWords } from "../components/words/events.ts";
import { html, type Html } from "../lib/html.ts";
import { safeUrl } from "../lib/safe-url.ts";
import type { Archive } from "../model/archive.ts";
import { entityUrl, eventsUrl, eventUrl, href, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";
import { contextIn, contextList, type Context } from "./contexts.ts";
import { eventTime } from "./event-time.ts";
import { mostContexts } from "./entity-row.ts";
import { pageOfTime } from "./timeline-row.ts";

interface EventRow {
  readonly site: Site;
  readonly path: PagePath;
  readonly name: string;
  readonly date: string | null;
  /** `href` is empty where the place has no page. */
  readonly place: Link | null;
  /** The page of that time, where there is one. */
  readonly period: string | null;
  readonly forms: readonly string[];
  readonly sameAs: readonly string[];
  readonly count: number;
  readonly activity: Activity | null;
  /** In order of time. */
  readonly contexts: readonly Context[];
  readonly beside: readonly CountedLink[];
}

const mostForms = 20;
const mostBeside = 20;

export const rows = (archive: Archive): readonly EventRow[] => eventsOf(archive).map((event) => eventRow(archive, event));

const eventRow = (archive: Archive, event: ArchiveEvent): EventRow => {
  const { settings } = archive;
  const named = namedIn(archive, event.articles.map(({ id }) => id));
  const place = event.place === null ? undefined : named.find(({ entity }) => entity.kind === "place" && [entity.name, ...entity.forms].includes(event.place ?? ""));
  return {
    site: siteOf(archive),
    path: eventUrl(event.id),
    name: event.name,
    date: eventTime(event, settings.language),
    place: event.place === null ? null : { href: place ? href(settings, entityUrl("place", place.entity.id)) : "", name: event.place },
    period: event.first === null || event.last === null ? null : pageOfTime(archive, event.first, event.last),
    forms: event.forms.slice(0, mostForms),
    sameAs: event.sameAs.filter((address) => safeUrl(address) === address),
    count: event.articles.length,
    activity: activityOf(event.articles.filter(({ published }) => published.kind !== "undated")),
    contexts: event.articles.slice(0, mostContexts).flatMap(({ id }) => contextIn(archive, id, event.mentions.get(id) ?? [])),
    beside: named.slice(0, mostBeside).map(({ entity, count }) => ({ href: href(settings, entityUrl(entity.kind, entity.id)), name: entity.name, count })),
  };
};

export const address = (row: EventRow): PagePath => row.path;

export const render = (row: EventRow): Html => {
  const { site } = row;
  const [words, shared] = [eventWords(site.language), wordsOf(site.language)];
  const left = row.count - row.contexts.length;
  return layout(site, {
    path: row.path,
    title: row.name,
    main: html`<div class="list">
<header class="top">${trail([{ href: href(site, eventsUrl()), name: words.title }], site.language)}
<h1 dir="auto">${row.name}</h1>
<p class="meta">${[row.date, row.count > 0 ? shared.articles(row.count) : null].filter((part) => part !== null).join(" · ")}</p></header>
<div class="side">${activityStrip(row.activity, site, 3)}${factsOf(row)}${row.beside.length > 0 && html`<h2 class="label">${entityWords(site.language).beside}</h2>${countedLinks(row.beside, site.language)}`}</div>
<div class="rows">${row.contexts.length > 0 ? html`<h2>${words.contexts}</h2>${contextList(row.contexts, site)}` : html`<p class="meta">${words.unnamed}</p>`}${left > 0 && html`<p class="meta">${shared.more(left)}</p>`}</div>
</div>`,
  });
};

const factsOf = ({ site, date, place, period, forms, sameAs }: EventRow): Html => {
  const words = eventWords(site.language);
  const name = place && html`<bdi>${place.name}</bdi>`;
  return facts([
    [words.when, html`${date ?? words.undated}${period !== null && html` · <a href="${period}">${words.period}</a>`}`],
    [words.where, place && (place.href === "" ? name : html`<a href="${place.href}">${name}</a>`)],
    [entityWords(site.language).forms, forms.length > 0 && html`<bdi>${forms.join(" · ")}</bdi>`],
    [entityWords(site.language).sameAs, sameAs.length > 0 && html`${sameAs.map((one, at) => html`${at > 0 && " · "}${outsideLink(one, shortUrl(one))}`)}`],
  ]);
};

export default template({ name: "event", rows, address, render });

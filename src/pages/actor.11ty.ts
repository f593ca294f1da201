import { entitiesOf } from "../analyses/entities/entities.ts";
import { shownEntities } from "../analyses/entities/shown-entities.ts";
import { positionsOf, type ActorPositions } from "../analyses/positions/positions.ts";
import { shownVoices } from "../analyses/speakers.ts";
import { activityOf, type Activity } from "../components/activity.ts";
import type { Link } from "../components/card.ts";
import { layout } from "../components/layout.ts";
import { siteOf, type Site } from "../components/site.ts";
import { sparkline } from "../components/strip.ts";
import { trail } from "../components/trail.ts";
import { positionWords } from "../components/words/positions.ts";
import { html, type Html } from "../lib/html.ts";
import { once } from "../lib/once.ts";
import type { Archive } from "../model/archive.ts";
import { actorUrl, entityUrl, href, positionsUrl, positionUrl, speakerUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";

/** The topics that one person or organisation speaks on. */
interface ActorRow {
  readonly site: Site;
  readonly path: PagePath;
  readonly name: string;
  readonly count: number;
  readonly quotes: string | null;
  readonly entity: string | null;
  readonly topics: readonly (Link & { readonly count: number; readonly activity: Activity | null })[];
}

export const rows: (archive: Archive) => readonly ActorRow[] = once((archive) => positionsOf(archive).map((one) => actorRow(archive, one)));

const actorRow = (archive: Archive, { actor, count, speakers, positions }: ActorPositions): ActorRow => {
  const { settings } = archive;
  const speaker = speakers.find((id) => shownVoices(archive).has(id));
  const entity = entitiesOf(archive).byId.has(actor.id) ? shownEntities(archive).get(actor.id) : undefined;
  return {
    site: siteOf(archive),
    path: actorUrl(actor.id),
    name: actor.name,
    count,
    quotes: speaker === undefined ? null : href(settings, speakerUrl(speaker)),
    entity: entity ? href(settings, entityUrl(entity.kind, entity.id)) : null,
    topics: positions.map(({ topic, lines }) => ({ href: href(settings, positionUrl(actor.id, topic?.id ?? null)), name: topic?.name ?? positionWords(settings.language).noTopic, count: lines.length, activity: activityOf(lines.map(({ statement }) => statement.article)) })),
  };
};

export const address = (row: ActorRow): PagePath => row.path;

export const render = ({ site, path, name, count, quotes, entity, topics }: ActorRow): Html => {
  const words = positionWords(site.language);
  const places = [quotes !== null && html`<a href="${quotes}">${words.quotes}</a>`, entity !== null && html`<a href="${entity}">${words.entity}</a>`].filter((one) => one !== false);
  return layout(site, {
    path,
    title: words.on(name, words.title),
    isIndexed: site.isIndexed,
    main: html`<div class="list">
<header class="top">${trail([{ href: href(site, positionsUrl()), name: words.title }], site.language)}
<h1><bdi>${name}</bdi></h1>
<p class="meta">${words.count(count)}${places.map((place) => html` · ${place}`)}</p></header>
<h2 class="label">${words.topics}</h2>
<ul class="index">${topics.map((topic) => html`<li><a class="entry" href="${topic.href}"><bdi>${topic.name}</bdi></a>${sparkline(topic.activity)}<span class="count">${words.count(topic.count)}</span></li>`)}</ul>
</div>`,
  });
};

export default template({ name: "actor", rows, address, render });

import { mostActors, positionsOf } from "../analyses/positions/positions.ts";
import { countedLinks, type CountedLink } from "../components/counted-links.ts";
import { layout } from "../components/layout.ts";
import { siteOf, type Site } from "../components/site.ts";
import { positionWords } from "../components/words/positions.ts";
import { html, type Html } from "../lib/html.ts";
import type { Archive } from "../model/archive.ts";
import { actorUrl, href, positionsUrl, type PagePath } from "../model/url.ts";
import { template } from "../site/template.ts";

interface PositionsRow {
  readonly site: Site;
  readonly actors: readonly CountedLink[];
}

export const rows = (archive: Archive): readonly PositionsRow[] =>
  archive.settings.analyses ? [{ site: siteOf(archive), actors: positionsOf(archive).map(({ actor, count }) => ({ href: href(archive.settings, actorUrl(actor.id)), name: actor.name, count })) }] : [];

export const address = (): PagePath => positionsUrl();

export const render = ({ site, actors }: PositionsRow): Html => {
  const words = positionWords(site.language);
  return layout(site, {
    path: address(),
    title: words.title,
    main: html`<div class="list">
<header class="top"><h1>${words.title}</h1>
<p class="lead">${actors.length > 0 ? words.lead : words.none}</p>
${actors.length >= mostActors && html`<p class="meta">${words.most(actors.length)}</p>`}</header>
${actors.length > 0 && countedLinks(actors, site.language)}
</div>`,
  });
};

export default template({ name: "positions", rows, address, render });
